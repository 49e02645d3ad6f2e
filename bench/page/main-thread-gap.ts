/**
 * Watches how long the main thread answers nobody: a message is sent round and round, and the
 * longest time between two arrivals is the gap. Ending gives it in milliseconds.
 */
export function watchMainThread(): { end(): number } {
  const { port1, port2 } = new MessageChannel();
  let longest = 0;
  let last = performance.now();
  const note = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  port1.onmessage = () => {
    note();
    port2.postMessage(undefined);
  };
  port2.postMessage(undefined);
  return {
    end() {
      note();
      port1.close();
      return longest;
    },
  };
}
