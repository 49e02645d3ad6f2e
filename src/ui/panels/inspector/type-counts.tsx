import { useGraph } from '#ui/hooks';
import { useNumbers, useWords } from '#ui/messages';
import { countTypes } from './count-types.ts';

/** How many of each type, in words: "Attack 3, Threat 1". */
export function TypeCounts({ relationships }: { relationships: readonly number[] }) {
  const graph = useGraph();
  const words = useWords();
  const number = useNumbers();
  return countTypes(graph, relationships)
    .map(({ type, count }) => `${words.type(graph.types[type]!)} ${number(count)}`)
    .join(', ');
}
