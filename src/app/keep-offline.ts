import { serviceWorkerAddress } from './start-worker.ts';

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

/** Whether a new version lies ready and waits to be asked for. */
export const isNewVersionReady = (): boolean => waiting !== undefined;

export function watchNewVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts the new version in place of this one, and opens it. */
export function updateNow(): void {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting?.postMessage('update-now');
}

/**
 * Keeps this version of the page for times without a network. Nothing that is opened or made here
 * is kept with it, and a page that is served with a dataset of its own is not kept at all.
 */
export async function keepOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker || document.querySelector('meta[name="served-dataset"]')) return;
  // Without it, as where storage is refused, the page works as before, with a network.
  const registration = await serviceWorker
    .register(serviceWorkerAddress(), { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!registration) return;
  const look = () => {
    // The first version of all replaces none.
    const next = serviceWorker.controller ? (registration.waiting ?? undefined) : undefined;
    if (next === waiting) return;
    waiting = next;
    for (const listener of listeners) listener();
  };
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  // Another window may have asked for it.
  serviceWorker.addEventListener('controllerchange', look);
  look();
}
