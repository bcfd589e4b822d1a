import type { Page } from 'puppeteer-core';
import type { Root } from './surfaces.ts';

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What can be pressed. */
const TARGETS =
  'button, a, select, summary, input:not(.unseen), textarea, [role=option], [role=tab], [role=button]';

/** What axe objects to; its source must be in the page. */
export function findViolations(page: Page): Promise<string[][]> {
  return page.evaluate(async () => {
    const { axe: own } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await own.run({ runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
  });
}

/**
 * WCAG 2.5.8: what can be pressed and is smaller than 24 by 24 CSS pixels. Two exceptions of the criterion are made use
 * of: a link in a sentence, which runs along in a block with words before or after it, and the points of map and axis, whose
 * size and place are what they tell ("essential"; each is in a list as well).
 */
export function findSmallTargets(root: Root): Promise<string[]> {
  return root.evaluate((node, selector) => {
    /** The words of the block around an inline element that belong to no other link. */
    const wordsAround = (target: Element): string => {
      let block = target.parentElement;
      while (block && getComputedStyle(block).display.startsWith('inline')) block = block.parentElement;
      const walker = document.createTreeWalker(block ?? target, NodeFilter.SHOW_TEXT);
      let words = '';
      while (walker.nextNode()) {
        const { parentElement, textContent } = walker.currentNode;
        if (!parentElement?.closest('a, button, .unseen')) words += textContent;
      }
      return words.replace(/[^\p{L}\p{N}]+/gu, '');
    };
    const isInSentence = (target: Element) =>
      getComputedStyle(target).display === 'inline' && wordsAround(target) !== '';
    /** A box with its label is one target. */
    const boxOf = (target: Element) => (target.closest('label') ?? target).getBoundingClientRect();
    return [...node.querySelectorAll(selector)]
      .filter(
        (target) => target.checkVisibility() && !target.matches('.map a, .axis a') && !isInSentence(target),
      )
      .flatMap((target) => {
        const { width, height } = boxOf(target);
        if (width === 0 || (width >= 24 && height >= 24)) return [];
        return [`${Math.round(width)} × ${Math.round(height)}: ${target.outerHTML.slice(0, 120)}`];
      });
  }, TARGETS);
}

/** Texts that are cut off: what holds them hides what does not fit. A quotation of more than three lines is shortened. */
export function findCutText(root: Root): Promise<string[]> {
  return root.evaluate((node) =>
    [...node.querySelectorAll<HTMLElement>('*:not(head *, .unseen, .quote, .hit-text, textarea)')]
      .filter((one) => one.checkVisibility() && getComputedStyle(one).overflowX === 'hidden')
      .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
      .map((one) => one.outerHTML.slice(0, 120)),
  );
}

/** Lists of which some choice would be cut off when chosen: each is as wide as its own longest, or has a line to itself. */
export function findNarrowLists(root: Root): Promise<string[]> {
  return root.evaluate((node) =>
    [...node.querySelectorAll('select')].flatMap((select) => {
      const free = select.cloneNode(true) as HTMLSelectElement;
      free.style.cssText = 'position:absolute;visibility:hidden;width:max-content;flex:none;max-width:none';
      select.after(free);
      const wanted = free.getBoundingClientRect().width;
      free.remove();
      const { width } = select.getBoundingClientRect();
      return width + 1 < wanted
        ? [`${Math.round(width)} of ${Math.round(wanted)}: ${select.textContent}`]
        : [];
    }),
  );
}

/** Goes once through the surface by Tab, until the focus leaves it, and gives what shows no sign of having it. */
export async function findUnseenFocus(page: Page, root: Root): Promise<string[]> {
  const unseen: string[] = [];
  let first: string | undefined;
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const found = await root.evaluate((node) => {
      const at = node.activeElement as HTMLElement | null;
      if (!document.hasFocus()) return { left: true, name: '', seen: true };
      if (!at || at === document.body) return { left: false, name: '', seen: true };
      const shown = at.matches('.unseen')
        ? (at.closest('label') ?? at)
        : (at.querySelector('.halo, .sure, .unsure') ?? at);
      const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(shown);
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      const ringed = shown !== at && stroke !== 'none' && Number.parseFloat(strokeWidth) >= 2;
      return { left: false, name: at.outerHTML.slice(0, 160), seen: outlined || ringed };
    });
    if (found.left || (first !== undefined && found.name === first)) break;
    first ??= found.name || undefined;
    if (!found.seen) unseen.push(found.name);
  }
  return [...new Set(unseen)];
}

/**
 * What a scroll brings to no place where it can be pressed: out of the window, cut off, or under something else. The points
 * of map and axis may lie under one another: the keyboard walks them, and each is in a list as well.
 */
export function findUnreachable(root: Root): Promise<string[]> {
  return root.evaluate((node, selector) => {
    const gives = (at: Element, target: Element) =>
      at === target || target.contains(at) || (target.closest('label')?.contains(at) ?? false);
    return [...node.querySelectorAll<HTMLElement>(selector)]
      .filter((target) => target.checkVisibility() && !target.closest('svg'))
      .flatMap((target) => {
        target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const shown = target.closest('label') ?? target;
        const boxes = [...shown.getClientRects()];
        const reached = boxes.some(({ left, top, width, height }) => {
          const [x, y] = [left + width / 2, top + height / 2];
          const at = node.elementFromPoint(x, y);
          return at !== null && gives(at, target);
        });
        return reached ? [] : [target.outerHTML.slice(0, 120)];
      });
  }, TARGETS);
}

/** How far the page could be scrolled sideways, in CSS pixels. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Whether the window scrolls although something in it does. */
export function scrollsTwice(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight > clientHeight;
  });
}

/** Elements that a change would let move or fade, and those that do so now. Seconds. */
export function findMotion(root: Root): Promise<string[]> {
  return root.evaluate((node) => {
    const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
    const moving = [...node.querySelectorAll('*')].filter((one) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
      return lasts(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
    });
    const running = node.getAnimations().map((animation) => `running: ${animation.playState}`);
    return [...moving.map((one) => one.outerHTML.slice(0, 120)), ...running];
  });
}

/**
 * In forced colours backgrounds and shadows are gone: what has the shape of a control must have a border that differs from
 * what it stands on, letters, a line or a shape must be drawn in another colour than its ground, and what is chosen among others
 * must look otherwise than they do.
 */
export function findFlat(root: Root): Promise<string[]> {
  return root.evaluate((node) => {
    const all = (selector: string) =>
      [...node.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const name = (one: Element, what: string) => `${what}: ${one.outerHTML.slice(0, 120)}`;
    const ground = getComputedStyle(document.documentElement).getPropertyValue('background-color');
    const canvas = (() => {
      const probe = document.createElement('div');
      probe.style.backgroundColor = 'Canvas';
      document.body.append(probe);
      const { backgroundColor } = getComputedStyle(probe);
      probe.remove();
      return backgroundColor || ground;
    })();
    const isSeen = (colour: string) =>
      colour !== canvas && !/^rgba\(.*, 0\)$|^transparent$|^none$/.test(colour);

    const unframed = all(
      '.solid, .outline, select, textarea, input[type=search], input[type=text], .notice, .float',
    )
      .filter((one) => {
        const style = getComputedStyle(one);
        const framed = style.borderTopStyle !== 'none' && Number.parseFloat(style.borderTopWidth) >= 1;
        return !(framed && isSeen(style.borderTopColor));
      })
      .map((one) => name(one, 'no border'));

    const unread = all('button, a, label, h1, h2, p, li, .chip, .rating, [role=option]')
      .filter(
        (one) => getComputedStyle(one).forcedColorAdjust !== 'none' && !isSeen(getComputedStyle(one).color),
      )
      .map((one) => name(one, 'not readable'));

    const unlined = all('.mark').filter((one) => {
      const { textDecorationLine, textDecorationColor } = getComputedStyle(one);
      return !textDecorationLine.includes('underline') || !isSeen(textDecorationColor);
    });
    const styles = new Map<string, Set<string>>();
    for (const one of all('.mark'))
      for (const kind of one.classList)
        if (kind.startsWith('mark-'))
          styles.set(kind, (styles.get(kind) ?? new Set()).add(getComputedStyle(one).textDecorationStyle));
    const alike = new Set([...styles.values()].map((set) => [...set].join())).size < styles.size;

    const undrawn = all('svg path, svg line, svg rect, svg circle:not(.halo)').filter((one) => {
      const { fill, stroke } = getComputedStyle(one);
      return !isSeen(fill) && !isSeen(stroke);
    });

    const CHOSEN = '[aria-selected=true], [aria-pressed=true], [aria-current]:not(.point), .in-view';
    const looks = (one: Element) => {
      const {
        outlineStyle,
        outlineColor,
        borderInlineStartColor,
        borderBottomColor,
        fontWeight,
        textDecorationLine,
      } = getComputedStyle(one);
      const outline = outlineStyle === 'none' ? '' : outlineColor;
      return [outline, borderInlineStartColor, borderBottomColor, fontWeight, textDecorationLine].join();
    };
    const unchosen = all(CHOSEN).filter((one) => {
      const siblings = [...(one.parentElement?.children ?? [])].filter(
        (other) => other !== one && other.localName === one.localName && !other.matches(CHOSEN),
      );
      return siblings.some((other) => looks(other) === looks(one));
    });

    return [
      ...unframed,
      ...unread,
      ...unlined.map((one) => name(one, 'no line')),
      ...(alike ? ['marks of different relations look the same'] : []),
      ...undrawn.map((one) => name(one, 'not drawn')),
      ...unchosen.map((one) => name(one, 'no sign that it is chosen')),
    ];
  });
}
