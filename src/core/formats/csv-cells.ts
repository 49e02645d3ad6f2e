/**
 * Cells of comma-separated values after RFC 4180. Spreadsheets run a cell that begins with one of
 * the characters below as a formula (OWASP, "CSV Injection"); an apostrophe before it makes it
 * text. A cell that begins with apostrophes before such a character gets one more, so that taking
 * one off again gives exactly the text that was there.
 */
const FORMULA_START = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/** Text that no spreadsheet runs. */
export const neutraliseFormula = (text: string): string =>
  FORMULA_START.test(text) ? `'${text}` : text;

/** The exact inverse of `neutraliseFormula`; other text stays as it is. */
export const restoreNeutralised = (text: string): string =>
  text.startsWith("'") && FORMULA_START.test(text) ? text.slice(1) : text;

export type CsvValue = string | number | undefined;

/** One cell; numbers are written plain, so that −1 stays a number, and nothing as an empty cell. */
export function writeCsvCell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = neutraliseFormula(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table with a header line; lines end in CR LF as RFC 4180 has it. */
export function writeCsvTable(
  columns: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): string {
  return [columns, ...rows].map((row) => `${row.map(writeCsvCell).join(',')}\r\n`).join('');
}
