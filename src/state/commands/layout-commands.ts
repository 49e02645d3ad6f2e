import { LAYOUT_FACTS } from '#core/layout';
import { whyNoLayout } from '../why-no-layout.ts';
import type { Command } from './command.ts';

/** Each way to arrange the graph. */
export const LAYOUT_COMMANDS: readonly Command[] = LAYOUT_FACTS.map(({ id }) => ({
  id: `command.layout.${id}`,
  keys: [],
  scope: 'page',
  whyNot: (state) => {
    if (state.open.graph === undefined) return 'why.noGraph';
    const isShown = (state.view.layout ?? 'blocs') === id;
    return whyNoLayout(state) ?? (isShown ? 'why.isShown' : undefined);
  },
  run: (state) => void state.setLayout(id),
}));
