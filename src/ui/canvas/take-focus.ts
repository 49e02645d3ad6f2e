import type { MouseEvent } from 'react';

/**
 * A press of the mouse gives the graph the keyboard, as a press does anywhere else: the graph
 * library takes the focus away from everything. The page does not scroll for it.
 */
export function takeFocus({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.focus({ preventScroll: true });
}
