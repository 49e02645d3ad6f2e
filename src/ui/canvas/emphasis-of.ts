import type { Bundle, Drawn, Graph } from '#core/graph';
import type { Highlight, Selection } from '#state';
import { type Emphasis, NO_EMPHASIS } from './emphasis.ts';

/** What the pointer or the keyboard is on; it passes, where a selection stays. */
export interface Focus {
  /** Numbers of nodes: of an actor, or of a collapsed group. */
  readonly actor?: number | undefined;
  readonly bundle?: string | undefined;
  readonly cursor?: number | undefined;
  /** Keys of the lines that the keyboard looks along. */
  readonly lines?: readonly string[] | undefined;
  /** The node that these lead to. */
  readonly toward?: number | undefined;
}

/** Lines by the nodes that they join, and the node that stands for an actor. */
type DrawnNodes = Pick<Drawn, 'bundles' | 'nodeOf' | 'drawnKeyOf'>;

const NOTHING_FAINT = { faintActors: new Set<number>(), faintBundles: new Set<string>() };
const HOVER_VEIL = 0.78;
const CHOICE_VEIL = 0.62;

/** Turns selection, highlight and focus into what stands out; focus wins while it lasts. */
export function emphasisOf(
  graph: Graph,
  drawn: DrawnNodes,
  selection: Selection,
  focus: Focus,
  highlight?: Highlight,
): Emphasis {
  const { bundles } = drawn;
  const chosen = chosenOf(graph, drawn, selection);
  const cursor = focus.cursor;
  // What the pointer is on never fades what is chosen.
  const { chosenActors } = chosen;
  if (focus.lines !== undefined) {
    const lines = bundles.filter(({ key }) => focus.lines?.includes(key));
    return { ...linesWithEnds(lines, chosenActors), ...chosen, veil: HOVER_VEIL, cursor };
  }
  if (focus.actor !== undefined) {
    const centre = new Set([focus.actor]);
    return { ...around(bundles, centre, chosenActors), ...chosen, veil: HOVER_VEIL, cursor };
  }
  if (focus.bundle !== undefined) {
    const lines = bundles.filter((bundle) => bundle.key === focus.bundle);
    return { ...linesWithEnds(lines, chosenActors), ...chosen, veil: HOVER_VEIL, cursor };
  }
  if (highlight) {
    return { ...highlighted(graph, drawn, highlight), ...chosen, veil: CHOICE_VEIL, cursor };
  }
  if (selection.kind === 'none') return { ...NO_EMPHASIS, cursor };
  if (chosen.chosenBundles.size > 0) {
    const lines = bundles.filter((bundle) => chosen.chosenBundles.has(bundle.key));
    return { ...linesWithEnds(lines), ...chosen, veil: CHOICE_VEIL, cursor };
  }
  return { ...amongOrAround(bundles, chosenActors), ...chosen, veil: CHOICE_VEIL, cursor };
}

/** Among several actors what joins them stands out; what leads away from them is lighter. */
function amongOrAround(bundles: readonly Bundle[], centre: ReadonlySet<number>) {
  const among = bundles.filter(({ source, target }) => centre.has(source) && centre.has(target));
  const all = around(bundles, centre);
  if (centre.size < 2 || among.length === 0) return all;
  const strong = linesWithEnds(among, centre);
  return {
    ...strong,
    faintActors: new Set([...all.actors].filter((actor) => !strong.actors.has(actor))),
    faintBundles: new Set([...all.bundles].filter((key) => !strong.bundles.has(key))),
  };
}

function chosenOf(graph: Graph, { bundles, nodeOf }: DrawnNodes, selection: Selection) {
  const actor = (id: string) => graph.actorIndexById.get(id) ?? -1;
  if (selection.kind === 'actors') {
    return {
      chosenActors: new Set(selection.ids.map((id) => nodeOf(actor(id)))),
      chosenBundles: new Set<string>(),
    };
  }
  if (selection.kind === 'pair') {
    const [a, b] = [actor(selection.a), actor(selection.b)];
    const type = selection.type === undefined ? undefined : graph.typeIndexById.get(selection.type);
    // A line between groups holds relationships of others, too.
    const joins = (index: number) => {
      const [source, target] = [graph.source[index], graph.target[index]];
      return (source === a && target === b) || (source === b && target === a);
    };
    return {
      chosenActors: new Set([nodeOf(a), nodeOf(b)]),
      chosenBundles: new Set(
        bundles
          .filter(
            (bundle) =>
              (type === undefined || bundle.type === type) && bundle.relationships.some(joins),
          )
          .map((bundle) => bundle.key),
      ),
    };
  }
  if (selection.kind === 'relationship' || selection.kind === 'relationships') {
    const ids = selection.kind === 'relationship' ? [selection.id] : selection.ids;
    const indexes = new Set(ids.map((id) => graph.relationshipIndexById.get(id) ?? -1));
    const ends = [...indexes].flatMap((index) => [graph.source[index], graph.target[index]]);
    return {
      chosenActors: new Set(ends.map((end) => nodeOf(end ?? -1))),
      chosenBundles: new Set(
        bundles
          .filter((bundle) => bundle.relationships.some((index) => indexes.has(index)))
          .map((bundle) => bundle.key),
      ),
    };
  }
  return { chosenActors: new Set<number>(), chosenBundles: new Set<string>() };
}

/** What a query has found, by index; ids that the graph does not have are nobody. */
function highlighted(graph: Graph, drawn: DrawnNodes, { actors, bundles }: Highlight) {
  const found = actors.flatMap((id) => graph.actorIndexById.get(id) ?? []);
  return {
    ...NOTHING_FAINT,
    actors: new Set(found.map((actor) => drawn.nodeOf(actor))),
    bundles: new Set(bundles.flatMap((key) => drawn.drawnKeyOf(key) ?? [])),
  };
}

/** The actors, their neighbours and the lines that join them. */
function around(
  bundles: readonly Bundle[],
  centre: ReadonlySet<number>,
  others: ReadonlySet<number> = new Set(),
) {
  return linesWithEnds(
    bundles.filter((bundle) => centre.has(bundle.source) || centre.has(bundle.target)),
    [...centre, ...others],
  );
}

function linesWithEnds(lines: readonly Bundle[], others: Iterable<number> = []) {
  return {
    ...NOTHING_FAINT,
    bundles: new Set(lines.map((bundle) => bundle.key)),
    actors: new Set([...others, ...lines.flatMap((bundle) => [bundle.source, bundle.target])]),
  };
}
