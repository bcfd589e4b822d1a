import { expect, test } from 'vitest';
import { listFiles, read } from './files.ts';

/** Words of the topic, whole words only. They belong to data/, where another topic could take their place. */
const TOPIC =
  /(?<![\p{L}\p{N}])(?:per[uú]|peruvians?|peruan[oa]s?|bases?|lima|callao|iquitos|talara|vraem|manta|u\.\s?s\.|ee\.?\s?uu\.?|estados unidos|united states|washington|pentagon|southcom|namru|troops?|soldiers?|military|militar(?:es)?|navy|naval|marines?|sovereignty|coca|cocaine)(?![\p{L}\p{N}])/giu;

test('lib holds no word of the topic', () => {
  const found = listFiles('lib').flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, at) =>
        [...line.matchAll(TOPIC)].map(
          ([word]) => `${path}:${at + 1} says "${word}": put it into data/, or say it without the topic.`,
        ),
      ),
  );
  expect(found).toEqual([]);
});
