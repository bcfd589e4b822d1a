import { useMemo, useRef, useState } from 'preact/hooks';
import { isPlaceOf, spreadPoints } from '../../../knowledge/figures/places.ts';
import type { Place } from '../../../knowledge/schema/record.ts';
import type { Shape } from '../../../knowledge/schema/topic.ts';
import { useWords } from '../../i18n.ts';
import { useShelf } from '../shelf.ts';

/** Least distance between two markers, in units of the map. */
const APART = 15;

/** Outlines of the markers around 0 0, in units of the map. */
const SHAPES: Record<Shape, string> = {
  diamond: 'M0-7.5L7.5 0L0 7.5L-7.5 0Z',
  square: 'M-5.5-5.5H5.5V5.5H-5.5Z',
  disc: 'M-6 0A6 6 0 1 0 6 0A6 6 0 1 0-6 0Z',
  ring: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z',
  cross: 'M-6 0H6M0-6V6',
  triangle: 'M0-6.5L6.5 5.5H-6.5Z',
  dot: 'M-3 0A3 3 0 1 0 3 0A3 3 0 1 0-3 0Z',
};

export function Marker({ shape }: { shape: Shape }) {
  return (
    <svg class="key" viewBox="-9 -9 18 18" aria-hidden="true">
      <path class={`shape shape-${shape}`} d={SHAPES[shape]} />
    </svg>
  );
}

/** The map with the places as links. One stop for Tab; arrow keys walk from place to place, north to south. */
export function PlacesMap({ places, chosen = [] }: { places: readonly Place[]; chosen?: readonly string[] }) {
  const { t, lang } = useWords();
  const { map, library } = useShelf();
  const spread = useMemo(() => spreadPoints(map.points, APART), [map]);
  const [at, setAt] = useState(0);
  const group = useRef<SVGGElement>(null);
  const shapes = new Map(library.record.topic.map.kinds.map(({ id, shape }) => [id, shape]));
  const shown = places.filter(({ id }) => spread[id]).toSorted((a, b) => b.lat - a.lat);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by || shown.length === 0) return;
    event.preventDefault();
    const next = (at + by + shown.length) % shown.length;
    setAt(next);
    group.current?.querySelectorAll('a')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset
    <svg class="map" viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={t('map.label')}>
      <path class="others" d={map.others} />
      <path class="land" d={map.outline} />
      {shown.map(({ id }) => {
        const [[x, y], [sx, sy]] = [map.points[id] ?? [0, 0], spread[id] ?? [0, 0]];
        return <path key={id} class="leader" d={`M${x} ${y}L${sx} ${sy}`} />;
      })}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hands the arrow keys on to the links that it holds */}
      <g ref={group} onKeyDown={step}>
        {shown.map(({ id, name, years, kind }, index) => (
          <g key={id} transform={`translate(${spread[id]?.join(' ')})`}>
            <a
              href={`#place/${id}`}
              class={chosen.includes(id) ? 'point chosen' : 'point'}
              tabindex={index === Math.min(at, shown.length - 1) ? 0 : -1}
              aria-label={`${name[lang]}, ${years[lang]}`}
              aria-current={chosen.includes(id) ? 'true' : undefined}
              onFocus={() => setAt(index)}
            >
              <title>{`${name[lang]}, ${years[lang]}`}</title>
              <circle class="halo" r="10" />
              <path
                class={`shape shape-${shapes.get(kind) ?? 'dot'}`}
                d={SHAPES[shapes.get(kind) ?? 'dot']}
              />
            </a>
          </g>
        ))}
      </g>
    </svg>
  );
}

function PlaceRows({ places }: { places: readonly Place[] }) {
  const { lang } = useWords();
  return (
    <ul class="rows">
      {places
        .toSorted((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
        .map(({ id, name, years, status }) => (
          <li key={id} class="place-row">
            <a href={`#place/${id}`}>{name[lang]}</a> <span class="soft">{years[lang]}</span>
            <span class="soft place-status">{status[lang]}</span>
          </li>
        ))}
    </ul>
  );
}

/** The decades in which some place counts, oldest first. */
function decadesOf(places: readonly Place[], newest: string): number[] {
  const ends = [
    ...places.flatMap(({ spans }) => spans.flatMap(({ from }) => from ?? [])),
    Number(newest.slice(0, 4)),
  ];
  const first = Math.floor(Math.min(...ends) / 10) * 10;
  const all = Array.from(
    { length: Math.floor((Math.max(...ends) - first) / 10) + 1 },
    (_, n) => first + n * 10,
  );
  return all.filter((decade) => places.some((place) => isPlaceOf(place, decade, decade + 9)));
}

/** The places on the map and as a list beside it, by kind and decade. */
export function MapView() {
  const { t, lang } = useWords();
  const { record } = useShelf().library;
  const [decade, setDecade] = useState(0);
  const [off, setOff] = useState<readonly string[]>([]);
  const inTime = record.places.filter((place) => decade === 0 || isPlaceOf(place, decade, decade + 9));
  const shown = inTime.filter(({ kind }) => !off.includes(kind));
  const toggle = (kind: string) =>
    setOff(off.includes(kind) ? off.filter((other) => other !== kind) : [...off, kind]);
  return (
    <>
      <h1 tabIndex={-1}>{t('record.places')}</h1>
      <p class="soft intro">{t('map.intro')}</p>
      <div class="filters no-print">
        <label>
          {t('map.decade')}{' '}
          <select value={decade} onChange={(event) => setDecade(Number(event.currentTarget.value))}>
            <option value={0}>{t('map.allYears')}</option>
            {decadesOf(record.places, record.newest).map((year) => (
              <option key={year} value={year}>
                {t('record.decade', { decade: String(year) })}
              </option>
            ))}
          </select>
        </label>
        <span role="status" class="soft">
          {t('map.shown', { count: shown.length })}
        </span>
      </div>
      <div class="map-view">
        <PlacesMap places={shown} />
        <div>
          {record.topic.map.kinds.map((kind) => {
            const places = inTime.filter((place) => place.kind === kind.id);
            return (
              <section key={kind.id} class="kind">
                <label class="kind-head">
                  <input type="checkbox" checked={!off.includes(kind.id)} onChange={() => toggle(kind.id)} />
                  <Marker shape={kind.shape} /> <b>{kind.title[lang]}</b>{' '}
                  <span class="soft">{places.length}</span>
                </label>
                {!off.includes(kind.id) && <PlaceRows places={places} />}
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}
