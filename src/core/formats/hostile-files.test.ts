import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, HARMLESS, HOSTILE_FILES, SMALL_FILES } from '#testing';
import { faultsOfOutcome } from './expect-outcome.fixture.ts';
import { openForImport } from './open-for-import.ts';
import { detectFormat, FORMATS, readFile } from './registry.ts';

const SMALL = SMALL_FILES.map(({ write, ...rest }) => ({
  ...rest,
  bytes: bytesOf(write(HARMLESS)),
}));

describe('the hostile corpus', () => {
  it('has a good file of every format that can be read', async () => {
    const readable = FORMATS.filter(({ read }) => read !== undefined).map(({ id }) => id);
    expect(new Set(SMALL.map(({ format }) => format))).toEqual(new Set(readable));
    for (const { format, name, bytes } of SMALL) {
      expect(detectFormat({ name, bytes })?.id, name).toBe(format);
      const read = await readFile({ name, bytes });
      expect(read.ok ? read.value.report.format : read.error, name).toBe(format);
      expect(faultsOfOutcome(read, bytes.length), name).toEqual([]);
    }
  });

  it.each(Object.keys(HOSTILE_FILES))(
    'of %s gives datasets or issues, and no file gives a throw',
    async (family) => {
      const faults: string[] = [];
      const counts = { read: 0, refused: 0 };
      for (const { name, bytes, about } of HOSTILE_FILES[family]!()) {
        try {
          const read = await readFile({ name, bytes });
          counts[read.ok ? 'read' : 'refused'] += 1;
          for (const fault of faultsOfOutcome(read, bytes.length)) {
            faults.push(`${name}, ${about}: ${fault}`);
          }
        } catch (error) {
          faults.push(`${name}, ${about}: threw ${String(error).slice(0, 300)}`);
        }
      }
      expect(faults.slice(0, 40)).toEqual([]);
      expect(counts.refused).toBeGreaterThan(10);
    },
  );
});

const change = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), size: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), size: fc.nat({ max: 60 }) }),
  fc.record({ kind: fc.constant('end' as const), at: fc.nat(), size: fc.constant(0) }),
  fc.record({ kind: fc.constant('splice' as const), at: fc.nat(), size: fc.nat() }),
);

/** Flips bits, takes pieces out, and puts pieces of another good file in. */
function mutate(
  bytes: Uint8Array,
  other: Uint8Array,
  changes: readonly { kind: 'flip' | 'cut' | 'end' | 'splice'; at: number; size: number }[],
): Uint8Array {
  let result = [...bytes];
  for (const { kind, at, size } of changes) {
    const place = at % (result.length + 1);
    if (kind === 'flip' && place < result.length) result[place]! ^= 1 << size;
    else if (kind === 'cut') result.splice(place, size);
    else if (kind === 'end') result = result.slice(0, place);
    else if (kind === 'splice') {
      const from = size % (other.length + 1);
      result.splice(place, 0, ...other.subarray(from, from + 80));
    }
  }
  return Uint8Array.from(result);
}

describe('a good file of any format', () => {
  it('with bits turned, pieces lost or pieces of other files in it only gives issues', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SMALL),
        fc.constantFrom(...SMALL),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        async ({ name, bytes }, other, changes) => {
          const spoilt = mutate(bytes, other.bytes, changes);
          const read = await readFile({ name, bytes: spoilt });
          expect(faultsOfOutcome(read, spoilt.length)).toEqual([]);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('is opened for import or refused in the same way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SMALL),
        fc.array(change, { maxLength: 3 }),
        async ({ name, bytes }, changes) => {
          const spoilt = mutate(bytes, bytes, changes);
          const [opened, read] = [
            await openForImport({ name, bytes: spoilt }),
            await readFile({ name, bytes: spoilt }),
          ];
          expect(opened.read.ok).toBe(read.ok);
          expect(faultsOfOutcome(opened.read, spoilt.length)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
