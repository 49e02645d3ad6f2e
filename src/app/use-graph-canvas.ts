import { useEffect, useState } from 'react';

// Asked for at once, beside the data: the page is there before the graph library is.
const canvasModule = import('#ui/canvas');
type GraphCanvas = Awaited<typeof canvasModule>['GraphCanvas'];
let loaded: GraphCanvas | undefined;

/**
 * The canvas, as soon as it has come. It is not `lazy`: what React has shown a fallback for, it
 * keeps back for another 300 ms.
 */
export function useGraphCanvas(): GraphCanvas | undefined {
  const [GraphCanvas, setGraphCanvas] = useState(() => loaded);
  useEffect(() => {
    canvasModule.then(
      (module) => {
        loaded = module.GraphCanvas;
        setGraphCanvas(() => module.GraphCanvas);
      },
      (failure) => {
        // Thrown where React renders, so that the page says what has happened.
        setGraphCanvas(() => {
          throw failure;
        });
      },
    );
  }, []);
  return GraphCanvas;
}
