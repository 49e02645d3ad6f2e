import { describe, expect, it } from 'vitest';
import { checksumOf } from '#core/base';
import { parseDataset } from '#schemas';
import { aDataset, bytesOf, HARMLESS, HOSTILE_FILES, SMALL_FILES } from '#testing';
import { STORAGE_FORMAT, type StoredEntry } from './disk.ts';
import { memoryDisk } from './memory-disk.fixture.ts';
import { restoreWorkspace } from './restore-workspace.ts';

const dataset = aDataset().edge('a', 'attack', 'b').build();
const head = { id: 'w', title: 'Work', changedAt: 0, format: STORAGE_FORMAT };
const stored = (text: string, seq: number) => ({ seq, text, checksum: checksumOf(text) });

/** A workspace in which another program has written this journal, with right checksums. */
async function restoreWith(entries: readonly StoredEntry[], snapshot = JSON.stringify(dataset)) {
  const { disk } = memoryDisk();
  await disk.create(head, { seq: 0, parts: [snapshot], checksum: checksumOf(snapshot) });
  await disk.append('w', entries, 1);
  return restoreWorkspace(disk, head);
}

/** What stands in a journal where somebody else has written. */
const ENTRIES: readonly string[] = [
  'null',
  '7',
  '"x"',
  '{}',
  '[null]',
  '[{}]',
  '[{"__proto__":{"polluted":true}}]',
  '[{"kind":"__proto__","id":"a","polluted":true}]',
  '[{"kind":"constructor","id":"prototype","value":{"polluted":true}}]',
  '[{"part":"actors","id":"a","after":null},{"part":"toString","id":"x"}]',
  `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  '[{"length":4294967295}]',
];

describe('a workspace that a stranger has written', () => {
  it('opens with the last good state, and gives the rest as a download', async () => {
    for (const text of ENTRIES) {
      const restored = await restoreWith([stored(text, 1)]);
      expect(restored && parseDataset(restored.dataset).ok, text.slice(0, 60)).toBe(true);
      expect('polluted' in {}).toBe(false);
    }
  });

  it('with a hostile dataset in it opens only what passes the gate', async () => {
    const snapshots = [
      ...SMALL_FILES.map(({ write }) => bytesOf(write(HARMLESS))),
      ...HOSTILE_FILES.structures!()
        .filter(({ name }) => name.includes('faultlines'))
        .map(({ bytes }) => bytes),
    ];
    let opened = 0;
    for (const bytes of snapshots) {
      const restored = await restoreWith([], new TextDecoder().decode(bytes));
      if (restored === undefined) continue;
      opened += 1;
      expect(parseDataset(restored.dataset).ok).toBe(true);
    }
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBeLessThan(snapshots.length);
    expect('polluted' in {}).toBe(false);
  });
});
