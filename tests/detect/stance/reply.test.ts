import { describe, expect, test } from 'vitest';
import type { Language, Stance } from '../../../lib/knowledge/schema/values.ts';
import { detector } from '../open.ts';

const CLAIMS = {
  en: 'The United States has a military base in Iquitos, Peru.',
  es: 'Estados Unidos tiene una base militar en Iquitos, en el Perú.',
};

/** The stance of a sentence on the claim of the one before, in one text or as a text of its own after it. */
function stancesOn(claim: string, reply: string, lang: Language): (Stance | undefined)[] {
  const joined = detector.detect({ text: `${claim} ${reply}`, lang }).findings;
  const parted = detector.detect({ text: reply, before: claim, lang }).findings;
  const own = joined.find(({ start, quote }) => start > claim.length && reply.includes(quote));
  return [own?.stance, parted[0]?.stance];
}

describe.each<[Language, Stance, string[]]>([
  [
    'en',
    'attributed-denial',
    [
      'The ministry denied it.',
      'Officials denied that.',
      'The embassy denied the report.',
      'The Pentagon rejected the accusation.',
      'Both governments have denied it.',
      'The embassy dismissed the claim as a rumor.',
      'The government says the report is false.',
    ],
  ],
  [
    'en',
    'denies',
    [
      'That is not true.',
      'The claim is false.',
      'It was a hoax.',
      'That never happened.',
      'Nothing could be further from the truth.',
    ],
  ],
  [
    'es',
    'attributed-denial',
    [
      'Lo desmintió.',
      'El ministerio lo desmintió.',
      'La embajada lo negó.',
      'El canciller lo descartó de plano.',
      'Ambos gobiernos lo han negado.',
      'La Cancillería desmintió la versión.',
      'El Mindef calificó la versión de falsa.',
    ],
  ],
  [
    'es',
    'denies',
    [
      'Eso es falso.',
      'Es falso.',
      'No es verdad.',
      'Es un bulo.',
      'Nada más lejos de la realidad.',
      'No hay tal cosa.',
    ],
  ],
])('after a claim, %s %s', (lang, stance, replies) => {
  test.each(replies)('%s', (reply) => {
    expect(stancesOn(CLAIMS[lang], reply, lang)).toEqual([stance, stance]);
  });
});

describe.each<[Language, string[]]>([
  [
    'en',
    [
      'The ministry did not deny it.',
      'Nobody denied it.',
      'The minister denied that it had rained.',
      'The mayor rejected the claim of a rancher.',
      'It is wrong to smoke.',
      'Did the ministry deny it?',
      'The ministry may deny it.',
      'Rating: false.',
      'The judge denied bail.',
    ],
  ],
  [
    'es',
    [
      'El ministerio no lo negó.',
      'Nadie lo niega.',
      'El ministro negó que hubiera llovido.',
      'El alcalde rechazó la denuncia de un vecino.',
      'Es falso que llovió ayer.',
      '¿Lo negó el ministerio?',
      'Calificación: falso.',
      'Lo falso',
      'El juez negó la fianza.',
    ],
  ],
])('says nothing of the sentence before, %s', (lang, others) => {
  test.each(others)('%s', (other) => {
    expect(stancesOn(CLAIMS[lang], other, lang)).toEqual([undefined, undefined]);
  });
});

test.each<[Language, string, string]>([
  ['en', 'Does the United States have a military base in Peru?', 'No.'],
  ['es', '¿Tiene Estados Unidos una base militar en el Perú?', 'No.'],
])('"No" answers a question, %s', (lang, question, answer) => {
  expect(stancesOn(question, answer, lang)).toEqual(['denies', 'denies']);
  expect(stancesOn(CLAIMS[lang], answer, lang)).toEqual([undefined, undefined]);
});

test('a denial of what is denied already, or of a sentence without a claim, is left alone', () => {
  expect(stancesOn('There are no U.S. military bases in Peru.', 'That is false.', 'en')).toEqual([
    undefined,
    undefined,
  ]);
  expect(stancesOn('The mayor bought a hat in Lima.', 'The ministry denied it.', 'en')).toEqual([
    undefined,
    undefined,
  ]);
});

test('the reply says what it answers', () => {
  const [, reply] = detector.detect({ text: `${CLAIMS.en} The ministry denied it.`, lang: 'en' }).findings;
  expect(reply?.quote).toBe('The ministry denied it.');
  expect(reply?.reasons[0]).toMatchObject({
    step: 'stance',
    words: expect.stringContaining('military base'),
  });
});
