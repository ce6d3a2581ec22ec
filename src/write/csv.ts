import { stringify } from 'csv-stringify/sync';

export type CsvValue = string | number | boolean | null;

/** What a spreadsheet takes for the beginning of a formula, with any quotation marks before it. */
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/**
 * A table as CSV (RFC 4180): a byte order mark, so that Excel reads UTF-8; CRLF at line ends; every
 * text that a spreadsheet would calculate begins with an apostrophe. A text that begins so by itself
 * gets one more, so that taking one away gives every text back.
 *
 * @param header the names of the columns. Cost: linear.
 */
export function writeCsv(
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string {
  const cells = rows.map((row) =>
    row.map((value) => (typeof value === 'string' && guarded.test(value) ? `'${value}` : value)),
  );
  return stringify([[...header], ...cells], {
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\n\r]/,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  });
}
