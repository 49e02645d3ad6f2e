import { type ReactNode, useMemo } from 'react';
import type { NodeMark } from '#core/appearance';
import { degreeOf } from '#core/graph';
import { visibleText } from '#schemas';
import { nameCompound, selectDrawn, selectVisible } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { actorIdsOf, collapsedAt } from './drawn-node.ts';
import { areChosen } from './select-marks.ts';

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
  const sayNode = (node: number): string => {
    const collapsed = collapsedAt(drawn, node);
    if (collapsed) {
      const lines = drawn ? [...drawn.bundles, ...drawn.leftOut] : [];
      const outside = lines
        .filter(({ source, target }) => source === node || target === node)
        .reduce((sum, { relationships }) => sum + relationships.length, 0);
      return text('canvas.group', {
        name: nameCompound(store.getState(), collapsed.compound),
        count: collapsed.members.length,
        outside,
        inside: collapsed.inside.length,
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
          aria-selected={areChosen(selection, actorIdsOf(graph, drawn, node))}
          tabIndex={-1}
        >
          {sayNode(node)}
        </div>
      ))}
    </div>
  );
}
