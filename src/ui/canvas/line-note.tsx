import type { Bundle } from '#core/graph';
import { useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import style from './graph-canvas.module.css';

/** What the line under the pointer stands for. */
export function LineNote({ bundle }: { bundle: Bundle | undefined }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const type = graph.types[bundle?.type ?? -1];
  if (!bundle || !type) return null;
  return (
    <p className={style.note} aria-hidden="true">
      <bdi>
        {text(type.directed ? 'canvas.line' : 'canvas.line.symmetric', {
          source: graph.actors[bundle.source]!.name,
          target: graph.actors[bundle.target]!.name,
          type: words.type(type),
          count: bundle.relationships.length,
        })}
      </bdi>
    </p>
  );
}
