import type { Bundle } from '#core/graph';
import { visibleText } from '#schemas';
import { nameCompound, selectDrawn } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { collapsedAt } from './drawn-node.ts';
import style from './graph-canvas.module.css';

/** What the lines under the pointer or the keyboard stand for. */
export function LineNote({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <p className={style.note} aria-hidden="true">
      {sentences.map((sentence) => (
        <bdi key={sentence} className={style.line}>
          {sentence}
        </bdi>
      ))}
    </p>
  );
}

/** Says who does what to whom, and how often. */
export function useLineSentence(): (bundle: Bundle) => string {
  const text = useText();
  const words = useWords();
  const store = useAppStore();
  const graph = useGraph();
  const drawn = useApp(selectDrawn);
  const nameOf = (node: number) => {
    const collapsed = collapsedAt(drawn, node);
    if (collapsed) return nameCompound(store.getState(), collapsed.compound);
    return visibleText(graph.actors[node]?.name ?? '');
  };
  return (bundle) => {
    const type = graph.types[bundle.type]!;
    return text(type.directed ? 'canvas.line' : 'canvas.line.symmetric', {
      source: nameOf(bundle.source),
      target: nameOf(bundle.target),
      type: words.type(type),
      count: bundle.relationships.length,
    });
  };
}
