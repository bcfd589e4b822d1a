import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type AxisMark, layAxis } from '../../../knowledge/figures/axis.ts';
import type { Fact } from '../../../knowledge/schema/record.ts';
import { useWords } from '../../i18n.ts';
import { useShelf } from '../shelf.ts';
import { permitBar, usePermitWords } from './permits.tsx';

/** In CSS pixels. The drawing is laid out anew for each width, so that its marks and words never shrink. */
const UNMEASURED = 1000;
const RIM = 20;
const MARK = 9;
const ROW = 12;
const HEAD = 24;
const SCALE = 26;
/** Years between two lines. */
const STEP = 10;
/** Room that the number of a year takes. */
const YEAR = 44;
/** Years that the scale has, near enough to tell how many of them a mark takes. */
const YEARS = 90;

/** Permissions have a lane of their own, above those of the themes. */
const PERMITS = 'permits';

function useAxis(facts: readonly Fact[], width: number) {
  const { t, lang } = useWords();
  const { library } = useShelf();
  const { themes } = library.record.topic;
  return useMemo(() => {
    const laneOf = (fact: Fact) => (fact.permit ? PERMITS : (library.claimsOf(fact)[0]?.theme ?? ''));
    const size = ((MARK + 1) * YEARS) / (width - 2 * RIM);
    const axis = layAxis(facts, laneOf, [PERMITS, ...themes.map(({ id }) => id)], size);
    const titleOf = (id: string) =>
      id === PERMITS ? t('record.permits') : (themes.find((theme) => theme.id === id)?.title[lang] ?? '');
    let top = SCALE;
    const lanes = axis.lanes.map((lane) => {
      const at = top;
      top += HEAD + lane.rows * ROW;
      return { ...lane, title: titleOf(lane.id), top: at };
    });
    return { ...axis, lanes, height: top + SCALE };
  }, [facts, lang, width]);
}

/** How wide the element is, now and whenever that changes. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(UNMEASURED);
  useLayoutEffect(() => {
    const measure = () => setWidth(element.current?.clientWidth || UNMEASURED);
    measure();
    const observer = new ResizeObserver(measure);
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return width;
}

interface ShapeProps {
  mark: AxisMark;
  at(year: number): number;
  top: number;
  /** Right end of the drawing. */
  end: number;
}

function MarkShape({ mark, at, top, end }: ShapeProps) {
  const [x, y] = [at(mark.start), top + mark.row * ROW + ROW / 2];
  const { permit, confidence } = mark.fact;
  const length = at(mark.end) - x;
  if (!permit && length < MARK)
    return <circle class={confidence === 'high' ? 'sure' : 'unsure'} cx={x} cy={y} r={MARK / 2} />;
  const look = permit?.armed ? 'sure' : 'unsure';
  const width = Math.max(length, MARK);
  const shape = permit ? look : `lasting ${confidence === 'high' ? 'sure' : 'unsure'}`;
  return (
    <rect class={shape} x={Math.min(x, end - width)} y={y - 4} width={width} height={8} rx={permit ? 1 : 4} />
  );
}

interface YearsProps {
  from: number;
  to: number;
  at(year: number): number;
  height: number;
}

/** The lines of the decades with their years, above and below. */
function Years({ from, to, at, height }: YearsProps) {
  const years = Array.from({ length: (to - from) / STEP + 1 }, (_, n) => from + n * STEP);
  const every = at(from + STEP) - at(from) < YEAR ? 2 * STEP : STEP;
  return years.map((year) => (
    <g key={year}>
      <path class="line" d={`M${at(year)} ${SCALE}V${height - SCALE}`} />
      {(year - from) % every === 0 &&
        [SCALE - 10, height - 8].map((y) => (
          <text key={y} class="year" x={at(year)} y={y}>
            {year}
          </text>
        ))}
    </g>
  ));
}

interface ChartProps {
  facts: readonly Fact[];
  /** First year of the decade that is listed below. */
  decade: number | undefined;
  /** Told which fact the reader points at or walks to. */
  point(fact: Fact): void;
}

/**
 * All facts on one scale of years, a lane for each theme and one for permissions. One stop for Tab; the arrow keys walk
 * from fact to fact in order of time.
 */
export function AxisChart({ facts, decade, point }: ChartProps) {
  const { t, lang, date } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const { from, to, lanes, height } = useAxis(facts, width);
  const [current, setCurrent] = useState('');
  const order = lanes.flatMap(({ marks }) => marks).toSorted((a, b) => a.start - b.start);
  const first = order.some(({ fact }) => fact.id === current) ? current : order.at(-1)?.fact.id;
  const at = (year: number) => RIM + ((year - from) / (to - from)) * (width - 2 * RIM);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const next = order.findIndex(({ fact }) => fact.id === first) + by;
    const { fact } = order[(next + order.length) % order.length] as AxisMark;
    box.current?.querySelector<SVGAElement>(`[href="#fact/${fact.id}"]`)?.focus();
  };
  const arrive = (fact: Fact) => {
    setCurrent(fact.id);
    point(fact);
  };
  return (
    <div class="axis" ref={box}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing cannot be a fieldset */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={t('timeline.label')} onKeyDown={step}>
        {decade !== undefined && (
          <rect
            class="span"
            x={at(decade)}
            y={SCALE}
            width={at(decade + STEP) - at(decade)}
            height={height - 2 * SCALE}
          />
        )}
        <Years from={from} to={to} at={at} height={height} />
        {lanes.map(({ id, title, top, marks }) => (
          <g key={id}>
            <text class="lane" x={RIM} y={top + 16}>
              {title}
            </text>
            {marks.map((mark) => (
              <a
                key={mark.fact.id}
                href={`#fact/${mark.fact.id}`}
                tabindex={mark.fact.id === first ? 0 : -1}
                aria-label={`${date(mark.fact.date)}. ${mark.fact.statement[lang]}`}
                onFocus={() => arrive(mark.fact)}
                onPointerEnter={() => arrive(mark.fact)}
              >
                <MarkShape mark={mark} at={at} top={top + HEAD} end={width - RIM} />
              </a>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** The fact that the reader points at, in words. */
export function PointedFact({ fact }: { fact: Fact | undefined }) {
  const { t, lang, date } = useWords();
  const { library } = useShelf();
  const words = usePermitWords();
  if (!fact) return <p class="pointed soft">{t('timeline.hint')}</p>;
  const bar = permitBar(fact);
  return (
    <p class="pointed">
      <b>{date(fact.date)}</b> {fact.statement[lang]}{' '}
      <span class="soft">
        {[bar && words(bar), ...library.placesOf(fact).map(({ name }) => `⌖ ${name[lang]}`)]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </p>
  );
}

/** What the marks mean. */
export function AxisKey() {
  const { t } = useWords();
  const shapes = [
    ['timeline.keySure', <circle key="s" class="sure" cx="10" cy="6" r="4.5" />],
    ['timeline.keyUnsure', <circle key="u" class="unsure" cx="10" cy="6" r="4.5" />],
    ['permit.keyArmed', <rect key="a" class="sure" x="1" y="2" width="18" height="8" rx="1" />],
    ['permit.keyUnsaid', <rect key="n" class="unsure" x="1" y="2" width="18" height="8" rx="1" />],
  ] as const;
  return (
    <p class="axis-key soft small">
      {shapes.map(([key, shape]) => (
        <span key={key}>
          <svg viewBox="0 0 20 12" aria-hidden="true">
            {shape}
          </svg>{' '}
          {t(key)}
        </span>
      ))}
    </p>
  );
}
