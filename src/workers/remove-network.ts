/** Everything by which a worker could talk to another machine or load more code. */
const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'caches',
];

/** Takes the network away from a worker, for good: it works on what it is handed, nothing else. */
export function removeNetwork(scope: object): void {
  for (const name of NETWORK) {
    // Some of these are defined on the prototypes of the global object, not on itself.
    for (let owner: object | null = scope; owner; owner = Reflect.getPrototypeOf(owner)) {
      Reflect.deleteProperty(owner, name);
    }
    Reflect.defineProperty(scope, name, { value: undefined, writable: false, configurable: false });
  }
}
