import type { Dataset, ParsedDataset } from '#schemas';
import type { Actions, AppStore } from './app-state.ts';
import type { Ports } from './ports.ts';
import { readSafely, writeSafely } from './preferences.ts';
import {
  createWorkspace,
  type KeeperOptions,
  keepWorkspace,
  LAST_WORKSPACE_KEY,
  type OpenWorkspace,
  readRaw,
  restoreWorkspace,
  type SaveStatus,
  STORAGE_FORMAT,
  statusOf,
  type WorkspaceClaim,
  type WorkspaceHead,
  type WorkspaceKeeper,
} from './workspace/index.ts';

const RETRY_MILLISECONDS = 2_000;
/** In place of what would have been restored. */
const GIVEN_UP = 'given-up';

type WorkspaceActions = Pick<
  Actions,
  | 'openLastWork'
  | 'openWorkspace'
  | 'copyWorkspace'
  | 'listWorkspaces'
  | 'renameWorkspace'
  | 'putWorkspaceAside'
  | 'removeWorkspace'
  | 'readWorkspace'
  | 'cancelRestoring'
  | 'flushWork'
>;

/** A workspace on its way to the page: its dataset is shown next. */
export interface OpenedWork {
  readonly workspace: OpenWorkspace;
  readonly keeper: WorkspaceKeeper | undefined;
  readonly claim: WorkspaceClaim | undefined;
}

interface WorkspaceWishes {
  readonly get: () => AppStore;
  readonly set: (changes: Partial<AppStore>) => void;
  readonly ports: Ports;
  /** Name of the dataset that comes with the page and is never written to. */
  readonly shippedName: string;
  /** Shows a dataset that was read from a workspace. */
  readonly show: (read: ParsedDataset, name: string, work: OpenedWork) => Promise<void>;
  /** Forgets steps that would bring back another dataset than the present one. */
  readonly forgetEdits: () => void;
}

/**
 * Keeps what is open where the browser keeps things. A shipped dataset is kept from the first edit
 * on, as a copy; a file of one's own from the moment when it is opened.
 */
export function workspaceActions({
  get,
  set,
  ports,
  shippedName,
  show,
  forgetEdits,
}: WorkspaceWishes) {
  const { disk } = ports.workspaces;
  /** Counts what was opened, so that what ends late does not speak for what came after. */
  let visit = 0;
  let keeper: WorkspaceKeeper | undefined;
  let claim: WorkspaceClaim | undefined;
  let isMaking = false;
  let restoring = new AbortController();
  /** The dataset as it was given to the disk last. */
  let kept: Dataset | undefined;
  let name = '';
  /** Names of what is only read until it is edited. */
  const readOnlyNames = new Set([shippedName]);

  const setStatus = (own: number, status: SaveStatus) => {
    const { workspace } = get();
    if (own !== visit || !workspace) return;
    // What is not saved stays so until it is, however often it is tried.
    if (status.is === 'saving' && workspace.status.is === 'not-saved') return;
    set({ workspace: { ...workspace, status } });
  };
  const optionsOf = (own: number): KeeperOptions => ({
    disk,
    onStatus: (status) => setStatus(own, status),
    now: () => ports.now().getTime(),
    later: ports.later,
    pause: () => new Promise((go) => ports.later(go, 0)),
  });

  const leave = (): number => {
    const before = { keeper, claim };
    keeper = undefined;
    claim = undefined;
    isMaking = false;
    visit += 1;
    void before.keeper?.close().finally(() => before.claim?.release());
    return visit;
  };

  /** Makes a workspace of the open dataset, and goes on trying where the disk refuses. */
  const make = async (): Promise<void> => {
    const own = visit;
    const dataset = kept;
    if (!dataset || isMaking) return;
    isMaking = true;
    const id = ports.newId();
    const before = get().workspace?.status;
    const status: SaveStatus = before?.is === 'not-saved' ? before : { is: 'saving' };
    set({ workspace: { id, title: dataset.title, status } });
    try {
      const made = await createWorkspace(optionsOf(own), id, dataset, name);
      if (own !== visit) return;
      keeper = made;
      writeSafely(ports, LAST_WORKSPACE_KEY, id);
      if (kept && kept !== dataset) keeper.keep(dataset, kept);
      else setStatus(own, { is: 'saved' });
      void ports.workspaces.claim(id, { takeOver: false }).then((taken) => watch(own, taken));
    } catch (failure) {
      if (own !== visit) return;
      setStatus(own, statusOf(failure));
      ports.later(() => {
        if (own === visit && !keeper) void make();
      }, RETRY_MILLISECONDS);
    } finally {
      if (own === visit) isMaking = false;
    }
  };

  const watch = (own: number, taken: WorkspaceClaim | undefined) => {
    if (!taken) return;
    if (own !== visit) return taken.release();
    claim = taken;
    taken.onLost(async (how) => {
      if (own !== visit || get().workspace?.readOnly) return;
      const before = keeper;
      // What another tab has taken without an answer is its own: writing there would tear it.
      if (how === 'asked') await before?.flush();
      if (own !== visit) return;
      const { workspace } = get();
      keeper = undefined;
      if (workspace && workspace.status.is !== 'saved') {
        leave();
        await make();
        get().notify({ id: 'workspace.lost.copied' });
      } else if (workspace) {
        set({ workspace: { ...workspace, readOnly: 'other-tab' } });
        forgetEdits();
      }
    });
  };

  const headOf = async (id: string): Promise<WorkspaceHead | undefined> =>
    (await disk.list()).find((head) => head.id === id);

  /** Restores a workspace, and says in the state how far that is. */
  const restoreShown = async (head: WorkspaceHead) => {
    restoring = new AbortController();
    const { signal } = restoring;
    const onProgress = (share: number) => {
      if (!signal.aborted) set({ restoring: { title: head.title, share } });
    };
    onProgress(0);
    try {
      const restored = await restoreWorkspace(disk, head, (snapshot) =>
        ports.readSnapshot(snapshot, { signal, onProgress }),
      );
      return signal.aborted ? GIVEN_UP : restored;
    } catch (failure) {
      if (signal.aborted) return GIVEN_UP;
      throw failure;
    } finally {
      set({ restoring: undefined });
    }
  };

  const openWorkspace = async (
    id: string,
    takeOver: boolean,
    isWanted = (_: WorkspaceHead) => true,
  ) => {
    await keeper?.flush();
    const head = await headOf(id);
    if (!head || !isWanted(head)) return false;
    const isOwn = get().workspace?.id === id && !get().workspace?.readOnly;
    if (isOwn) return true;
    const own = visit;
    const isFromLater = head.format > STORAGE_FORMAT;
    const taken = isFromLater ? undefined : await ports.workspaces.claim(id, { takeOver });
    const restored = await restoreShown(head);
    if (own !== visit || !restored || restored === GIVEN_UP) {
      taken?.release();
      if (!restored) get().notify({ id: 'workspace.unreadable', values: { name: head.title } });
      return false;
    }
    const { dataset, seq, unread } = restored;
    const readOnly = restored.isFromLater ? 'later-program' : taken ? undefined : 'other-tab';
    // A journal with a hole takes no more steps: the work goes on in a workspace beside it.
    const isDamaged = unread !== undefined && readOnly === undefined;
    if (isDamaged) {
      taken?.release();
      await disk.setHead({ ...head, isPutAside: true });
    }
    await show({ dataset, warnings: [] }, head.from ?? head.title, {
      workspace: {
        id,
        title: head.title,
        status: isDamaged ? { is: 'saving' } : { is: 'saved' },
        ...(readOnly ? { readOnly } : {}),
        ...(unread === undefined ? {} : { unread }),
      },
      keeper: readOnly || isDamaged ? undefined : keepWorkspace(optionsOf(own + 1), id, seq),
      claim: isDamaged ? undefined : taken,
    });
    return true;
  };

  const actions: WorkspaceActions = {
    openLastWork: async ({ hasLink, served }) => {
      if (served !== undefined) readOnlyNames.add(served);
      const id = readSafely(ports, LAST_WORKSPACE_KEY);
      if (!id) return false;
      try {
        return await openWorkspace(id, false, ({ from }) => {
          if (served !== undefined) return from === served;
          const { dataset } = get().view;
          // A link to the shipped dataset is about that, not about other work.
          return !hasLink || dataset !== undefined || from === shippedName;
        });
      } catch {
        get().notify({ id: 'workspace.closed' });
        return false;
      }
    },
    openWorkspace: async (id, options) => {
      try {
        const isOpened = await openWorkspace(id, options?.takeOver ?? false);
        if (isOpened) writeSafely(ports, LAST_WORKSPACE_KEY, get().workspace?.id ?? id);
        return isOpened;
      } catch {
        get().notify({ id: 'workspace.closed' });
        return false;
      }
    },
    copyWorkspace: async () => {
      leave();
      await make();
    },
    listWorkspaces: async () => {
      await keeper?.flush();
      const heads = await disk.list();
      return [...heads].sort((one, other) => other.changedAt - one.changedAt);
    },
    renameWorkspace: async (id, title) => {
      const head = await headOf(id);
      if (!head) return;
      await disk.setHead({ ...head, title });
      const { workspace } = get();
      if (workspace?.id === id) set({ workspace: { ...workspace, title } });
    },
    putWorkspaceAside: async (id, isPutAside) => {
      const head = await headOf(id);
      if (head) await disk.setHead({ ...head, isPutAside });
    },
    removeWorkspace: (id) => disk.remove(id),
    readWorkspace: async (id) => {
      await keeper?.flush();
      const head = await headOf(id);
      const restored = head && (await restoreShown(head));
      if (restored === GIVEN_UP) return undefined;
      if (!restored || restored.unread !== undefined) return readRaw(disk, id);
      return JSON.stringify(restored.dataset, undefined, 2);
    },
    cancelRestoring: () => {
      if (!get().restoring) return;
      restoring.abort();
      set({ restoring: undefined, notice: { id: 'workspace.givenUp' } });
    },
    flushWork: async () => keeper?.flush(),
  };

  return {
    actions,
    /** Another dataset is about to be shown. */
    opened(dataset: Dataset, from: string, work: OpenedWork | undefined): void {
      const own = leave();
      kept = dataset;
      name = from;
      set({ workspace: work?.workspace });
      keeper = work?.keeper;
      watch(own, work?.claim);
      const { unread } = work?.workspace ?? {};
      const isNew = work
        ? unread !== undefined && !work.workspace.readOnly
        : !readOnlyNames.has(from);
      if (!isNew) {
        if (!work) writeSafely(ports, LAST_WORKSPACE_KEY, '');
        return;
      }
      void make().then(() => {
        const { workspace } = get();
        if (own === visit && workspace && unread !== undefined) {
          set({ workspace: { ...workspace, unread } });
        }
      });
    },
    /** The open dataset was edited, or an edit was undone. */
    changed(after: Dataset): void {
      const before = kept;
      kept = after;
      if (get().workspace?.readOnly) return;
      if (keeper && before) keeper.keep(before, after);
      else if (!isMaking) {
        const isFirst = get().workspace === undefined;
        void make();
        if (isFirst) get().notify({ id: 'workspace.copied' });
      }
    },
  };
}
