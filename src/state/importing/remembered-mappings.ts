import { COLUMN_ROLES, type ColumnMapping, type RememberedMapping } from '#core/formats';
import { z } from '#schemas';
import type { Ports } from '../ports.ts';
import { readSafely, writeSafely } from '../preferences.ts';

const KEY = 'faultlines:column-mappings';
/** The oldest is forgotten beyond these. */
const MOST = 50;

const mappingsSchema = z.array(
  z.object({
    columns: z.array(z.string()),
    mapping: z.object({
      roles: z.record(z.string(), z.enum(COLUMN_ROLES)),
      types: z.record(z.string(), z.string()).exactOptional(),
      typeOfTheRest: z.string().exactOptional(),
    }),
  }),
);

type Preferences = Pick<Ports, 'readPreference' | 'writePreference'>;

/** What the reader has said of tables with the same columns; what cannot be read counts as nothing. */
export function readMappings(ports: Preferences): readonly RememberedMapping[] {
  try {
    const read = mappingsSchema.safeParse(JSON.parse(readSafely(ports, KEY) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

export function rememberMapping(
  ports: Preferences,
  columns: readonly string[],
  mapping: ColumnMapping,
): void {
  const others = without(readMappings(ports), columns);
  writeSafely(ports, KEY, JSON.stringify([{ columns, mapping }, ...others].slice(0, MOST)));
}

export function forgetMapping(ports: Preferences, columns: readonly string[]): void {
  writeSafely(ports, KEY, JSON.stringify(without(readMappings(ports), columns)));
}

const without = (mappings: readonly RememberedMapping[], columns: readonly string[]) => {
  const key = keyOf(columns);
  return mappings.filter((remembered) => keyOf(remembered.columns) !== key);
};

const keyOf = (columns: readonly string[]): string => [...columns].sort().join('\n');
