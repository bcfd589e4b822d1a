import { expect, test } from 'vitest';
import { waitForMarks } from '../../../lib/launch/marks.ts';
import { pressCommand } from '../browser/commands.ts';
import { eventually } from '../browser/eventually.ts';
import { inBothBrowsers } from '../browser/harness.ts';
import { cardText, nothingOpen, openRoot } from '../browser/page.ts';

const PAGES = [
  { slug: 'trusted-types', marks: 2 },
  { slug: 'strict-csp', marks: 1 },
];

inBothBrowsers('a card over a page with a strict policy', (stage) => {
  test.each(PAGES)(
    'opens on $slug in its own look, and breaks no rule of the page',
    async ({ slug, marks }) => {
      const page = await stage.open(slug);
      await page.evaluate(() => {
        const seen = window as unknown as { violations?: string[] };
        const violations = seen.violations ?? [];
        seen.violations = violations;
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
          violations.push(`${violatedDirective}: ${sample}`),
        );
      });
      await waitForMarks(page, marks);
      await pressCommand(stage, page, 'open-claim');
      expect(await cardText(page)).toMatch(/The record agrees/);
      const root = await openRoot(page);
      const read = (selector: string, property: string) =>
        root?.evaluate(
          (node, wanted, name) =>
            getComputedStyle(node.querySelector(wanted) as Element).getPropertyValue(name),
          selector,
          property,
        );
      expect(await read('.card', 'position')).toBe('fixed');
      await root?.evaluate((node) => {
        for (const button of node.querySelectorAll('button'))
          if (button.textContent === 'Why marked') button.click();
      });
      await eventually('why', async () => /Its words form/.test(await cardText(page)));
      await page.keyboard.press('Escape');
      await nothingOpen(page);
      const violations = await page.evaluate(
        () => (window as unknown as { violations: string[] }).violations,
      );
      expect(violations).toEqual([]);
      await page.close();
    },
  );
});
