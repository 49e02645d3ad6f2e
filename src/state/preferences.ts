import { THEME_CHOICES, type ThemeChoice } from './app-state.ts';
import type { Ports } from './ports.ts';

const THEME_KEY = 'faultlines:theme';
const NATIVE_NAMES_KEY = 'faultlines:native-names';

export function readThemeChoice(ports: Pick<Ports, 'readPreference'>): ThemeChoice {
  const stored = readSafely(ports, THEME_KEY);
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
}

export function writeThemeChoice(ports: Pick<Ports, 'writePreference'>, choice: ThemeChoice): void {
  writeSafely(ports, THEME_KEY, choice);
}

/** Native names are shown until the reader has chosen otherwise. */
export const readNativeNames = (ports: Pick<Ports, 'readPreference'>): boolean =>
  readSafely(ports, NATIVE_NAMES_KEY) !== 'no';

export function writeNativeNames(
  ports: Pick<Ports, 'writePreference'>,
  hasNativeNames: boolean,
): void {
  writeSafely(ports, NATIVE_NAMES_KEY, hasNativeNames ? 'yes' : 'no');
}

// Storage that is closed to the page must not close the page: a choice then lasts for the visit.
export function readSafely(ports: Pick<Ports, 'readPreference'>, key: string): string | undefined {
  try {
    return ports.readPreference(key);
  } catch {
    return undefined;
  }
}

export function writeSafely(
  ports: Pick<Ports, 'writePreference'>,
  key: string,
  value: string,
): void {
  try {
    ports.writePreference(key, value);
  } catch {
    // As above.
  }
}
