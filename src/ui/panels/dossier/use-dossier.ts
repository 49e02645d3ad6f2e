import { useMemo } from 'react';
import { actorDossier, type Dossier, dyadDossier } from '#core/analysis';
import { hasBit } from '#core/base';
import { type Article, articleOfDossier, captionOf, figureWordsFor } from '#core/figure';
import { documentsKnown, type Filter, type Graph, type Visible } from '#core/graph';
import { type Language, type Selection, selectFilter, selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';

/** The dossier of the chosen actor or the two chosen; `undefined` where others are chosen. */
export function useDossier(): Article | undefined {
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const filter = useApp(selectFilter);
  const selection = useApp((state) => state.view.selection);
  const language = useApp((state) => state.language);
  return useMemo(
    () => visible && tell(graph, visible, filter, selection, language),
    [graph, visible, filter, selection, language],
  );
}

function tell(
  graph: Graph,
  visible: Visible,
  filter: Filter,
  selection: Selection,
  language: Language,
): Article | undefined {
  const [one, other, ...more] = chosenIn(selection).flatMap(
    (id) => graph.actorIndexById.get(id) ?? [],
  );
  if (one === undefined || more.length > 0) return undefined;
  const known = filter.knownOn && documentsKnown(graph, filter.knownOn);
  const options = {
    isCounted: ({ document }: { readonly document: string }) =>
      known === undefined || hasBit(known, graph.documentIndexById.get(document)!),
  };
  const dossier: Dossier =
    other === undefined
      ? actorDossier(graph, visible, one, options)
      : dyadDossier(graph, visible, one, other, options);
  const words = figureWordsFor(language);
  const caption = captionOf(
    graph,
    filter,
    {
      actors: other === undefined ? dossier.partners.length + 1 : 2,
      allActors: graph.actors.length,
      relationships: dossier.relationships.length,
      allRelationships: graph.relationships.length,
    },
    words,
  );
  return articleOfDossier(graph, dossier, words, { caption });
}

function chosenIn(selection: Selection): readonly string[] {
  if (selection.kind === 'actors') return selection.ids;
  return selection.kind === 'pair' ? [selection.a, selection.b] : [];
}
