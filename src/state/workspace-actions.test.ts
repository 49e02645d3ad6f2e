import { describe, expect, it } from 'vitest';
import { putActor, removeActors } from '#core/editing';
import type { Dataset } from '#schemas';
import { createAppStore } from './create-app-store.ts';
import type { Ports } from './ports.ts';
import { fakePorts } from './store.fixture.ts';
import { memoryDisk } from './workspace/memory-disk.fixture.ts';

const step = { id: 'step.edit.add', values: { name: 'x' } };
const withActor = (id: string) => (dataset: Dataset) =>
  putActor(dataset, { ...dataset.actors[0]!, id, name: id });

/** One browser: its disk, its locks and its small values outlive a visit. */
function aBrowser(fail?: (what: string) => Error | undefined) {
  const stored = memoryDisk(fail);
  const preferences = new Map<string, string>();
  const owners = new Map<string, { tell: (how: 'asked' | 'taken') => Promise<void> }>();
  const timers: (() => void)[] = [];
  let made = 0;
  const claim: Ports['workspaces']['claim'] = async (id, { takeOver }) => {
    const owner = owners.get(id);
    if (owner && !takeOver) return undefined;
    await owner?.tell('asked');
    const own = { tell: async (_: 'asked' | 'taken') => {} };
    owners.set(id, own);
    return {
      release: () => void (owners.get(id) === own && owners.delete(id)),
      onLost: (tell) => {
        own.tell = tell;
      },
    };
  };
  const visit = async (how = { hasLink: false }) => {
    const ports = fakePorts({
      workspaces: { disk: stored.disk, claim },
      readPreference: (key) => preferences.get(key),
      writePreference: (key, value) => void preferences.set(key, value),
      later: (run) => {
        timers.push(run);
        return () => void timers.splice(timers.indexOf(run), 1);
      },
      newId: () => {
        made += 1;
        return `w${made}`;
      },
    });
    const store = createAppStore(ports);
    if (!(await store.getState().openLastWork(how))) await store.getState().openShipped();
    return store;
  };
  /** Lets what is under way come to its end. */
  const settles = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    for (const run of timers.splice(0)) run();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { ...stored, preferences, owners, visit, settles };
}

const actorIds = (store: Awaited<ReturnType<ReturnType<typeof aBrowser>['visit']>>) =>
  store.getState().open.graph?.actors.map(({ id }) => id);

describe('a shipped dataset', () => {
  it('is kept nowhere until it is edited, and then as a copy that is said', async () => {
    const { visit, settles, heads } = aBrowser();
    const store = await visit();
    await settles();
    expect(store.getState().workspace).toBeUndefined();
    expect(heads.size).toBe(0);
    expect(store.getState().edit(withActor('new'), step)).toEqual([]);
    expect(store.getState().notice?.id).toBe('workspace.copied');
    await settles();
    expect(store.getState().workspace?.status).toEqual({ is: 'saved' });
    expect(heads.size).toBe(1);
  });

  it('comes back edited at the next visit, with edits that were undone left out', async () => {
    const { visit, settles } = aBrowser();
    const store = await visit();
    for (const id of ['one', 'two', 'three']) store.getState().edit(withActor(id), step);
    await settles();
    store.getState().undo();
    await settles();
    const back = await visit();
    expect(actorIds(back)).toEqual(['a', 'b', 'c', 'd', 'one', 'two']);
    expect(back.getState().history.past).toEqual([]);
    expect(back.getState().view.dataset).toBeUndefined();
  });

  it('is what a link to it opens after work on it, and what is asked for after work on a file', async () => {
    const { visit, settles } = aBrowser();
    const first = await visit();
    first.getState().edit(withActor('mine'), step);
    await settles();
    expect(actorIds(await visit({ hasLink: true }))).toContain('mine');
    const second = await visit();
    await second.getState().openShipped();
    expect(actorIds(await visit())).not.toContain('mine');
  });
});

describe('an edit that the gate refuses', () => {
  it('changes nothing and says why', async () => {
    const { visit } = aBrowser();
    const store = await visit();
    const { graph } = store.getState().open;
    const issues = store
      .getState()
      .edit((dataset) => ({ ...dataset, actors: dataset.actors.slice(1) }), step);
    expect(issues.map(({ code }) => code)).toContain('dangling-end');
    expect(store.getState().open.graph).toBe(graph);
    expect(store.getState().history.past).toEqual([]);
  });
});

describe('work that is being read', () => {
  it('is named with the share of it that is read, until it is open', async () => {
    const { visit, settles } = aBrowser();
    const first = await visit();
    const description = 'word '.repeat(250_000).slice(0, 999_000);
    first.getState().edit((dataset) => ({ ...dataset, description }), step);
    await settles();
    const second = await visit();
    const { id, title } = second.getState().workspace!;
    const told: unknown[] = [];
    second.subscribe(
      (state) => state.restoring,
      (restoring) => told.push(restoring),
    );
    await second.getState().openWorkspace(id, { takeOver: true });
    expect(told).toEqual([{ title, share: 0 }, { title, share: 0.5 }, undefined]);
  });

  it('can be given up, and stays for another time', async () => {
    const { visit, settles } = aBrowser();
    const first = await visit();
    const description = 'word '.repeat(250_000).slice(0, 999_000);
    first.getState().edit((dataset) => ({ ...dataset, description }), step);
    await settles();
    const { id } = first.getState().workspace!;
    await first.getState().openShipped();
    const { open } = first.getState();
    first.subscribe(
      (state) => state.restoring?.share,
      (share) => share === 0.5 && first.getState().cancelRestoring(),
    );
    expect(await first.getState().openWorkspace(id)).toBe(false);
    expect(first.getState()).toMatchObject({
      open,
      workspace: undefined,
      restoring: undefined,
      notice: { id: 'workspace.givenUp' },
    });
    expect((await first.getState().listWorkspaces()).map((head) => head.id)).toEqual([id]);
    const second = await visit();
    expect(await second.getState().openWorkspace(id)).toBe(true);
    expect(second.getState().workspace?.readOnly).toBeUndefined();
  });
});

describe('a second tab', () => {
  it('reads, takes over what was written last, and leaves the first one reading', async () => {
    const { visit, settles } = aBrowser();
    const first = await visit();
    first.getState().edit(withActor('one'), step);
    await settles();
    const second = await visit();
    expect(second.getState().workspace?.readOnly).toBe('other-tab');
    expect(second.getState().edit(withActor('no'), step)[0]?.code).toBe('read-only');
    first.getState().edit(withActor('late'), step);
    const { id } = second.getState().workspace!;
    await second.getState().openWorkspace(id, { takeOver: true });
    expect(actorIds(second)).toContain('late');
    expect(second.getState().workspace?.readOnly).toBeUndefined();
    expect(first.getState().workspace?.readOnly).toBe('other-tab');
    first.getState().undo();
    expect(actorIds(first)).toContain('late');
  });

  it('that takes without an answer leaves unsaved work to a copy', async () => {
    const { visit, settles, owners, heads } = aBrowser();
    const first = await visit();
    first.getState().edit(withActor('one'), step);
    await settles();
    first.getState().edit(withActor('unsaved'), step);
    const [owner] = [...owners.values()];
    await owner!.tell('taken');
    await settles();
    expect(heads.size).toBe(2);
    expect(first.getState().notice?.id).toBe('workspace.lost.copied');
    expect(actorIds(await visit())).toContain('unsaved');
  });
});

describe('a disk', () => {
  it('that is full is said, and tried again until it is not', async () => {
    let isFull = true;
    const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    const { visit, settles } = aBrowser(() => (isFull ? full : undefined));
    const store = await visit();
    store.getState().edit(withActor('one'), step);
    await settles();
    expect(store.getState().workspace?.status).toMatchObject({ is: 'not-saved', reason: 'full' });
    isFull = false;
    store.getState().edit(withActor('two'), step);
    await settles();
    await settles();
    expect(store.getState().workspace?.status).toEqual({ is: 'saved' });
    expect(actorIds(await visit())).toEqual(expect.arrayContaining(['one', 'two']));
  });

  it('with a hole in the journal gives what is before it, in a workspace beside the old', async () => {
    const { visit, settles, entries, heads, owners } = aBrowser();
    const store = await visit();
    store.getState().edit(withActor('one'), step);
    await settles();
    for (const id of ['two', 'three', 'four']) {
      store.getState().edit(withActor(id), step);
      await settles();
    }
    entries.get('w1')!.splice(1, 1);
    // The first visit is over.
    owners.clear();
    const back = await visit();
    await settles();
    expect(actorIds(back)).toEqual(['a', 'b', 'c', 'd', 'one', 'two']);
    expect(back.getState().workspace?.id).not.toBe('w1');
    expect(back.getState().workspace?.unread).toContain('four');
    expect(heads.get('w1')?.isPutAside).toBe(true);
    expect(entries.get('w1')).toHaveLength(2);
  });

  it('with work of a later program only shows it', async () => {
    const { visit, settles, heads } = aBrowser();
    const store = await visit();
    store.getState().edit(withActor('one'), step);
    await settles();
    heads.set('w1', { ...heads.get('w1')!, format: 99 });
    const back = await visit();
    expect(back.getState().workspace?.readOnly).toBe('later-program');
    expect(back.getState().edit((data) => removeActors(data, ['a']), step)).toHaveLength(1);
  });
});

describe('drawing a relationship', () => {
  it('takes the next actor that is chosen as the other end', async () => {
    const store = await aBrowser().visit();
    const { select, drawFrom } = store.getState();
    select({ kind: 'actors', ids: ['a'] });
    drawFrom('a');
    select({ kind: 'actors', ids: ['a'] });
    expect(store.getState().editing).toBeUndefined();
    select({ kind: 'actors', ids: ['c'] });
    expect(store.getState().editing).toEqual({ kind: 'relationship', source: 'a', target: 'c' });
    expect(store.getState().drawingFrom).toBeUndefined();
    expect(store.getState().view.selection).toEqual({ kind: 'actors', ids: ['a'] });
  });
});
