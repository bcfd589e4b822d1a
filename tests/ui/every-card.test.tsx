// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { mustLoadRecords } from '../../lib/build/load.ts';
import { assembleCard } from '../../lib/knowledge/card.ts';
import { Stance } from '../../lib/knowledge/schema/values.ts';
import { cardView } from '../../lib/knowledge/view.ts';
import { CardBody } from '../../lib/ui/card/body.tsx';
import { createTranslator, Words } from '../../lib/ui/i18n.ts';

const records = mustLoadRecords('data');
/** Of the page: none, in the Second World War, and of a year after which much has happened. */
const DATES = [undefined, '1944-06-01', '2008-04-15'];
const CASES = (['en', 'es'] as const).flatMap((lang) =>
  Stance.options.map((stance) => [lang, stance] as const),
);

afterEach(() => render(null, document.body));

describe.each(records.claims.map((claim) => [claim.id, claim] as const))('the card of %s', (_, claim) => {
  const card = assembleCard(claim, records);

  test.each(CASES)('in %s for a sentence that %s', async (lang, stance) => {
    for (const date of DATES) {
      const view = cardView(card, { stance, slots: {}, date }, lang);
      await act(() =>
        render(
          <Words.Provider value={createTranslator(lang)}>
            <CardBody view={view} sentence />
          </Words.Provider>,
          document.body,
        ),
      );
      const text = document.body.textContent ?? '';
      const order = [
        view.earlier?.text ?? '',
        claim.lead[lang],
        claim.byStance[stance][lang],
        claim.mixup?.[lang] ?? '',
        claim.unknown?.[lang] ?? '',
        view.sources[0]?.title ?? '',
      ].filter(Boolean);
      expect(order.map((part) => text.indexOf(part))).not.toContain(-1);
      expect(order.map((part) => text.indexOf(part))).toEqual(
        order.map((part) => text.indexOf(part)).sort((a, b) => a - b),
      );
      expect(text).not.toMatch(/undefined|NaN|Invalid Date|\{\w+\}|\[object/);
      expect(document.querySelectorAll('.facts li').length).toBe(claim.facts.length);
    }
  });
});
