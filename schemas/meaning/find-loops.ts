/** A way that leads back to where it began. */
export interface Loop {
  /** The nodes on the loop, in the order of the way. */
  readonly nodes: readonly number[];
  /** Which onward link of the last node leads back to the first. */
  readonly closingLink: number;
}

interface Step {
  readonly node: number;
  readonly links: readonly number[];
  next: number;
}

/**
 * Finds loops among nodes numbered from 0 by a depth-first search that keeps its own stack, so
 * that no chain is too long for it. Every graph with a loop gives at least one; each link that
 * closes a loop is given once.
 */
export function findLoops(count: number, linksOf: (node: number) => readonly number[]): Loop[] {
  const loops: Loop[] = [];
  const isDone = new Uint8Array(count);
  const depthOnWay = new Int32Array(count).fill(-1);
  for (let start = 0; start < count; start += 1) {
    if (isDone[start] === 1) continue;
    const way: Step[] = [];
    const enter = (node: number) => {
      depthOnWay[node] = way.length;
      way.push({ node, links: linksOf(node), next: 0 });
    };
    enter(start);
    for (let step = way.at(-1); step !== undefined; step = way.at(-1)) {
      const link = step.next;
      const target = step.links[link];
      step.next += 1;
      if (target === undefined) {
        isDone[step.node] = 1;
        depthOnWay[step.node] = -1;
        way.pop();
      } else if ((depthOnWay[target] ?? -1) >= 0) {
        const nodes = way.slice(depthOnWay[target]).map((onWay) => onWay.node);
        loops.push({ nodes, closingLink: link });
      } else if (isDone[target] === 0) {
        enter(target);
      }
    }
  }
  return loops;
}

/** `a → b → a`, shortened in the middle when the loop is long. */
export function loopText(ids: readonly string[]): string {
  const closed = [...ids, ids[0]];
  const shown = closed.length <= 6 ? closed : [...closed.slice(0, 3), '…', ...closed.slice(-2)];
  return shown.join(' → ');
}
