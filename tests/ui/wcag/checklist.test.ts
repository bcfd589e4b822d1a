import { expect, test } from 'vitest';
import { read } from '../../house/files.ts';

const WCAG = 'tests/e2e/surface/wcag.test.ts';
const AXE: Proof = [WCAG, 'has nothing that axe objects to'];
const ADAPTED = 'tests/e2e/surface/adapted.test.ts';
const CARD = 'tests/e2e/card.test.ts';
const PANEL = 'tests/e2e/surface/panel.test.ts';
const CONTROLS = 'tests/e2e/surface/controls.test.ts';
const LOOKUP = 'tests/e2e/surface/lookup.test.ts';
const OPTIONS = 'tests/ui/options.test.tsx';

/** A file of tests and the title of one in it. */
type Proof = readonly [file: string, title: string];

/** Every criterion of WCAG 2.2 at levels A and AA with the test that shows it, or why it does not apply. */
const CRITERIA: Record<string, Proof | string> = {
  '1.1.1 Non-text Content': AXE,
  '1.2.1 Audio-only and Video-only (Prerecorded)': 'there is no sound and no film',
  '1.2.2 Captions (Prerecorded)': 'there is no sound and no film',
  '1.2.3 Audio Description or Media Alternative (Prerecorded)': 'there is no film',
  '1.2.4 Captions (Live)': 'there is no sound and no film',
  '1.2.5 Audio Description (Prerecorded)': 'there is no film',
  '1.3.1 Info and Relationships': [PANEL, 'lists the claims in reading order under headings, with a summary'],
  '1.3.2 Meaningful Sequence': ['tests/ui/card.test.tsx', 'a card reads in the order that readers need'],
  '1.3.3 Sensory Characteristics': 'no text tells a reader to go by shape or place',
  '1.3.4 Orientation': [WCAG, 'fits 320 pixels without scrolling sideways'],
  '1.3.5 Identify Input Purpose': 'no field asks for anything about the reader',
  '1.4.1 Use of Color': [
    'tests/ui/wcag/highlights.test.ts',
    'every relation has a line of its own, in every look',
  ],
  '1.4.2 Audio Control': 'there is no sound',
  '1.4.3 Contrast (Minimum)': ['tests/ui/wcag/contrast.test.ts', 'can be read: 4.5:1'],
  '1.4.4 Resize Text': [ADAPTED, 'nothing scrolls sideways, every control can be reached'],
  '1.4.5 Images of Text': 'there are no pictures of text',
  '1.4.10 Reflow': [WCAG, 'fits 320 pixels without scrolling sideways'],
  '1.4.11 Non-text Contrast': [
    'tests/ui/wcag/highlights.test.ts',
    'every line keeps 3:1 on white and on black',
  ],
  '1.4.12 Text Spacing': [WCAG, 'loses nothing when text is spaced out'],
  '1.4.13 Content on Hover or Focus': [CARD, 'nothing opens on hover'],
  '2.1.1 Keyboard': [CARD, 'opens by keyboard: next claim, then Enter'],
  '2.1.2 No Keyboard Trap': [CARD, 'closes by Escape and gives the focus back'],
  '2.1.4 Character Key Shortcuts': [
    'tests/ui/keys.test.ts',
    "[{ key: 'K', code: 'KeyK', shiftKey: true }, undefined]",
  ],
  '2.2.1 Timing Adjustable': 'nothing runs out',
  '2.2.2 Pause, Stop, Hide': [CONTROLS, 'marks are hidden on this tab alone, by button and by key'],
  '2.3.1 Three Flashes or Below Threshold': 'nothing flashes',
  '2.4.1 Bypass Blocks': AXE,
  '2.4.2 Page Titled': AXE,
  '2.4.3 Focus Order': [CARD, 'keeps Tab inside'],
  '2.4.4 Link Purpose (In Context)': AXE,
  '2.4.5 Multiple Ways': [LOOKUP, 'in both languages at once, with or without accents'],
  '2.4.6 Headings and Labels': [PANEL, 'lists the claims in reading order under headings, with a summary'],
  '2.4.7 Focus Visible': [WCAG, 'shows where the keyboard is'],
  '2.4.11 Focus Not Obscured (Minimum)': [ADAPTED, 'every control can be reached'],
  '2.5.1 Pointer Gestures': 'one click does everything',
  '2.5.2 Pointer Cancellation': 'everything happens on a click, which ends where it began',
  '2.5.3 Label in Name': AXE,
  '2.5.4 Motion Actuation': 'nothing is done by moving the device',
  '2.5.7 Dragging Movements': [LOOKUP, 'a pasted text is marked, and a mark opens its card'],
  '2.5.8 Target Size (Minimum)': [WCAG, 'has targets of at least 24 pixels'],
  '3.1.1 Language of Page': ['tests/e2e/surface/options.test.ts', 'speaks another language'],
  '3.1.2 Language of Parts': AXE,
  '3.2.1 On Focus': [WCAG, 'shows where the keyboard is'],
  '3.2.2 On Input': [OPTIONS, 'style and strength are stored when chosen'],
  '3.2.3 Consistent Navigation': 'each surface is one page',
  '3.2.4 Consistent Identification': 'popup, panel and card are made of the same parts',
  '3.2.6 Consistent Help': 'no help is offered on several pages',
  '3.3.1 Error Identification': [OPTIONS, 'a refused file says what is wrong'],
  '3.3.2 Labels or Instructions': AXE,
  '3.3.3 Error Suggestion': [OPTIONS, 'a refused file says what is wrong'],
  '3.3.4 Error Prevention (Legal, Financial, Data)': [OPTIONS, 'a reset can be taken back'],
  '3.3.7 Redundant Entry': 'nothing is asked twice',
  '3.3.8 Accessible Authentication (Minimum)': 'nobody logs in',
  '4.1.2 Name, Role, Value': AXE,
  '4.1.3 Status Messages': [CONTROLS, 'what a screen reader says'],
};

test('the list has every criterion of levels A and AA', () => {
  expect(Object.keys(CRITERIA)).toHaveLength(55);
});

test('every criterion is shown by a test that there is, or does not apply', () => {
  const missing = Object.entries(CRITERIA).flatMap(([criterion, proof]) => {
    if (typeof proof === 'string') return [];
    const [file, title] = proof;
    return read(file).includes(title) ? [] : [`${criterion}: ${file} has no test "${title}".`];
  });
  expect(missing).toEqual([]);
});
