import { type ReactNode, useMemo } from 'react';
import type { NodeMark } from '#core/appearance';
import { type Drawn, degreeOf } from '#core/graph';
import { visibleText } from '#schemas';
import { nameCompound, selectDrawn, selectVisible } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { collapsedAt } from './drawn-node.ts';
import { isChosen } from './select-marks.ts';

interface CanvasOptionsProps {
  readonly nodes: readonly NodeMark[];
  readonly optionId: (node: number) => string;
}

/** The graph as a list for screen readers: its actors, and groups that are drawn as one node. */
export function CanvasOptions({ nodes, optionId }: CanvasOptionsProps): ReactNode {
  const text = useText();
  const words = useWords();
  const store = useAppStore();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const drawn = useApp(selectDrawn);
  const selection = useApp((state) => state.view.selection);
  const degree = useMemo(
    () => (visible ? degreeOf(graph, visible) : new Uint32Array()),
    [graph, visible],
  );
  const outside = useMemo(() => countOutside(drawn), [drawn]);
  const sayNode = (node: number): string => {
    const collapsed = collapsedAt(drawn, node);
    if (collapsed) {
      return text('canvas.group', {
        name: nameCompound(store.getState(), collapsed.compound),
        count: collapsed.members.length,
        outside: outside.get(node) ?? 0,
        inside: collapsed.inside,
      });
    }
    const actor = graph.actors[node];
    if (!actor) return '';
    const { name, kind } = actor;
    return text('canvas.actor', {
      name: visibleText(name),
      kind: words.kind(kind),
      count: degree[node] ?? 0,
    });
  };
  return (
    <div className="visually-hidden">
      {nodes.map(({ actor: node }) => (
        <div
          key={node}
          id={optionId(node)}
          role="option"
          aria-selected={isChosen(selection, graph, drawn, node)}
          tabIndex={-1}
        >
          {sayNode(node)}
        </div>
      ))}
    </div>
  );
}

/** Relationships on the lines of each node, drawn or not. */
function countOutside(drawn: Drawn | undefined): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const add = (node: number, count: number) => counts.set(node, (counts.get(node) ?? 0) + count);
  for (const { source, target, relationships } of drawn?.bundles ?? []) {
    add(source, relationships.length);
    if (target !== source) add(target, relationships.length);
  }
  for (const { source, target, count } of drawn?.leftOut ?? []) {
    add(source, count);
    if (target !== source) add(target, count);
  }
  return counts;
}
