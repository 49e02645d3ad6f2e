import { type RefObject, useEffect, useRef, useState } from 'react';

/** Width and height of an element in pixels, kept up to date; 0 before it stands. */
export function useSize<Place extends HTMLElement>(): [
  RefObject<Place | null>,
  { width: number; height: number },
] {
  const place = useRef<Place>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useEffect(() => {
    if (!place.current) return;
    const watch = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return [place, size];
}
