declare global {
  interface Window {
    bench: {
      /** When a file was last chosen, on the clock of the page. */
      fileChosen: number;
      /** Tasks of the main thread of 50 ms and more since this was last emptied. */
      longTasks: number[];
      /** Resolves with the next frame by which something is so, in milliseconds of the page's clock. */
      frameWhen(isSo: () => boolean): Promise<number>;
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
    frameWhen: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo()) return void requestAnimationFrame(look);
          // A message that is sent while a frame is made arrives once it is.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(undefined);
        };
        requestAnimationFrame(look);
      }),
  };
}
