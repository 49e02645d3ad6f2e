/** Must be the name that the content policy admits (`trusted-types`). */
const POLICY_NAME = 'faultlines-worker';

const SERVICE_WORKER = 'service-worker.js';

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

let policy: ReturnType<TrustedTypesFactory['createPolicy']> | undefined;

/**
 * Starts a module worker from the address that `import address from './x.ts?worker&url'` gives.
 *
 * A worker that starts from its file has no content policy unless the host sends one as a header:
 * it could evaluate text and reach other origins. One that starts from a `blob:` inherits the
 * policy of the page, so the file is imported by a one-line script of that kind.
 */
export function startWorker(address: string, name: string): Worker {
  const script = new URL(address, document.baseURI);
  if (script.origin !== location.origin) {
    throw new TypeError(`A worker must come from this site, not from ${script.origin}`);
  }
  const line = `import ${JSON.stringify(script.href)};URL.revokeObjectURL(import.meta.url);`;
  const starter = URL.createObjectURL(new Blob([line], { type: 'text/javascript' }));
  return new Worker(trusted(starter), { type: 'module', name });
}

/** The address of the worker that keeps the page for times without a network. */
export const serviceWorkerAddress = (): string => trusted(SERVICE_WORKER);

function trusted(address: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (!factory) return address;
  policy ??= factory.createPolicy(POLICY_NAME, {
    createScriptURL: (candidate) => {
      const isOwn = candidate.startsWith(`blob:${location.origin}/`);
      if (isOwn || candidate === SERVICE_WORKER) return candidate;
      throw new TypeError('Only a worker of this page may be started');
    },
  });
  // `Worker` takes a TrustedScriptURL too; the DOM types of TypeScript do not know it yet.
  return policy.createScriptURL(address) as string;
}
