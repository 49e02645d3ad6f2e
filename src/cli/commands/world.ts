/** What a command may touch besides files: given in, so that a test can look at it. */
export interface World {
  /** Folder that paths on the command line start from. */
  readonly folder: string;
  readStdin(): Promise<Uint8Array>;
  /** Results, to standard output. */
  print(content: string | Uint8Array): void;
  /** Messages for people, to standard error. */
  tell(message: string): void;
  /** Shows a share from 0 to 1 of long work, on a terminal only. */
  progress(what: string, share: number): void;
}

/** How a run ended: good, warnings where `--strict` forbids them, refused input, a fault of ours. */
export const EXIT = { good: 0, warnings: 1, refused: 2, fault: 3 } as const;

/** An input that stands in the way of a command; its message is all that a user needs. */
export class Refused extends Error {
  override readonly name = 'Refused';
}
