import type { Graph } from '#core/graph';
import type { FigureParts, Selection } from '#state';
import type { FigureChoices } from './figure-choices.ts';
import { fileStem } from './file-name.ts';
import { actorsOf } from './part-of-subject.ts';

interface ExportToName {
  readonly graph: Graph;
  readonly choices: FigureChoices;
  readonly parts: FigureParts | undefined;
  readonly selection: Selection;
  readonly madeOn: string;
}

const EXTENTS: Readonly<Partial<Record<string, string>>> = {
  selected: 'selection',
  'near-1': 'within-1-of',
  'near-2': 'within-2-of',
  all: 'all',
};

/** The name of the file for what is chosen, without its ending. */
export function nameOfExport({ graph, choices, parts, selection, madeOn }: ExportToName): string {
  const { subject } = choices;
  const extent = EXTENTS[subject];
  const views = parts?.flatMap(({ name }) => name ?? []) ?? [];
  const isOfSelection = extent !== undefined && subject !== 'all';
  return fileStem({
    graph,
    filter: parts?.[0].view.filter ?? { chips: [], isolates: 'hide' },
    madeOn,
    ...(views.length > 0 && { views }),
    ...(extent !== undefined && { extent }),
    ...(isOfSelection && { actors: actorsOf(graph, selection) }),
  });
}
