import { readViewLink, storableOf, type View, writeViewLink } from '#core/view';
import type { Issue, Result, SavedView } from '#schemas';

/** The view as it is kept with its dataset: what its address holds, without the dataset's name. */
export const linkToSave = (view: View): string => writeViewLink(storableOf(view));

/**
 * Reads a saved view as one of the open dataset, as `dataset` names it in a link. The same parser
 * reads it that reads links, so what it cannot read comes back as issues.
 */
export function openSavedView(
  { link }: Pick<SavedView, 'link'>,
  dataset: string | undefined,
): Result<View, Issue[]> {
  const read = readViewLink(link);
  if (!read.ok) return read;
  const view = storableOf(read.value);
  return { ok: true, value: dataset === undefined ? view : { ...view, dataset } };
}

/** The list with one view more at its end, under the first free id of the form `view-1`. */
export function addSavedView(
  views: readonly SavedView[],
  { title, note, link }: Omit<SavedView, 'id' | 'note'> & { readonly note: string },
): readonly SavedView[] {
  const taken = new Set(views.map(({ id }) => id));
  let number = views.length + 1;
  while (taken.has(`view-${number}`)) number += 1;
  return [...views, { id: `view-${number}`, ...titled(title, note), link }];
}

/** The list with another name and note for one view; an empty note is none. */
export const describeSavedView = (
  views: readonly SavedView[],
  id: string,
  title: string,
  note: string,
): readonly SavedView[] =>
  views.map((view) => (view.id === id ? { id, ...titled(title, note), link: view.link } : view));

const titled = (title: string, note: string) => ({
  title: title.trim(),
  ...(note.trim() === '' ? {} : { note: note.trim() }),
});

/** The list with one view moved up (negative) or down, no further than its ends. */
export function moveSavedView(
  views: readonly SavedView[],
  id: string,
  by: number,
): readonly SavedView[] {
  const from = views.findIndex((view) => view.id === id);
  if (from < 0) return views;
  const to = Math.max(0, Math.min(views.length - 1, from + by));
  const others = views.filter((view) => view.id !== id);
  return [...others.slice(0, to), views[from]!, ...others.slice(to)];
}
