import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checksumOf } from '#core/base';
import { putActor, readSnapshotText, removeRelationships } from '#core/editing';
import type { Dataset } from '#schemas';
import { aDataset } from '#testing';
import { STORAGE_FORMAT, type WorkspaceDisk } from './disk.ts';
import { memoryDisk } from './memory-disk.fixture.ts';
import { type ReadLarge, readRaw, restoreWorkspace } from './restore-workspace.ts';
import { createWorkspace, keepWorkspace, type SaveStatus } from './workspace-keeper.ts';

const start = (): Dataset => aDataset().edge('a', 'attack', 'b').edge('b', 'threat', 'a').build();
const withActor = (dataset: Dataset, id: string) =>
  putActor(dataset, { ...dataset.actors[0]!, id, name: id });

/** Steps of work: each adds an actor. */
function steps(count: number): readonly Dataset[] {
  const states = [start()];
  for (let index = 0; index < count; index += 1) {
    states.push(withActor(states.at(-1)!, `new-${index}`));
  }
  return states;
}

let statuses: SaveStatus['is'][];
beforeEach(() => {
  statuses = [];
});

const optionsOf = (disk: WorkspaceDisk) => ({
  disk,
  onStatus: ({ is }: SaveStatus) => void statuses.push(is),
  now: () => 1000 + statuses.length,
  later: (run: () => void, milliseconds: number) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  pause: async () => {},
});

async function restored(disk: WorkspaceDisk) {
  const [head] = await disk.list();
  return restoreWorkspace(disk, head!);
}

async function work(disk: WorkspaceDisk, count: number) {
  const keeper = await createWorkspace(optionsOf(disk), 'w', start());
  const states = steps(count);
  for (const [index, state] of states.slice(1).entries()) {
    keeper.keep(states[index]!, state);
    await keeper.flush();
  }
  return states;
}

describe('a workspace', () => {
  it('comes back as it was left, over snapshots and journal', async () => {
    const { disk, entries, snapshots } = memoryDisk();
    const states = await work(disk, 130);
    // The snapshot after a hundred steps has let the journal before it go.
    expect(snapshots.get('w')).toHaveLength(1);
    expect(entries.get('w')).toHaveLength(30);
    const back = await restored(disk);
    expect(back).toMatchObject({ seq: 130, isFromLater: false, unread: undefined });
    expect(back?.dataset).toEqual(states.at(-1));
  });

  it('is written by itself soon after a step', async () => {
    vi.useFakeTimers();
    try {
      const { disk, entries } = memoryDisk();
      const keeper = await createWorkspace(optionsOf(disk), 'w', start());
      keeper.keep(start(), withActor(start(), 'x'));
      expect(statuses).toEqual(['saving']);
      await vi.advanceTimersByTimeAsync(250);
      expect(entries.get('w')).toHaveLength(1);
      expect(statuses).toEqual(['saving', 'saved']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes on after it was opened again', async () => {
    const { disk } = memoryDisk();
    const states = await work(disk, 3);
    const before = (await restored(disk))!;
    const keeper = keepWorkspace(optionsOf(disk), 'w', before.seq);
    const next = removeRelationships(before.dataset, ['r1']);
    keeper.keep(before.dataset, next);
    await keeper.close();
    expect((await restored(disk))?.dataset).toEqual(removeRelationships(states.at(-1)!, ['r1']));
  });
});

describe('a full or failing disk', () => {
  it('is said, keeps the work in memory and is tried again', async () => {
    vi.useFakeTimers();
    try {
      let isFull = true;
      const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      const { disk } = memoryDisk((what) => (what === 'append' && isFull ? full : undefined));
      const keeper = await createWorkspace(optionsOf(disk), 'w', start());
      const next = withActor(start(), 'x');
      keeper.keep(start(), next);
      await vi.advanceTimersByTimeAsync(250);
      expect(statuses.at(-1)).toBe('not-saved');
      keeper.keep(next, withActor(next, 'y'));
      isFull = false;
      await vi.advanceTimersByTimeAsync(2_500);
      expect(statuses.at(-1)).toBe('saved');
      expect((await restored(disk))?.dataset.actors).toHaveLength(4);
    } finally {
      vi.useRealTimers();
    }
  });

  it('loses nothing when a snapshot cannot be written, read back or pruned', async () => {
    for (const broken of ['snapshot', 'prune']) {
      const { disk } = memoryDisk((what) => (what === broken ? new Error('no') : undefined));
      const states = await work(disk, 120);
      expect((await restored(disk))?.dataset).toEqual(states.at(-1));
    }
    const lying = memoryDisk();
    const disk: WorkspaceDisk = {
      ...lying.disk,
      writeSnapshot: (id, snapshot) =>
        lying.disk.writeSnapshot(id, { ...snapshot, parts: snapshot.parts.slice(0, -1) }),
    };
    const states = await work(disk, 120);
    expect((await restored(disk))?.dataset).toEqual(states.at(-1));
  });
});

describe('damage', () => {
  it('anywhere in the journal leaves all steps before it, and the rest as a download', async () => {
    const place = fc.nat(19);
    const kind = fc.constantFrom('cut', 'gap', 'other text', 'no changes' as const);
    await fc.assert(
      fc.asyncProperty(place, kind, async (at, how) => {
        const { disk, entries } = memoryDisk();
        const states = await work(disk, 20);
        const list = entries.get('w')!;
        const entry = list[at]!;
        if (how === 'gap') list.splice(at, 1);
        else if (how === 'cut') list[at] = { ...entry, text: entry.text.slice(0, -3) };
        else if (how === 'other text') list[at] = { ...entry, text: '[]' };
        // Whole, but written by something else.
        else list[at] = { ...entry, text: '7', checksum: checksumOf('7') };
        const back = await restored(disk);
        expect(back?.dataset).toEqual(states[at]);
        if (at < 19 || how !== 'gap') expect(back?.unread).toContain('new-1');
      }),
      { numRuns: 40 },
    );
  });

  it('in the newest snapshot falls back on the one before it', async () => {
    const { disk, snapshots } = memoryDisk((what) =>
      what === 'prune' ? new Error('no') : undefined,
    );
    const states = await work(disk, 105);
    const list = snapshots.get('w')!;
    expect(list.length).toBeGreaterThan(1);
    for (const [index, snapshot] of list.entries()) {
      if (index > 0) list[index] = { ...snapshot, text: `${snapshot.text} ` };
    }
    const back = await restored(disk);
    expect(back?.dataset).toEqual(states.at(-1));
    expect(back?.unread).toBeDefined();
  });

  it('that would make an invalid dataset is stopped at the gate', async () => {
    const { disk, entries } = memoryDisk();
    const states = await work(disk, 2);
    const text = JSON.stringify([{ list: 'actors', id: 'a', before: {}, at: 0 }]);
    entries.get('w')!.push({ seq: 3, text, checksum: checksumOf(text) });
    // Without the actor its relationships would hang in the air.
    const back = await restored(disk);
    expect(back?.dataset).toEqual(states.at(-1));
    expect(back?.unread).toBeDefined();
  });

  it('of a large snapshot is found by whoever reads it elsewhere', async () => {
    const { disk, snapshots } = memoryDisk();
    const description = 'word '.repeat(250_000).slice(0, 999_000);
    await createWorkspace(optionsOf(disk), 'w', { ...start(), description });
    const [head] = await disk.list();
    const read: number[] = [];
    const readLarge: ReadLarge = async (snapshot) => {
      read.push(snapshot.text.length);
      return readSnapshotText(snapshot);
    };
    const back = await restoreWorkspace(disk, head!, readLarge);
    expect(back?.dataset.description).toHaveLength(999_000);
    const [snapshot] = snapshots.get('w')!;
    expect(read).toEqual([snapshot!.text.length]);
    snapshots.set('w', [{ ...snapshot!, text: `${snapshot!.text} ` }]);
    expect(await restoreWorkspace(disk, head!, readLarge)).toBeUndefined();
  });

  it('of everything still gives what is there', async () => {
    const { disk, snapshots } = memoryDisk();
    await work(disk, 1);
    snapshots.set('w', [{ seq: 0, text: 'torn', checksum: 'x' }]);
    expect(await restored(disk)).toBeUndefined();
    expect(await readRaw(disk, 'w')).toContain('torn');
  });
});

describe('work of a later program', () => {
  it('is shown but not written to', async () => {
    const { disk, heads } = memoryDisk();
    await work(disk, 1);
    heads.set('w', { ...heads.get('w')!, format: STORAGE_FORMAT + 1 });
    expect((await restored(disk))?.isFromLater).toBe(true);
  });
});
