import type { ComponentPropsWithRef } from 'react';

/** A box that scrolls, also by keys where nothing in it takes the focus. */
export function ScrollBox(props: ComponentPropsWithRef<'div'>) {
  // biome-ignore lint/a11y/noNoninteractiveTabindex: keys must reach what has to be scrolled.
  return <div {...props} tabIndex={0} />;
}
