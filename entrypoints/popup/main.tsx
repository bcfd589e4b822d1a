import { openInto } from './app.tsx';

await openInto(document.getElementById('popup') as HTMLElement);
