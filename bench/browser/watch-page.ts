declare global {
  interface Window {
    bench: {
      /** When a file was last chosen, on the clock of the page. */
      fileChosen: number;
      /** Tasks of the main thread of 50 ms and more since this was last emptied. */
      longTasks: number[];
      /** Resolves with the next frame by which something is so, in milliseconds of the page's clock. */
      frameWhen(isSo: () => boolean, patienceSeconds: number): Promise<number>;
    };
  }
}

/** Runs in the page before everything else. */
export function watchPage(): void {
  const longTasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.bench.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  document.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file') {
        window.bench.fileChosen = performance.now();
      }
    },
    true,
  );
  window.bench = {
    fileChosen: 0,
    longTasks,
    frameWhen: (isSo, patienceSeconds) =>
      new Promise((resolve, reject) => {
        const since = performance.now();
        const look = () => {
          if (isSo()) {
            // A message that is sent while a frame is made arrives once it is.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now());
            port2.postMessage(undefined);
          } else if (performance.now() - since > patienceSeconds * 1_000) {
            reject(new Error(`The page has not come so far within ${patienceSeconds} s`));
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  };
}
