import { LAYOUT_FACTS } from '#core/layout';
import type { Command } from './command.ts';

/** Each way to arrange the graph. */
export const LAYOUT_COMMANDS: readonly Command[] = LAYOUT_FACTS.map(({ id }) => ({
  id: `command.layout.${id}`,
  keys: [],
  scope: 'page',
  whyNot: ({ open, view }) => {
    if (open.graph === undefined) return 'why.noGraph';
    return (view.layout ?? 'blocs') === id ? 'why.isShown' : undefined;
  },
  run: (state) => void state.setLayout(id),
}));
