import { roleOfHeader } from './header-words.ts';

/**
 * Whether the first row names the columns: it holds two words that column names usually are, or no
 * number and nothing that comes again below; names in a list of edges come again.
 */
export function looksLikeHeader(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...rest] = rows;
  const known = first.filter((cell) => roleOfHeader(cell) !== undefined).length;
  if (known >= 2) return true;
  // A matrix has an empty corner and names of its rows above its columns.
  const [corner = '', ...names] = first.map((cell) => cell.trim());
  if (
    corner === '' &&
    names.length > 1 &&
    !names.includes('') &&
    new Set(names).size === names.length
  ) {
    return true;
  }
  if (first.some(isNumber)) return false;
  if (known === 1) return true;
  const below = new Set(rest.flat().map((cell) => cell.trim()));
  return !first.some((cell) => cell.trim() !== '' && below.has(cell.trim()));
}

const isNumber = (cell: string): boolean => /^\s*[-+]?\d[\d.,:/ -]*\s*$/.test(cell);
