import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detector } from './open.ts';

const CLAIM = 'The United States has nine military bases in Peru.';
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.mixedCase(fc.constant(CLAIM)),
  fc
    .array(
      fc.constantFrom(
        'Peru',
        'base',
        'U.S.',
        '\u202E',
        '\u200B',
        '\uD800',
        '"',
        '(',
        '...',
        'no',
        'EE. UU.',
        '¿',
        '\n',
      ),
    )
    .map((a) => a.join(' ')),
);

describe('detect, whatever it is given', () => {
  it('never throws, and its offsets cut out its quotes', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (text, title, before) => {
        for (const f of detector.detect({ text, title, before }).findings)
          expect(text.slice(f.start, f.end)).toBe(f.quote);
      }),
    );
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))(
    'takes "%s", which every object has, for a word',
    (name) => {
      const words = [name, `it'${name}`, `${name}'s`, `#${name}`, `${name}.`].join(', ');
      const { findings } = detector.detect({ text: `${CLAIM.slice(0, -1)}, said ${words}`, title: name });
      expect(findings.length).toBeGreaterThan(0);
    },
  );

  it('finds the same whatever unrelated sentence comes after', () => {
    const alone = detector.detect({ text: CLAIM, lang: 'en' }).findings;
    fc.assert(
      fc.property(
        fc.constantFrom('The soup was cold.', 'Ticket sales begin on Monday.', 'He paints at night.'),
        (other) => {
          expect(detector.detect({ text: `${CLAIM} ${other}`, lang: 'en' }).findings).toEqual(alone);
        },
      ),
    );
  });

  // A ceiling that only a disaster reaches: a megabyte takes a few seconds.
  it('is linear on a megabyte of one line', { timeout: 60_000 }, () => {
    const { findings } = detector.detect({ text: `${CLAIM} `.repeat(5_000), lang: 'en' });
    expect(findings.length).toBeGreaterThan(4_000);
    expect(() => detector.detect({ text: 'base Peru U.S. '.repeat(70_000), lang: 'en' })).not.toThrow();
  });
});
