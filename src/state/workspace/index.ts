export {
  type ClaimWorkspace,
  STORAGE_FORMAT,
  type StoredEntry,
  type StoredSnapshot,
  type WorkspaceClaim,
  type WorkspaceDisk,
  type WorkspaceHead,
  type WrittenSnapshot,
} from './disk.ts';
export { LAST_WORKSPACE_KEY, type OpenWorkspace } from './open-workspace.ts';
export {
  type ReadLarge,
  type Restored,
  readRaw,
  restoreWorkspace,
} from './restore-workspace.ts';
export {
  createWorkspace,
  type KeeperOptions,
  keepWorkspace,
  type SaveStatus,
  statusOf,
  type WorkspaceKeeper,
} from './workspace-keeper.ts';
