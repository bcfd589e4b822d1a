import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type ExtendedFeature, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { PlaceMap } from '../knowledge/figures/places.ts';
import type { Place } from '../knowledge/schema/record.ts';

const require = createRequire(import.meta.url);

/** Height of the map in its own units; the width follows from the country. */
const HEIGHT = 640;
/** Empty rim around what must be seen, in the same units. */
const RIM = 18;

type Topology = Parameters<typeof mesh>[0];
type Collection = Extract<Topology['objects'][string], { type: 'GeometryCollection' }>;
type World = Topology & { objects: { countries: Collection } };

/** The outlines of all countries, from Natural Earth at 1:50 million (https://github.com/topojson/world-atlas). */
function readWorld(): World {
  return JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8')) as World;
}

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * Draws the country with this ISO 3166-1 numeric code and finds the points of the places on it, places beyond its
 * borders included. Mercator, north up.
 * @throws when there is no country of that code.
 */
export function compileMap(country: string, places: readonly Place[], world = readWorld()): PlaceMap {
  const { countries } = world.objects;
  const own = countries.geometries.find(({ id }) => id === country);
  if (!own)
    throw new Error(`There is no country ${country}; put its ISO 3166-1 numeric code into topic.json.`);
  const land = feature(world, own) as ExtendedFeature;
  const points = places.map(
    ({ lon, lat }): ExtendedFeature => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lon, lat] },
    }),
  );
  const all = { type: 'FeatureCollection' as const, features: [land, ...points] };
  const projection = geoMercator().fitHeight(HEIGHT - 2 * RIM, all);
  const [[left], [right]] = geoPath(projection).bounds(all);
  const [x, y] = projection.translate();
  const width = Math.ceil(right - left + 2 * RIM);
  projection.translate([x - left + RIM, y + RIM]).clipExtent([
    [0, 0],
    [width, HEIGHT],
  ]);
  const path = geoPath(projection).digits(1);
  const others = mesh(world, countries as Parameters<typeof mesh>[1], (a, b) => a !== own && b !== own);
  return {
    width,
    height: HEIGHT,
    outline: path(land) ?? '',
    others: path(others) ?? '',
    points: Object.fromEntries(
      places.map(({ id, lon, lat }) => {
        const [px, py] = projection([lon, lat]) as [number, number];
        return [id, [round(px), round(py)]];
      }),
    ),
  };
}
