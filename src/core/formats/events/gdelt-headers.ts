/** Places of the columns that count in GDELT's daily files, which have no header (Event Codebook 2.0). */
const COMMON: Readonly<Record<number, string>> = {
  0: 'GLOBALEVENTID',
  1: 'SQLDATE',
  5: 'Actor1Code',
  6: 'Actor1Name',
  15: 'Actor2Code',
  16: 'Actor2Name',
  26: 'EventCode',
  30: 'GoldsteinScale',
};
/** The first edition has 58 columns; the second has one more for each of three places. */
const BY_WIDTH: Readonly<Record<number, Readonly<Record<number, string>>>> = {
  58: { 50: 'ActionGeo_FullName', 53: 'ActionGeo_Lat', 54: 'ActionGeo_Long', 57: 'SOURCEURL' },
  61: { 52: 'ActionGeo_FullName', 56: 'ActionGeo_Lat', 57: 'ActionGeo_Long', 60: 'SOURCEURL' },
};

/** Names for the columns of a GDELT file without a header; `undefined` for any other first row. */
export function gdeltHeaders(first: readonly string[]): readonly string[] | undefined {
  const places = BY_WIDTH[first.length];
  const isEvent = /^\d+$/.test(first[0] ?? '') && /^\d{8}$/.test(first[1] ?? '');
  if (places === undefined || !isEvent || !/^\d{2,4}$/.test(first[26] ?? '')) return undefined;
  return first.map((_, index) => COMMON[index] ?? places[index] ?? '');
}
