import { fold } from '../../fold.ts';
import type { Problem, Records } from '../../records.ts';
import type { Claim } from '../../schema/record.ts';
import { problemOf } from '../problem.ts';

/** Words that pass a verdict instead of putting the record beside the claim; folded, whole words. */
const VERDICTS: readonly string[] = [
  ...['false', 'falsehood', 'fake', 'hoax', 'lie', 'lies', 'lying', 'liar', 'debunked', 'bogus'],
  ...['disinformation', 'misinformation', 'propaganda', 'conspiracy theory', 'nonsense', 'untrue', 'wrong'],
  ...[
    'falso',
    'falsa',
    'falsos',
    'falsas',
    'falsedad',
    'mentira',
    'mentiras',
    'miente',
    'mienten',
    'bulo',
    'bulos',
  ],
  ...['desinformacion', 'teoria conspirativa', 'erroneo', 'erronea', 'embuste', 'patrana'],
];
const VERDICT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${VERDICTS.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Card texts give no verdict. A word quoted from somebody is listed in "quotedVerdicts" with the reason. */
export function lintVerdicts({ claims }: Records): Problem[] {
  return claims.flatMap((claim) => {
    const found = new Set(cardTexts(claim).flatMap((text) => fold(text).match(VERDICT) ?? []));
    const quoted = new Set((claim.quotedVerdicts ?? []).map(({ words }) => fold(words)));
    return [
      ...[...found]
        .filter((word) => !quoted.has(word))
        .map((word) =>
          problemOf(
            'claims',
            claim.id,
            `A text says "${word}"; word it as what the record shows, or list the quotation.`,
          ),
        ),
      ...[...quoted]
        .filter((word) => !found.has(word))
        .map((word) =>
          problemOf('claims', claim.id, `No text says "${word}" any more; remove it from "quotedVerdicts".`),
        ),
    ];
  });
}

function cardTexts(claim: Claim): string[] {
  const texts = [
    ...[
      claim.title,
      claim.lead,
      claim.mixup,
      claim.unknown,
      ...Object.values(claim.byStance),
      ...claim.since,
    ],
    ...[...claim.periods.map(({ why }) => why), ...Object.values(claim.cautions ?? {})],
  ];
  return texts.flatMap((text) => (text === undefined ? [] : [text.en, text.es]));
}
