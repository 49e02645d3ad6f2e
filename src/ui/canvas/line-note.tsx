import type { Bundle } from '#core/graph';
import { nameCompound, selectDrawn } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { collapsedAt } from './drawn-node.ts';
import style from './graph-canvas.module.css';

/** What the line under the pointer stands for. */
export function LineNote({ bundle }: { bundle: Bundle | undefined }) {
  const text = useText();
  const words = useWords();
  const store = useAppStore();
  const graph = useGraph();
  const type = graph.types[bundle?.type ?? -1];
  const drawn = useApp(selectDrawn);
  if (!bundle || !type) return null;
  const nameOf = (node: number) => {
    const collapsed = collapsedAt(drawn, node);
    if (collapsed) return nameCompound(store.getState(), collapsed.compound);
    return graph.actors[node]?.name ?? '';
  };
  return (
    <p className={style.note} aria-hidden="true">
      <bdi>
        {text(type.directed ? 'canvas.line' : 'canvas.line.symmetric', {
          source: nameOf(bundle.source),
          target: nameOf(bundle.target),
          type: words.type(type),
          count: bundle.relationships.length,
        })}
      </bdi>
    </p>
  );
}
