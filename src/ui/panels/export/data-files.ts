import { FORMATS, type Format } from '#core/formats';
import { excerpt, type Graph } from '#core/graph';
import type { Dataset, SavedView } from '#schemas';
import { nameExcerpt } from '#state';
import type { Part } from './part-of-subject.ts';

/** Formats that a dataset can be written in, our own first. */
export const DATA_FORMATS: readonly Format[] = FORMATS.filter(({ write }) => write !== undefined);

/** The chosen part as a dataset of its own, with the reader's views. */
export function datasetOf(
  graph: Graph,
  part: Part,
  savedViews: readonly SavedView[],
  caption: string,
): Dataset {
  const named = nameExcerpt(
    graph.dataset,
    excerpt(graph, part.relationships, part.actors),
    caption,
  );
  const { savedViews: _, ...rest } = named;
  return savedViews.length > 0 ? { ...rest, savedViews: [...savedViews] } : rest;
}

/** What differs between the names of files that are written together: `-actors.csv`. */
export function endingsOf(
  names: readonly string[],
  extensions: readonly string[],
): readonly string[] {
  if (names.length > 1) {
    const shared = sharedLength(names);
    return names.map((name) => name.slice(shared));
  }
  return names.map((name) => {
    const extension = extensions.find((one) => name.endsWith(one));
    return extension ?? name.slice(name.indexOf('.'));
  });
}

function sharedLength([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((name) => name[length] === first[length])) {
    length += 1;
  }
  // Names differ from a word on, not in the middle of one.
  return Math.max(0, Math.max(first.lastIndexOf('-', length), first.lastIndexOf('.', length)));
}
