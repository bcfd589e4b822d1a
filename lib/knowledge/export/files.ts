import type { PublishedRecord } from '../records.ts';
import { reviewClaims } from './claim-review.ts';
import { printCsv } from './csv.ts';
import { tabulate } from './tables.ts';

/** A file that a reader can keep; its name carries the version of the record. */
export interface ExportFile {
  /** What it is, for a label. */
  kind: 'json' | 'claims' | 'facts' | 'sources' | 'places' | 'claim-review';
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

/** Spreadsheets take a table without this mark for another encoding and garble its accents. */
const BYTE_ORDER_MARK = '\ufeff';

/** Every form in which the record can be taken away, in the order in which they are offered. */
export function exportFiles(record: PublishedRecord): ExportFile[] {
  const stem = `basecheck-${record.topic.id}-${record.version}`;
  const tables = tabulate(record);
  const csv = (kind: keyof typeof tables): ExportFile => ({
    kind,
    name: `${stem}-${kind}.csv`,
    type: 'text/csv',
    text: BYTE_ORDER_MARK + printCsv(tables[kind]),
  });
  const json = (kind: 'json' | 'claim-review', name: string, type: string, value: unknown): ExportFile => ({
    kind,
    name,
    type,
    text: `${JSON.stringify(value, null, 2)}\n`,
  });
  return [
    json('json', `${stem}.json`, 'application/json', record),
    csv('claims'),
    csv('facts'),
    csv('sources'),
    csv('places'),
    json('claim-review', `${stem}-claim-review.jsonld`, 'application/ld+json', reviewClaims(record)),
  ];
}
