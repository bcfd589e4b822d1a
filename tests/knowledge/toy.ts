import type { Records } from '../../lib/knowledge/records.ts';
import type { Claim, Fact, Place, Source } from '../../lib/knowledge/schema/record.ts';
import type { Bilingual } from '../../lib/knowledge/schema/values.ts';

/** A record on another topic, complete and without a problem: proof that the code knows no topic of its own. */
export function toyRecords(): Records {
  return {
    topic: {
      id: 'herons-in-town',
      name: both('Herons in the town park', 'Garzas en el parque'),
      version: '1.2.3',
      date: '2020-06-30',
      themes: [{ id: 'birds', title: both('Birds', 'Aves') }],
      map: { country: '036', kinds: [{ id: 'pond', title: both('Pond', 'Estanque'), shape: 'disc' }] },
      gate: [{ group: 'bird', words: ['heron', 'garza'] }],
      roles: { place: [], weak: [], shared: [], actor: [], self: [], thing: [], offices: [], other: [] },
      cautions: { count: text('number'), place: text('place'), year: text('year') },
    },
    changes: [
      {
        version: '1.2.3',
        date: '2020-06-30',
        claims: { added: [], changed: [{ id: 'herons-breed', fields: ['lead', 'facts'] }], retired: [] },
        facts: { added: ['heron-nests'], changed: [], retired: ['duck-count'] },
      },
    ],
    claims: [toyClaim()],
    facts: [toyFact('heron-count'), toyFact('heron-nests')],
    sources: [toySource('gazette', 'Gazette'), toySource('survey', 'Bird Club')],
    places: [toyPlace()],
  };
}

export function toyClaim(): Claim {
  const line = () => text('line of the card');
  return {
    id: 'herons-breed',
    theme: 'birds',
    proposition: both('Herons breed in the town park.', 'Las garzas crían en el parque.'),
    covers: 'breeding',
    rating: 'supported',
    ratingReason: 'Nests were counted (heron-count).',
    decidedBy: ['heron-count'],
    asOf: '2020-05',
    periods: [
      {
        from: '1950',
        to: '1960-05',
        rating: 'not-supported',
        why: text('drained pond'),
        facts: ['heron-nests'],
      },
    ],
    title: both('Breeding herons', 'Garzas que crían'),
    lead: both(`${text('lead').en} ${text('more').en}`, `${text('lead').es} ${text('more').es}`),
    byStance: {
      asserts: line(),
      denies: line(),
      attributed: line(),
      'attributed-denial': line(),
      asks: line(),
      hedged: line(),
    },
    since: [
      {
        year: 2015,
        ...both('The pond was filled again in spring.', 'El estanque se volvió a llenar en primavera.'),
      },
      {
        year: 2019,
        ...both('The club counted twelve nests there.', 'El club contó allí doce nidos de garza.'),
      },
    ],
    facts: ['heron-count', 'heron-nests'],
    related: [],
    examples: {
      fires: [...Array(3).keys()].flatMap((n) => [
        { lang: 'en' as const, text: `Herons breed in the park, ${n}.`, stance: 'asserts' as const },
        { lang: 'es' as const, text: `Las garzas crían en el parque, ${n}.`, stance: 'asserts' as const },
      ]),
      silent: [...Array(3).keys()].flatMap((n) => [
        { lang: 'en' as const, text: `Ducks swim, ${n}.` },
        { lang: 'es' as const, text: `Los patos nadan, ${n}.` },
      ]),
    },
    reviewed: '2020-06-01',
    reviewBy: '2020-12-01',
  };
}

export function toyFact(id: string): Fact {
  return {
    id,
    statement: both(
      `The bird club counted 1,200 herons at North Pond in the spring of 2019 (${id}).`,
      `El club de aves contó 1200 garzas en el Estanque Norte en la primavera de 2019 (${id}).`,
    ),
    claims: ['herons-breed'],
    bearing: 'supports',
    date: '2019-04',
    asOf: '2020-05',
    sources: ['survey', 'gazette'],
    confidence: 'high',
  };
}

export function toySource(id: string, publisher: string): Source {
  return {
    id,
    title: `Herons, by the ${publisher}`,
    publisher,
    kind: id === 'survey' ? 'primary' : 'press',
    lang: 'en',
    date: '2019',
    url: `https://example.org/${id}`,
    seen: true,
  };
}

export function toyPlace(id = 'north-pond', aliases = ['The Mere']): Place {
  return {
    id,
    name: both(
      id === 'north-pond' ? 'North Pond' : `Pond ${id}`,
      id === 'north-pond' ? 'Estanque Norte' : `Estanque ${id}`,
    ),
    aliases,
    region: 'Park',
    lat: 1,
    lon: 2,
    coordinatesFromSource: false,
    kind: 'pond',
    status: both('Full of water', 'Lleno de agua'),
    years: both('To the present', 'Hasta la actualidad'),
    spans: [{ from: 1961 }],
    facts: ['heron-count'],
    sources: ['survey'],
  };
}

export function both(en: string, es: string): Bilingual {
  return { en, es };
}

function text(word: string): Bilingual {
  return both(
    `A sentence with the word ${word} that is as long as it must be.`,
    `Una frase con la palabra ${word} que es tan larga como hace falta.`,
  );
}

/** The toy record after a change; the change gets a copy of its own. */
export function broken(change: (records: Records) => void): Records {
  const records = toyRecords();
  change(records);
  return records;
}

/** The first of a list that must not be empty. */
export function first<T>(list: readonly T[]): T {
  const [entry] = list;
  if (entry === undefined) throw new Error('The list is empty; the toy record lacks what the test needs.');
  return entry;
}
