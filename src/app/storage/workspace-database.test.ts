import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createWorkspaceDatabase } from './workspace-database.ts';

const head = (id: string) => ({ id, title: id, changedAt: 1, format: 1 });
const part = (seq: number) => ({ seq, text: `text ${seq}`, checksum: String(seq) });
const whole = (seq: number) => ({ seq, parts: ['text ', String(seq)], checksum: String(seq) });

describe('the database of workspaces', () => {
  it('gives back what was written, of this workspace only, in order', async () => {
    const disk = createWorkspaceDatabase();
    await disk.create(head('one'), whole(0));
    await disk.create(head('two'), whole(0));
    await disk.append('one', [part(1), part(2)], 5);
    await disk.append('two', [part(1)], 6);
    await disk.append('one', [part(10), part(3)], 7);
    expect((await disk.readEntries('one')).map(({ seq }) => seq)).toEqual([1, 2, 3, 10]);
    expect(await disk.readSnapshots('one')).toEqual([part(0)]);
    expect((await disk.list()).map(({ id, changedAt }) => [id, changedAt])).toEqual([
      ['one', 7],
      ['two', 6],
    ]);
  });

  it('never replaces a workspace or an entry', async () => {
    const disk = createWorkspaceDatabase();
    await disk.create(head('kept'), whole(0));
    await expect(disk.create(head('kept'), whole(9))).rejects.toThrow();
    expect((await disk.readSnapshots('kept')).map(({ seq }) => seq)).toEqual([0]);
    await disk.append('kept', [part(1)], 2);
    await expect(disk.append('kept', [part(1)], 3)).rejects.toThrow();
    await expect(disk.append('nowhere', [part(1)], 3)).rejects.toThrow();
  });

  it('lets go of what a snapshot has made needless, and of nothing else', async () => {
    const disk = createWorkspaceDatabase();
    await disk.create(head('long'), whole(0));
    await disk.create(head('longer'), whole(0));
    await disk.append('long', [part(1), part(2), part(3)], 2);
    await disk.append('longer', [part(1)], 2);
    await disk.writeSnapshot('long', whole(2));
    await disk.prune('long', 2);
    expect((await disk.readSnapshots('long')).map(({ seq }) => seq)).toEqual([2]);
    expect((await disk.readEntries('long')).map(({ seq }) => seq)).toEqual([3]);
    expect(await disk.readEntries('longer')).toHaveLength(1);
  });
});
