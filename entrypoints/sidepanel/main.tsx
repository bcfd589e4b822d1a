import { openInto } from '../popup/app.tsx';
import '../../lib/ui/panel/panel.css';
import { useInView } from './follow.ts';

/** The popup's inside, kept beside the page: Chromium's side panel and Firefox's sidebar. */
await openInto(document.getElementById('panel') as HTMLElement, { useInView });
