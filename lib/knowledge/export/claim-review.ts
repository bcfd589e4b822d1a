import type { CardClaim, PublishedRecord } from '../records.ts';
import type { Source } from '../schema/record.ts';
import type { Language, Rating } from '../schema/values.ts';

/** How a rating is called to machines and people: never as a verdict on whoever said it. */
const RATING_NAMES: Record<Rating, Record<Language, string>> = {
  supported: { en: 'Supported by the record', es: 'Respaldada por el registro' },
  'not-supported': { en: 'Not supported by the record', es: 'No respaldada por el registro' },
  mixed: { en: 'Partly supported, or at some times', es: 'Respaldada en parte o en ciertas épocas' },
  open: { en: 'Not settled by public evidence', es: 'Sin resolver con la evidencia pública' },
  opinion: { en: 'A matter of opinion', es: 'Cuestión de opinión' },
};

const AUTHOR = { '@type': 'Organization', name: 'Basecheck' };

/**
 * The claims as schema.org ClaimReview (https://schema.org/ClaimReview), one for each claim and language, as a JSON-LD
 * graph. A rating has a name and no number: the record keeps no score. Withdrawn claims are left out.
 */
export function reviewClaims(record: PublishedRecord): object {
  const kept = record.claims.filter(({ withdrawn }) => withdrawn === undefined);
  return {
    '@context': 'https://schema.org',
    '@graph': kept.flatMap((claim) => [review(claim, record, 'en'), review(claim, record, 'es')]),
  };
}

function review(claim: CardClaim, record: PublishedRecord, lang: Language): object {
  const facts = new Set(claim.facts);
  const cited = new Set(record.facts.filter(({ id }) => facts.has(id)).flatMap(({ sources }) => sources));
  return {
    '@type': 'ClaimReview',
    '@id': `urn:basecheck:${record.topic.id}:${claim.id}:${lang}`,
    name: claim.title[lang],
    claimReviewed: claim.proposition[lang],
    inLanguage: lang,
    datePublished: claim.reviewed,
    version: record.version,
    author: AUTHOR,
    about: { '@type': 'Thing', name: record.topic.name[lang] },
    reviewBody: claim.lead[lang],
    reviewRating: {
      '@type': 'Rating',
      alternateName: RATING_NAMES[claim.rating][lang],
      ratingExplanation: claim.lead[lang],
    },
    itemReviewed: { '@type': 'Claim', name: claim.proposition[lang] },
    citation: record.sources.filter(({ id }) => cited.has(id)).map(creativeWork),
  };
}

function creativeWork({ title, publisher, lang, date, url }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    inLanguage: lang,
    ...(date && { datePublished: date }),
    url,
  };
}
