export {
  STORAGE_FORMAT,
  type StoredEntry,
  type StoredSnapshot,
  type WorkspaceDisk,
  type WorkspaceHead,
} from './disk.ts';
export { type Restored, readRaw, restoreWorkspace } from './restore-workspace.ts';
export {
  createWorkspace,
  type KeeperOptions,
  keepWorkspace,
  type SaveStatus,
  type WorkspaceKeeper,
} from './workspace-keeper.ts';
