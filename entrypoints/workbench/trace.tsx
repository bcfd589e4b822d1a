import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { DetectionRule } from '../../lib/detect/data.ts';
import type { Trace } from '../../lib/detect/index.ts';
import { nearMisses } from './rules.ts';

interface Stretch {
  from: number;
  to: number;
}

function wordsOf({ sentence }: Trace, { from, to }: Stretch): string {
  return sentence.tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function Step({ title, children }: { title: string; children: ComponentChildren[] }) {
  return (
    <section>
      <h3>{title}</h3>
      {children.length > 0 ? <ul>{children}</ul> : <p class="soft">none</p>}
    </section>
  );
}

/** Each word with its key and the concepts that it is part of. */
function Tokens({ trace: { sentence } }: { trace: Trace }) {
  return (
    <ol class="tokens">
      {sentence.tokens.map((token, at) => (
        <li key={token.start}>
          <b>{token.text}</b>
          <code class="soft">{token.key}</code>
          {sentence.spans
            .filter(({ from, to }) => from <= at && at < to)
            .map(({ concept, from }) => (
              <span key={`${concept} ${from}`} class={from === at ? 'concept' : 'concept goes-on'}>
                {concept}
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}

function Ranker({ trace }: { trace: Trace }) {
  const { ranking } = trace.selection;
  const best = [...(ranking?.claims ?? [])].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return (
    <Step title="Ranker">
      {ranking
        ? [
            <li key="topic">states a claim {percent(ranking.topic)}</li>,
            ...best.map(([claim, share]) => (
              <li key={claim}>
                <code>{claim}</code> {percent(share)}
              </li>
            )),
          ]
        : []}
    </Step>
  );
}

function Rules({ trace, rules }: { trace: Trace; rules: readonly DetectionRule[] }) {
  const misses = nearMisses(rules, trace);
  return (
    <>
      <Step title="Rules that fired">
        {trace.selection.hits.map(({ rule, spans }) => (
          <li key={rule.id}>
            <code>{rule.id}</code> ({rule.strength}): {spans.map((span) => wordsOf(trace, span)).join(' + ')}
            <small class="soft">{rule.reason}</small>
          </li>
        ))}
      </Step>
      <details>
        <summary>Rules tried in vain: {misses.length}</summary>
        <ul>
          {misses.map(({ rule, why }) => (
            <li key={rule.id}>
              <code>{rule.id}</code>: {why}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Cues({ trace }: { trace: Trace }) {
  return (
    <Step title="Cues">
      {trace.cues.map((hit) => (
        <li key={`${hit.id} ${hit.span.from}`}>
          <code>{hit.id}</code> {hit.effect}: “{hit.words}” over{' '}
          {hit.scope.map((stretch) => `“${wordsOf(trace, stretch)}”`).join(' and ') || 'nothing'}
          <small class="soft">{hit.reason}</small>
        </li>
      ))}
    </Step>
  );
}

function Findings({ trace }: { trace: Trace }) {
  return (
    <Step title="Findings, with the steps of their stances">
      {trace.findings.map(({ claim, stance, relation, quote, reasons }) => (
        <li key={`${claim} ${quote}`}>
          <b>{claim}</b> · {stance} · {relation}: “{quote}”
          <ol>
            {reasons.map(({ step, id, words, why }, at) => (
              <li key={`${at} ${why}`}>
                {step} {id && <code>{id}</code>} {words && `“${words}” `}
                <span class="soft">{why}</span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </Step>
  );
}

interface TraceProps {
  trace: Trace;
  rules: readonly DetectionRule[];
  /** Copies the sentence as a row of the corpus; whether that went well. */
  copyRow(): Promise<boolean>;
}

/** Every step that led to the findings of a sentence, or away from them. */
export function TraceView({ trace, rules, copyRow }: TraceProps) {
  const [copied, setCopied] = useState<boolean>();
  const tie = Object.entries(trace.tie).map(([role, filled]) => `${role} ${filled}`);
  return (
    <article>
      <h2>{trace.sentence.text}</h2>
      <button type="button" class="outline" onClick={async () => setCopied(await copyRow())}>
        Copy test row
      </button>{' '}
      <span role="status">
        {copied !== undefined && (copied ? 'Copied' : 'The browser did not allow it')}
      </span>
      <Tokens trace={trace} />
      <p>
        Tied to the topic: <code>{tie.join(', ')}</code>
      </p>
      <Rules trace={trace} rules={rules} />
      <Ranker trace={trace} />
      <Cues trace={trace} />
      <Findings trace={trace} />
    </article>
  );
}
