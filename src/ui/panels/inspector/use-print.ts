import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';

/** Prints one article with the parts that are folded away; afterwards it is as it was. */
export function usePrint(article: RefObject<HTMLElement | null>) {
  const [isPrinting, setPrinting] = useState(false);
  const print = () => {
    // The browser takes its picture of the page inside `print`.
    flushSync(() => setPrinting(true));
    const closed = [...(article.current?.querySelectorAll(':scope > details:not([open])') ?? [])];
    for (const section of closed) section.setAttribute('open', '');
    const restore = () => {
      for (const section of closed) section.removeAttribute('open');
      setPrinting(false);
    };
    window.addEventListener('afterprint', restore, { once: true });
    window.print();
  };
  return { isPrinting, print };
}
