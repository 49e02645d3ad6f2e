import { type RefObject, useEffect } from 'react';
import type { Frame } from '#state';
import { useAppStore } from '#ui/hooks';
import type { RestingCamera } from './canvas-events.ts';
import type { Canvas } from './create-canvas.ts';

/** Where the canvas before this one looked: the graph has become too large for it, or small enough. */
export type Handover = RefObject<RestingCamera | undefined>;

/** Shows a graph as its link asks, else where it was looked at before, else whole. */
export function lookFirst(
  canvas: Pick<Canvas, 'lookAt'>,
  camera: RestingCamera | undefined,
  showAll: () => Frame | undefined,
  setFrame: (frame: Frame) => void,
): void {
  if (camera) {
    canvas.lookAt(camera);
    setFrame({ scale: camera.zoom });
  } else setFrame(showAll() ?? { scale: 1 });
}

/** While nobody has moved the graph it stays fitted when the window changes its size. */
export function useFittedWindow(
  canvas: Pick<Canvas, 'lookAt'> | undefined,
  stage: RefObject<HTMLDivElement | null>,
): void {
  const store = useAppStore();
  useEffect(() => {
    if (!canvas || !stage.current) return;
    let before = sizeOf(stage.current);
    const watch = new ResizeObserver(([entry]) => {
      const now = sizeOf(entry!.target);
      if (now === before) return;
      before = now;
      const { camera } = store.getState().view;
      // What stood in the middle stays there, such as when the timeline comes in below.
      if (camera) canvas.lookAt(camera);
      else store.getState().moveCamera('fit');
    });
    watch.observe(stage.current);
    return () => watch.disconnect();
  }, [canvas, stage, store]);
}

const sizeOf = ({ clientWidth, clientHeight }: Element) => `${clientWidth} ${clientHeight}`;
