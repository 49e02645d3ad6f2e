import { parseEdtf } from '#schemas';

/** The two sides of a date filter as they are typed; an empty one is open. */
export interface DateSides {
  readonly from: string;
  readonly to: string;
}

/** Takes a date of a filter apart: `2020-01` has that on both sides, `2020/..` is open. */
export function sidesOfDate(edtf: string): DateSides {
  const slash = edtf.indexOf('/');
  if (slash < 0) return { from: edtf, to: edtf };
  const side = (text: string) => (text === '..' ? '' : text);
  return { from: side(edtf.slice(0, slash)), to: side(edtf.slice(slash + 1)) };
}

/** Puts what was typed together as EDTF: `''` for nothing, or why it is no span of time. */
export function dateOfSides({ from, to }: DateSides): {
  readonly edtf?: string;
  readonly wrong?: 'from' | 'to' | 'order';
} {
  if (from === '' && to === '') return { edtf: '' };
  if (from !== '' && !isPlainDate(from)) return { wrong: 'from' };
  if (to !== '' && !isPlainDate(to)) return { wrong: 'to' };
  const edtf = from === to ? from : `${from || '..'}/${to || '..'}`;
  return parseEdtf(edtf).ok ? { edtf } : { wrong: 'order' };
}

const isPlainDate = (text: string) => !text.includes('/') && parseEdtf(text).ok;
