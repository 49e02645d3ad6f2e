import type { MarkEncoding } from '#core/appearance';
import type { Graph, Visible } from '#core/graph';
import { type Encoding, encodeLines } from '#core/view';
import type { AppState } from '../app-state.ts';
import { isSame } from '../is-same.ts';
import { memoizeLast } from '../memoize.ts';
import type { EncodedActors } from './analysis-state.ts';

/** What the marks show instead of the usual; `undefined` where everything is as usual. */
export function encodingOf(
  { open: { graph }, view: { encoding }, encoded }: AppState,
  visible: Visible | undefined,
): MarkEncoding | undefined {
  return graph && visible && marksOf(graph, visible, encoding, encoded);
}

const marksOf = memoizeLast(
  (
    graph: Graph,
    visible: Visible,
    { size, colour, compared }: Encoding,
    encoded: EncodedActors | undefined,
  ): MarkEncoding | undefined => {
    const known = encoded?.graph === graph ? encoded : undefined;
    const sizes = size && known && isSame(known.size, size) ? known.marks.size : undefined;
    const colours =
      colour && known && isSame(known.colour, colour) ? known.marks.colour : undefined;
    const lines = compared && linesOf(graph, visible, compared);
    if (!sizes && !colours && !lines) return undefined;
    return {
      ...(sizes ? { size: sizes } : {}),
      ...(colours ? { colour: colours } : {}),
      ...(lines ? { lines } : {}),
    };
  },
);
const linesOf = memoizeLast(encodeLines);
