/**
 * The one way a record is written: two spaces, one newline at the end. Give it what the schema's parser returned,
 * since that has its keys in the order of the schema.
 */
export function printRecord(record: unknown): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
