import { useRef } from 'react';
import { selectIsLarge, selectPicture } from '#state';
import { useApp } from '#ui/hooks';
import type { BulkPainter } from './bulk/bulk-painter.ts';
import { LargeCanvas } from './bulk/large-canvas.tsx';
import type { RestingCamera } from './canvas-events.ts';
import { GraphCanvas } from './graph-canvas.tsx';

interface AnyCanvasProps {
  /** Height in pixels of what lies over the lower part of the graph. */
  readonly covered?: number;
  /** Starts what paints large graphs in another thread. */
  readonly startPainter?: () => BulkPainter | undefined;
}

/**
 * The graph, painted in the way that suits its size. Groups, all actors and the few that a filter
 * leaves have places of their own: what was looked at in one picture is nowhere in another.
 */
export function AnyCanvas(props: AnyCanvasProps) {
  const picture = useApp(selectPicture);
  return <OnePicture key={picture ?? ''} {...props} />;
}

function OnePicture({ covered = 0, startPainter }: AnyCanvasProps) {
  const isLarge = useApp(selectIsLarge);
  const handover = useRef<RestingCamera>(undefined);
  return isLarge ? (
    <LargeCanvas handover={handover} startPainter={startPainter} />
  ) : (
    <GraphCanvas covered={covered} handover={handover} />
  );
}
