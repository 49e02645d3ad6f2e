import { useMemo } from 'react';
import { type Dyad, describeDyad, mainExtentOf, makeTimelineHistogram } from '#core/analysis';
import { createBitset, hasBit, setBit } from '#core/base';
import { documentsKnown, type Graph, type KnownOn, type Visible } from '#core/graph';
import { selectFilter, selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';

const WANTED_BINS = 24;

/** What is visible between two actors; with a second clock, only evidence known by then. */
export function useDyad(one: number, other: number, between: readonly number[]): Dyad | undefined {
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const knownOn = useApp((state) => selectFilter(state).knownOn);
  return useMemo(
    () => visible && makeDossier(graph, visible, one, other, between, knownOn),
    [graph, visible, one, other, between, knownOn],
  );
}

function makeDossier(
  graph: Graph,
  visible: Visible,
  one: number,
  other: number,
  between: readonly number[],
  knownOn: KnownOn | undefined,
): Dyad {
  const set = createBitset(graph.relationships.length);
  for (const index of between) setBit(set, index);
  const extent = mainExtentOf(graph, between);
  const { bins } = makeTimelineHistogram(graph, set, {
    wantedBins: WANTED_BINS,
    ...(extent === undefined ? {} : { extent }),
  });
  const known = knownOn && documentsKnown(graph, knownOn);
  return describeDyad(graph, visible, one, other, {
    bins,
    isCounted: ({ document }) =>
      known === undefined || hasBit(known, graph.documentIndexById.get(document)!),
  });
}
