import { expect, test } from 'vitest';
import { compileMap } from '../../lib/build/map.ts';
import { toyPlace } from '../knowledge/toy.ts';

/** Australia, as in the toy topic. */
const COUNTRY = '036';

test('a place lies where it should, north up and east to the right', () => {
  const places = [
    { ...toyPlace('north-west'), lat: -12, lon: 115 },
    { ...toyPlace('south-east'), lat: -40, lon: 150 },
  ];
  const { points, width, height } = compileMap(COUNTRY, places);
  const [[west = 0, north = 0] = [], [east = 0, south = 0] = []] = Object.values(points);
  expect(west).toBeLessThan(east);
  expect(north).toBeLessThan(south);
  for (const [x, y] of Object.values(points)) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(height);
  }
});

test('a place beyond the borders is on the map too', () => {
  const { points, width } = compileMap(COUNTRY, [{ ...toyPlace('far-east'), lat: -35, lon: 174 }]);
  expect(points['far-east']?.[0]).toBeLessThan(width);
});

test('outlines are path data without needless digits', () => {
  const { outline } = compileMap(COUNTRY, []);
  expect(outline).toMatch(/^M[\d.,LMZ-]+$/);
  expect(outline).not.toMatch(/\.\d\d/);
});

test('an unknown country is refused with the remedy', () => {
  expect(() => compileMap('999', [])).toThrow('There is no country 999; put its');
});
