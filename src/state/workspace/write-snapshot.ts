import { startChecksum } from '#core/base';
import { headOf } from '#core/editing';
import type { Dataset } from '#schemas';
import type { WrittenSnapshot } from './disk.ts';

/** So many records are written before the page gets its turn: a few milliseconds of work. */
const RECORDS_A_TURN = 500;

/**
 * A dataset as Faultlines JSON with its checksum, in turns, so that a large one does not hold the
 * page up. `pause` lets the page have its turn.
 */
export async function writeSnapshot(
  dataset: Dataset,
  pause: () => Promise<void>,
): Promise<Omit<WrittenSnapshot, 'seq'>> {
  const checksum = startChecksum();
  const parts: string[] = [];
  const add = (part: string) => {
    checksum.add(part);
    parts.push(part);
  };
  const { actorGroups, actors, relationships, documents } = dataset;
  let waiting = 0;
  add(JSON.stringify(headOf(dataset)).slice(0, -1));
  for (const [name, records] of Object.entries({ actorGroups, actors, relationships, documents })) {
    add(`,${JSON.stringify(name)}:[`);
    for (let from = 0; from < records.length; from += RECORDS_A_TURN) {
      const slice = records.slice(from, from + RECORDS_A_TURN);
      waiting += slice.length;
      if (waiting > RECORDS_A_TURN) {
        await pause();
        waiting = slice.length;
      }
      add(`${from === 0 ? '' : ','}${JSON.stringify(slice).slice(1, -1)}`);
    }
    add(']');
  }
  add('}');
  return { parts, checksum: checksum.value() };
}
