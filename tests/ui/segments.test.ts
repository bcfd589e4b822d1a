import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentText } from '../../lib/ui/segments.ts';

test('overlapping findings share the stretch where they overlap', () => {
  const findings = [
    { id: 'a', start: 2, end: 6 },
    { id: 'b', start: 4, end: 8 },
  ];
  expect(
    segmentText('0123456789', findings).map(({ text, findings }) => [text, findings.map(({ id }) => id)]),
  ).toEqual([
    ['01', []],
    ['23', ['a']],
    ['45', ['a', 'b']],
    ['67', ['b']],
    ['89', []],
  ]);
});

test('the segments are the text, whatever the findings', () => {
  const finding = fc.record({
    start: fc.integer({ min: -2, max: 30 }),
    end: fc.integer({ min: -2, max: 30 }),
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 24 }), fc.array(finding), (text, findings) => {
      expect(
        segmentText(text, findings)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
