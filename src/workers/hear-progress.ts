import { proxy } from 'comlink';

/** What a worker is given to say how far it is. */
interface HeardProgress {
  readonly listener: (share: number) => void;
  /** From now on nothing is passed on. */
  end(): void;
}

/** Passes on what a worker says until its answer is there, behind which its last words may come. */
export function hearProgress(onProgress: (share: number) => void): HeardProgress {
  let isOver = false;
  return {
    listener: proxy((share: number) => {
      if (!isOver) onProgress(share);
    }),
    end: () => {
      isOver = true;
    },
  };
}
