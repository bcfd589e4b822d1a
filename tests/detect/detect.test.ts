import { describe, expect, it } from 'vitest';
import { detector } from './open.ts';

const find = (text: string, title = '', before = '') =>
  detector.detect({ text, title, before }).findings.map((f) => `${f.claim} ${f.stance}`);

describe('detect', () => {
  it.each([
    ['The United States runs four naval bases in Peru.', 'permanent-us-bases asserts'],
    ['There is no American military base anywhere in Peru.', 'permanent-us-bases denies'],
    ['Does the Pentagon own an air base in Peru?', 'permanent-us-bases asks'],
    ['En el Perú no existe ninguna base militar de Estados Unidos.', 'permanent-us-bases denies'],
    ['Estados Unidos tiene seis bases militares en el Perú.', 'permanent-us-bases asserts'],
    ['¿Hay bases militares de EE. UU. en el Perú?', 'permanent-us-bases asks'],
  ])('finds %s', (text, expected) => {
    expect(find(text)).toContain(expected);
  });

  it.each([
    'The Peru, Indiana, air base opens its gates to U.S. veterans on Saturday.',
    'Customs seized forty kilos of cocaine base bound from Peru to the United States.',
    'The U.S.-based miner wants to double its copper output in Peru.',
    'The United States runs a base at Soto Cano, in Honduras.',
    'La base de datos del Perú sobre visas de Estados Unidos está en línea.',
    'The team reached base camp on Huascarán, Peru, with two American climbers.',
  ])('is silent on %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('gives offsets in the whole text, and the quote is what they cut out', () => {
    const text =
      'Rain fell.\n\nThe United States has nine military bases in Peru, a blogger wrote. Then it stopped.';
    const { findings } = detector.detect({ text, lang: 'en' });
    expect(findings.length).toBeGreaterThan(0);
    for (const f of findings) expect(text.slice(f.start, f.end)).toBe(f.quote);
  });

  it('says why, from the rule to the stance', () => {
    const [finding] = detector.detect({
      text: 'The United States has nine military bases in Peru.',
    }).findings;
    expect(finding?.reasons.map((r) => r.step)).toEqual(expect.arrayContaining(['rule', 'ranker', 'stance']));
    expect(finding?.reasons.every((r) => r.why.length > 0)).toBe(true);
  });
});
