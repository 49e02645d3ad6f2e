import type { Issue } from '#schemas';

/** The issue for a file that turns out not to be what its name or beginning promised. */
export const notThisFormat = (
  fileName: string,
  label: string,
  found: string,
  expected: string,
  position?: Issue['position'],
): Issue => ({
  code: 'not-this-format',
  severity: 'error',
  path: [],
  message: `${fileName} cannot be read as ${label}.`,
  found,
  expected,
  ...(position === undefined ? {} : { position }),
});
