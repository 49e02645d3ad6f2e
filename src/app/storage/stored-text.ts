/** The text of a row, which may lie there as a file of its own. */
export const textOf = async (stored: Blob | string): Promise<string> =>
  typeof stored === 'string' ? stored : stored.text();
