import { useEffect, useRef, useState } from 'react';
import { useText } from '#ui/messages';

export type SaveState =
  | { readonly is: 'idle' }
  /** `share` from 0 to 1, where it is known. */
  | { readonly is: 'working'; readonly share?: number }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'said'; readonly message: string };

export interface Work {
  readonly signal: AbortSignal;
  onProgress(share: number): void;
}

/** One piece of work at a time, which can be given up; what it ends in is said. */
export function useSave() {
  const text = useText();
  const [state, setState] = useState<SaveState>({ is: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  /** `work` gives a message for a failure, or `undefined`. */
  const run = async (work: (tools: Work) => Promise<string | undefined>): Promise<boolean> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const change = (next: SaveState) => {
      if (!signal.aborted) setState(next);
    };
    setState({ is: 'working' });
    try {
      const message = await work({
        signal,
        onProgress: (share) => change({ is: 'working', share }),
      });
      change(message === undefined ? { is: 'idle' } : { is: 'failed', message });
      return message === undefined && !signal.aborted;
    } catch (failure) {
      // What was given up has said so already.
      change({ is: 'failed', message: text('export.failed', { message: String(failure) }) });
      return false;
    }
  };
  const cancel = () => {
    running.current?.abort();
    setState({ is: 'said', message: text('export.cancelled') });
  };
  const say = (message: string) => setState({ is: 'said', message });
  return { state, run, cancel, say };
}
