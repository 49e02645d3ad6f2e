import { useEffect, useRef, useState } from 'react';
import type { DrawnFigure, FigureRequest, Ports } from '#state';
import { useGraph } from '#ui/hooks';

export interface Preview {
  readonly drawn: DrawnFigure | undefined;
  /** The figure is of an earlier choice. */
  readonly isStale: boolean;
  readonly failed: string | undefined;
}

/** Long enough that a word can be typed, short enough to feel at once. */
const PAUSE = 150;

/**
 * The figure that follows every choice. It is drawn off the main thread, one at a time: what is
 * chosen meanwhile is drawn next, and only the last of it.
 */
export function usePreview(
  { figures }: Pick<Ports, 'figures'>,
  request: FigureRequest | undefined,
): Preview {
  const { dataset } = useGraph();
  const [shown, setShown] = useState<{
    readonly request?: FigureRequest;
    readonly drawn?: DrawnFigure;
    readonly failed?: string;
  }>({});
  const latest = useRef(request);
  const isBusy = useRef(false);
  const isOpen = useRef(true);
  latest.current = request;

  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);

  useEffect(() => {
    if (!request) return;
    const drawLatest = async () => {
      if (isBusy.current) return;
      isBusy.current = true;
      let done: FigureRequest | undefined;
      try {
        while (isOpen.current && latest.current && latest.current !== done) {
          const wanted = latest.current;
          const drawn = await figures.draw(dataset, wanted);
          if (!isOpen.current) break;
          setShown((before) =>
            drawn.ok
              ? { request: wanted, drawn: drawn.value }
              : { ...before, request: wanted, failed: drawn.error.message },
          );
          done = wanted;
        }
      } finally {
        isBusy.current = false;
      }
    };
    const timer = setTimeout(() => void drawLatest(), PAUSE);
    return () => clearTimeout(timer);
  }, [request, dataset, figures]);

  return { drawn: shown.drawn, isStale: shown.request !== request, failed: shown.failed };
}
