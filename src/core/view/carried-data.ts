import { bitsToArray, type FigureData } from '#core/base';
import { captionOfViews, excerptOfViews, figureWordsFor } from '#core/figure';
import { applyFilter, buildGraph, type Filter, type Graph } from '#core/graph';
import { type Dataset, LIMITS, type SavedView } from '#schemas';
import { type FigurePart, type FigureParts, figureViewsOf } from './figure-request.ts';
import type { Place, View, WindowShape } from './view.ts';
import { writeViewLink } from './view-link.ts';

/**
 * What travels inside a figure so that it opens again: the shown part of the dataset and the link
 * of its view. Of two views side by side the first one opens, and both are among the saved ones.
 */
export function carriedData(graph: Graph, parts: FigureParts, shape: WindowShape): FigureData {
  const views = figureViewsOf(graph, parts);
  const caption = captionOfViews(views, figureWordsFor('en'));
  const dataset = nameExcerpt(graph.dataset, excerptOfViews(views), caption);
  const { savedViews: _, ...rest } = dataset;
  const reopened = buildGraph(rest);
  const links = parts.map((part) => writeViewLink(viewToOpen(graph, reopened, part, shape)));
  const saved = parts.map(
    ({ name = '' }, index): SavedView => ({
      id: `view-${index + 1}`,
      title: name === '' ? `View ${index + 1}` : name,
      link: links[index]!,
    }),
  );
  return {
    dataset: parts.length === 1 ? rest : { ...rest, savedViews: saved },
    view: links[0]!,
  };
}

/** A part of a dataset is another dataset: it says so, so that nobody takes it for the whole. */
export function nameExcerpt(whole: Dataset, part: Dataset, caption: string): Dataset {
  if (isWhole(whole, part)) return part;
  return {
    ...part,
    id: `${part.id}-excerpt`,
    title: `${part.title} (excerpt)`,
    description: `${caption} ${part.description}`,
  };
}

const isWhole = (whole: Dataset, part: Dataset): boolean =>
  part.relationships.length === whole.relationships.length &&
  part.actors.length === whole.actors.length;

/** The view that shows of the carried data what the figure shows, with every actor in its place. */
function viewToOpen(whole: Graph, carried: Graph, part: FigurePart, shape: WindowShape): View {
  const { camera: _, dataset: __, ...kept } = part.view;
  const view: View = {
    ...kept,
    dataset: carried.dataset.id,
    mode: 'canvas',
    shape: part.view.shape ?? shape,
    filter: filterToOpen(whole, carried, part),
  };
  // The layout of the whole comes out the same again; a part of it would be laid out anew.
  if (isWhole(whole.dataset, carried.dataset)) return view;
  const placed = { ...view, places: placesOf(whole, part) };
  return writeViewLink(placed).length <= LIMITS.linkBytes ? placed : view;
}

/**
 * The view's own filter, where it leaves of the carried data what the figure shows; conditions that
 * count (how many relationships an actor has) may not, and everything that is carried is shown then.
 */
function filterToOpen(whole: Graph, carried: Graph, part: FigurePart): Filter {
  const own = part.view.filter;
  const wanted = idsShown(whole, part.shown);
  const actors = [...bitsToArray(part.shown.actors)].map((actor) => whole.actors[actor]!.id);
  const byName: Filter = {
    chips: [{ field: 'actor', mode: 'include', values: actors, enabled: true, ends: 'both' }],
    isolates: own.isolates === 'hide' ? 'show' : own.isolates,
  };
  const candidates = [own, { ...own, isolates: 'hide' as const }, NOTHING_HIDDEN, byName];
  const fits = (filter: Filter) => idsShown(carried, applyFilter(carried, filter)) === wanted;
  return candidates.find(fits) ?? own;
}

const NOTHING_HIDDEN: Filter = { chips: [], isolates: 'hide' };

function idsShown(graph: Graph, shown: FigurePart['shown']): string {
  const ids = [
    ...[...bitsToArray(shown.relationships)].map((index) => graph.relationships[index]!.id),
    ' ',
    ...[...bitsToArray(shown.actors)].map((actor) => graph.actors[actor]!.id),
  ];
  return ids.join('\n');
}

const toTenths = (value: number) => Math.round(value * 10) / 10;

function placesOf(graph: Graph, { shown, positions }: FigurePart): readonly Place[] {
  return [...bitsToArray(shown.actors)].flatMap((actor) => {
    const [x, y] = [positions.x[actor]!, positions.y[actor]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return [];
    return [{ id: graph.actors[actor]!.id, x: toTenths(x), y: toTenths(y) }];
  });
}
