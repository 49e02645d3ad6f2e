import type { Graph } from './graph.ts';

/**
 * Keeps what was worked out for a graph and an object, as long as both live. The object is known
 * by its identity: it is never changed in place.
 */
export function rememberByGraph<Key extends object, Value>(
  workOut: (graph: Graph, key: Key) => Value,
): (graph: Graph, key: Key) => Value {
  const valuesByGraph = new WeakMap<Graph, WeakMap<Key, Value>>();
  return (graph, key) => {
    let values = valuesByGraph.get(graph);
    if (values === undefined) {
      values = new WeakMap();
      valuesByGraph.set(graph, values);
    }
    let value = values.get(key);
    if (value === undefined) {
      value = workOut(graph, key);
      values.set(key, value);
    }
    return value;
  };
}
