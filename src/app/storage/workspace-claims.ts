import type { WorkspaceClaim } from '#state';

/** How long a tab that is asked for a workspace may take to write what it still has. */
const ANSWER_MILLISECONDS = 2_000;

const nameOf = (id: string) => `faultlines:${id}`;

/**
 * Takes a workspace for this tab. `undefined` where another tab has it, unless it is taken over:
 * that tab is asked to write what it still has and to let go, and is not waited for longer than
 * two seconds. Without Web Locks (old browsers, `file:`) every tab may write.
 */
export async function claimWorkspace(
  id: string,
  { takeOver }: { readonly takeOver: boolean },
): Promise<WorkspaceClaim | undefined> {
  const { locks } = navigator;
  if (!locks) return { release: () => undefined, onLost: () => undefined };
  if (!takeOver) return hold(locks, id, { ifAvailable: true });
  const channel = new BroadcastChannel(nameOf(id));
  channel.postMessage('let go');
  try {
    return await hold(locks, id, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
  } catch {
    // A tab that does not answer is frozen or gone.
    return hold(locks, id, { steal: true });
  } finally {
    channel.close();
  }
}

function hold(
  locks: LockManager,
  id: string,
  options: LockOptions,
): Promise<WorkspaceClaim | undefined> {
  let release: () => void = () => undefined;
  let tell: (how: 'asked' | 'taken') => Promise<void> = async () => undefined;
  let isOurs = false;
  let channel: BroadcastChannel | undefined;
  const held = new Promise<void>((end) => {
    release = () => {
      isOurs = false;
      channel?.close();
      end();
    };
  });
  return new Promise((settle, fail) => {
    locks
      .request(nameOf(id), options, (lock) => {
        if (!lock) {
          settle(undefined);
          return undefined;
        }
        isOurs = true;
        channel = new BroadcastChannel(nameOf(id));
        channel.onmessage = () => {
          if (isOurs) void tell('asked').finally(release);
        };
        settle({
          release,
          onLost: (listener) => {
            tell = listener;
          },
        });
        return held;
      })
      .catch((failure: unknown) => {
        // A lock that was taken over rejects, which is news and no fault.
        if (!isOurs) return fail(failure);
        release();
        void tell('taken');
      });
  });
}
