import type { SaveStatus } from './workspace-keeper.ts';

/** The workspace that holds the open dataset. */
export interface OpenWorkspace {
  readonly id: string;
  readonly title: string;
  readonly status: SaveStatus;
  /** Why it is only read here: another tab writes to it, or it is from a later program. */
  readonly readOnly?: 'other-tab' | 'later-program';
  /** What could not be read of it, as it lies on the disk, for the user to download. */
  readonly unread?: string;
}

/** Under this name the browser remembers which workspace the last visit was in. */
export const LAST_WORKSPACE_KEY = 'faultlines:workspace';
