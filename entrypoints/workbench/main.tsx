import detection from 'virtual:basecheck/detection';
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { loadLanguage } from '../../lib/browser/assets.ts';
import {
  createDetector,
  type ExplainingDetector,
  type Languages,
  type Trace,
} from '../../lib/detect/index.ts';
import { copyText } from '../../lib/ui/card/clipboard.ts';
import { rowOf } from './row.ts';
import { TraceView } from './trace.tsx';
import '../../lib/ui/tokens.css';
import '../../lib/ui/controls.css';
import './workbench.css';

/** What is judged: a text in its page. */
interface Request {
  text: string;
  title: string;
  before: string;
  lang: 'auto' | 'en' | 'es';
}

const FIELDS = [
  ['title', 'Title of the page'],
  ['before', 'Sentences before'],
] as const;

function App({ detector }: { detector: ExplainingDetector }) {
  const [request, setRequest] = useState<Request>({ text: '', title: '', before: '', lang: 'auto' });
  const traces: Trace[] = request.text.trim() ? detector.explain(request) : [];
  const change = (part: Partial<Request>) => setRequest({ ...request, ...part });
  return (
    <main>
      <h1>Workbench</h1>
      <label class="field">
        Text
        <textarea rows={5} onInput={(event) => change({ text: event.currentTarget.value })} />
      </label>
      {FIELDS.map(([name, label]) => (
        <label key={name} class="field">
          {label}
          <input onInput={(event) => change({ [name]: event.currentTarget.value })} />
        </label>
      ))}
      <label class="field">
        Language
        <select onChange={(event) => change({ lang: event.currentTarget.value as Request['lang'] })}>
          <option>auto</option>
          <option>en</option>
          <option>es</option>
        </select>
      </label>
      {traces.map((trace, at) => (
        <TraceView
          key={`${at} ${trace.sentence.text}`}
          trace={trace}
          rules={detection.rules}
          copyRow={() => copyText(rowOf(traces, at, request.title, request.before))}
        />
      ))}
    </main>
  );
}

const [en, es] = await Promise.all([loadLanguage('en'), loadLanguage('es')]);
const detector = createDetector(detection, { en, es } as Languages);
render(<App detector={detector} />, document.getElementById('workbench') as HTMLElement);
