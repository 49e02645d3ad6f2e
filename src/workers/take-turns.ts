/** Milliseconds that a thread works before others have their turn: too few for anyone to feel. */
const TURN = 2;

/**
 * Divides long work into turns: what it gives is called between two short steps, and waits only
 * when the time of a turn is over. A message to oneself comes back after what is already in line,
 * at once where nothing is; a timer would wait for milliseconds each time.
 */
export function takeTurns(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN) return undefined;
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        since = performance.now();
        resolve();
      };
      port2.postMessage(undefined);
    });
  };
}
