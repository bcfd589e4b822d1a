import { type PermitBar, permitBars } from '../../../knowledge/figures/timeline.ts';
import type { Fact } from '../../../knowledge/schema/record.ts';
import { useWords } from '../../i18n.ts';

/** Years from one line of the scale to the next. */
const STEP = 4;
/** A stay of some days would be too thin to be seen; percent of the scale. */
const LEAST = 1.2;

/** Vote, number of people, armed or not, length: what the fact says of them. */
export function usePermitWords(): (bar: PermitBar) => string {
  const { t, date } = useWords();
  return ({ permit: { from, to, votes, people, about, armed, days }, dated }) =>
    [
      votes && t('permit.votes', { for: votes.for, against: votes.against }),
      votes?.abstained !== undefined && t('permit.abstained', { count: votes.abstained }),
      people !== undefined && t(about ? 'permit.about' : 'permit.people', { count: people }),
      armed !== undefined && t(armed ? 'permit.armed' : 'permit.unarmed'),
      days !== undefined && t('permit.days', { count: days }),
      !dated && t('permit.undated'),
      from && to && (from === to ? date(from) : t('record.period', { from: date(from), to: date(to) })),
    ]
      .filter(Boolean)
      .join(' · ');
}

/** The permission of a fact, where it is on one. */
export function permitBar(fact: Fact): PermitBar | undefined {
  return permitBars([fact])[0];
}

/** Permissions to enter on a scale of years, each with what its fact says. */
export function PermitChart({ facts }: { facts: readonly Fact[] }) {
  const { t, date } = useWords();
  const words = usePermitWords();
  const bars = permitBars(facts);
  if (bars.length === 0) return <p class="soft">{t('permit.none')}</p>;
  const first = Math.floor(Math.min(...bars.map(({ start }) => start)));
  const last = Math.ceil(Math.max(...bars.map(({ end }) => end)));
  const at = (year: number) => ((year - first) / (last - first)) * 100;
  const years = Array.from({ length: Math.floor((last - first) / STEP) + 1 }, (_, n) => first + n * STEP);
  return (
    <figure class="permits">
      <ol>
        {bars.map((bar) => {
          const width = Math.max(at(bar.end) - at(bar.start), LEAST);
          const look = bar.permit.armed === true ? 'armed' : 'unsaid';
          return (
            <li key={bar.fact.id}>
              <span>
                <a href={`#fact/${bar.fact.id}`}>{date(bar.fact.date)}</a>{' '}
                <span class="soft">{words(bar)}</span>
              </span>
              <span class="track" aria-hidden="true">
                {years.map((year) => (
                  <i key={year} style={{ left: `${at(year)}%` }} />
                ))}
                <b
                  class={bar.dated ? look : 'vague'}
                  style={{ left: `${Math.min(at(bar.start), 100 - width)}%`, width: `${width}%` }}
                />
              </span>
            </li>
          );
        })}
        <li class="scale" aria-hidden="true">
          <span />
          <span class="track">
            {years.map((year) => (
              <em key={year} style={{ left: `${at(year)}%` }}>
                {year}
              </em>
            ))}
          </span>
        </li>
      </ol>
      <figcaption class="soft">
        <span>
          <b class="armed" /> {t('permit.keyArmed')}
        </span>
        <span>
          <b class="unsaid" /> {t('permit.keyUnsaid')}
        </span>
        <span>
          <b class="vague" /> {t('permit.keyVague')}
        </span>
      </figcaption>
    </figure>
  );
}
