import { memo } from 'react';
import type { BulkScene } from '#core/appearance';
import { visibleText } from '#schemas';
import { useApp, useGraph } from '#ui/hooks';
import { useWords } from '#ui/messages';
import { isChosen } from '../select-marks.ts';
import type { WalkNode } from '../use-canvas-keys.ts';
import { nodeOfActor } from './scene-lines.ts';

/** Actors that the arrow keys reach and a screen reader finds in the list; the table has all. */
const MOST_IN_LIST = 200;

/** The most connected actors, and the one that the keyboard has come to along a line. */
export function listNodes(scene: BulkScene, cursor: number | undefined): readonly WalkNode[] {
  const first = scene.nodes.byImportance.subarray(0, MOST_IN_LIST);
  const other = cursor === undefined ? -1 : nodeOfActor(scene, cursor);
  const listed = other < 0 || first.includes(other) ? first : [...first, other];
  return Array.from(listed, (node) => walkNode(scene, node));
}

/** An actor as the keyboard sees it; `undefined` if it is not drawn. */
export function walkNodeOf(scene: BulkScene, actor: number | undefined): WalkNode | undefined {
  const node = actor === undefined ? -1 : nodeOfActor(scene, actor);
  return node < 0 ? undefined : walkNode(scene, node);
}

const walkNode = ({ nodes: { actor, x, y } }: BulkScene, node: number): WalkNode => ({
  actor: actor[node]!,
  x: x[node]!,
  y: y[node]!,
});

interface LargeOptionsProps {
  readonly nodes: readonly WalkNode[];
  readonly listId: string;
}

/** The graph as a list for screen readers. It does not change while a pointer passes over lines. */
export const LargeOptions = memo(function LargeOptions({ nodes, listId }: LargeOptionsProps) {
  const words = useWords();
  const graph = useGraph();
  const selection = useApp((state) => state.view.selection);
  return (
    <div className="visually-hidden">
      {nodes.map(({ actor }) => {
        const { name, kind } = graph.actors[actor]!;
        return (
          <div
            key={actor}
            id={`${listId}-${actor}`}
            role="option"
            aria-selected={isChosen(selection, graph, undefined, actor)}
            tabIndex={-1}
          >
            {`${visibleText(name)}, ${words.kind(kind)}`}
          </div>
        );
      })}
    </div>
  );
});
