import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import style from './print.module.css';

/**
 * Prints one article, whole and unfolded. A copy goes to paper: the page takes the sheet for a
 * small screen while it prints, and may put the article itself away.
 */
export function usePrint(article: RefObject<HTMLElement | null>) {
  const [isPrinting, setPrinting] = useState(false);
  const print = () => {
    flushSync(() => setPrinting(true));
    const copy = article.current?.cloneNode(true);
    setPrinting(false);
    if (!(copy instanceof HTMLElement)) return;
    copy.classList.add(style.printed!);
    for (const section of copy.querySelectorAll(':scope > details')) {
      section.setAttribute('open', '');
    }
    document.body.append(copy);
    window.addEventListener('afterprint', () => copy.remove(), { once: true });
    window.print();
  };
  return { isPrinting, print };
}
