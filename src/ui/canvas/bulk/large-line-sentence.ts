import type { BulkScene } from '#core/appearance';
import { visibleText } from '#schemas';
import { useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { lineOfKey, readKey } from './scene-lines.ts';

/** Says of a line who does what to whom, and how often. */
export function useLargeLineSentence(scene: BulkScene | undefined): (key: string) => string {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  return (key) => {
    const { source, type: typeIndex, target } = readKey(key);
    const type = graph.types[typeIndex];
    if (!type || !scene) return '';
    return text(type.directed ? 'canvas.line' : 'canvas.line.symmetric', {
      source: visibleText(graph.actors[source]?.name ?? ''),
      target: visibleText(graph.actors[target]?.name ?? ''),
      type: words.type(type),
      count: scene.edges.count[lineOfKey(scene, key)] ?? 0,
    });
  };
}
