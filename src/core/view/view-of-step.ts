import type { Story } from '#schemas';
import type { View } from './view.ts';
import { readViewLink } from './view-link.ts';

// Apart from what draws stories: the first page needs it without any of that.
/** The view of a step; `undefined` where its link cannot be read. */
export function viewOfStep({ link }: Pick<Story['steps'][number], 'link'>): View | undefined {
  const read = readViewLink(link);
  return read.ok ? read.value : undefined;
}
