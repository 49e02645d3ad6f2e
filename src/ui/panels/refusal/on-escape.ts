/** Calls back on Escape, before anything else hears of it; not for who types or has a dialogue open. */
export function onEscape(page: EventTarget, leave: () => void): () => void {
  const hear = (event: Event) => {
    if (!('key' in event) || event.key !== 'Escape' || event.defaultPrevented) return;
    const { target } = event;
    const isElsewhere =
      target !== null &&
      'closest' in target &&
      typeof target.closest === 'function' &&
      target.closest('input, textarea, select, [role=dialog]');
    if (isElsewhere) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave();
  };
  page.addEventListener('keydown', hear, { capture: true });
  return () => page.removeEventListener('keydown', hear, { capture: true });
}
