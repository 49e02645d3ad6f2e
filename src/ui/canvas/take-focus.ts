import type { MouseEvent } from 'react';

/**
 * A press of the mouse gives the graph the keyboard, as a press does anywhere else: the graph
 * library takes the focus away from everything. The page does not scroll for it, and the ring of
 * the focus waits until a key is used.
 */
export function takeFocus({ currentTarget: graph }: MouseEvent<HTMLElement>): void {
  if (document.activeElement === graph) return;
  graph.dataset.byMouse = 'true';
  const showRing = () => {
    delete graph.dataset.byMouse;
    graph.removeEventListener('keydown', showRing, { capture: true });
    graph.removeEventListener('blur', showRing);
  };
  graph.focus({ preventScroll: true });
  graph.addEventListener('keydown', showRing, { capture: true });
  graph.addEventListener('blur', showRing);
}
