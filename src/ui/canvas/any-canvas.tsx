import { lazy, Suspense } from 'react';
import { selectIsLarge } from '#state';
import { useApp } from '#ui/hooks';
import { GraphCanvas } from './graph-canvas.tsx';

const LargeCanvas = lazy(async () => ({
  default: (await import('./bulk/large-canvas.tsx')).LargeCanvas,
}));

/** The graph, painted in the way that suits its size. */
export function AnyCanvas({ covered = 0 }: { covered?: number }) {
  const isLarge = useApp(selectIsLarge);
  return isLarge ? (
    <Suspense fallback={null}>
      <LargeCanvas />
    </Suspense>
  ) : (
    <GraphCanvas covered={covered} />
  );
}
