import { type Issue, LIMITS } from '#schemas';

/** Rows of a table; some of them may be no relationships but titles and remarks. */
export const MOST_ROWS = LIMITS.relationships + 100;

const tooLarge = (code: string, message: string, found: string, expected: string): Issue => ({
  code,
  severity: 'error',
  path: [],
  message,
  found,
  expected,
});

/** The issue for a table with more columns than can be asked about. */
export const tooManyColumns = (name: string, count: number): Issue =>
  tooLarge(
    'too-many-columns',
    `${name} has a row with too many columns. Perhaps a line break is missing.`,
    `${count} columns`,
    `at most ${LIMITS.csvColumns}`,
  );

/** The issue for a table with more rows than the page can hold. */
export const tooManyRows = (name: string, rows: number): Issue =>
  tooLarge(
    'too-many-rows',
    `${name} has more rows than can be held. Cut it to a shorter time or fewer actors.`,
    `${rows} rows`,
    `at most ${LIMITS.relationships}`,
  );

/** The issue for a packed file that would grow beyond a number of bytes. */
export const unpacksTooLarge = (name: string, most: number, size?: number): Issue =>
  tooLarge(
    'unzipped-too-large',
    `${name} would unpack to more than can be held. Cut it into smaller files.`,
    size === undefined ? `more than ${most} bytes unpacked` : `${size} bytes unpacked`,
    `at most ${most} bytes`,
  );
