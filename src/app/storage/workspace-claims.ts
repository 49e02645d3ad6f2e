/** The right to write to a workspace; at most one tab has it. */
export interface WorkspaceClaim {
  release(): void;
  /** Is told when another tab has taken it over. */
  onLost(tell: () => void): void;
}

/**
 * Takes a workspace for this tab. `undefined` where another tab has it, unless it is taken over:
 * that tab then becomes read-only. Without Web Locks (old browsers, `file:`) every tab may write.
 */
export async function claimWorkspace(
  id: string,
  { takeOver }: { takeOver: boolean },
): Promise<WorkspaceClaim | undefined> {
  const { locks } = navigator;
  if (!locks) return { release: () => undefined, onLost: () => undefined };
  let release: () => void = () => undefined;
  let lost: () => void = () => undefined;
  let isOurs = true;
  const held = new Promise<void>((end) => {
    release = () => {
      isOurs = false;
      end();
    };
  });
  return new Promise((settle, fail) => {
    const options: LockOptions = takeOver ? { steal: true } : { ifAvailable: true };
    locks
      .request(`faultlines:${id}`, options, (lock) => {
        if (!lock) {
          settle(undefined);
          return undefined;
        }
        settle({
          release,
          onLost: (tell) => {
            lost = tell;
          },
        });
        return held;
      })
      .catch((failure: unknown) => {
        // A lock that was taken over rejects with an AbortError, which is news and no fault.
        if (failure instanceof DOMException && failure.name === 'AbortError') {
          if (isOurs) lost();
        } else fail(failure);
      });
  });
}
