import { useEffect, useEffectEvent, useRef } from 'react';
import type { Frame } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import type { Canvas } from './create-canvas.ts';

const ZOOM_STEP = 1.3;

/** Does with the camera what a button, a key or a step of the history asks for. */
export function useCameraRequests(
  canvas: Pick<Canvas, 'zoomBy' | 'fitActors' | 'lookAt'> | undefined,
  showAll: () => Frame | undefined,
  chosenActors: () => ReadonlySet<number>,
): void {
  const store = useAppStore();
  const request = useApp((state) => state.cameraRequest);
  // What was asked of a canvas before this one is done.
  const done = useRef(request);
  const move = useEffectEvent((wanted: NonNullable<typeof request>['move']) => {
    if (!canvas) return;
    const { view, setCamera, setFrame } = store.getState();
    if (wanted === 'zoom-in') canvas.zoomBy(ZOOM_STEP);
    else if (wanted === 'zoom-out') canvas.zoomBy(1 / ZOOM_STEP);
    else if (wanted === 'fit-selection') canvas.fitActors(chosenActors());
    else if (wanted === 'restore' && view.camera) {
      canvas.lookAt(view.camera);
      setFrame({ scale: view.camera.zoom });
    } else {
      if (wanted !== 'restore') setCamera(undefined);
      const frame = showAll();
      if (frame) setFrame(frame);
    }
  });
  useEffect(() => {
    if (!canvas || !request || request === done.current) return;
    done.current = request;
    move(request.move);
  }, [canvas, request]);
}
