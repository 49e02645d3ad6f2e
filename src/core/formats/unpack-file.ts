import { gunzipWithin } from '#core/base';
import { err, type Issue, LIMITS, ok, type Result } from '#schemas';
import type { InputFile } from './format.ts';
import { unpacksTooLarge } from './too-large.ts';

/**
 * The file as it was before it was packed by gzip, and the files beside it; a file that is not
 * packed stays as it is. What would unpack to more than a file may hold is refused.
 */
export function unpackFile(file: InputFile): Result<InputFile, Issue[]> {
  const unpacked = unpackOne(file);
  if (!unpacked.ok || file.companions === undefined) return unpacked;
  const companions: InputFile[] = [];
  for (const companion of file.companions) {
    const other = unpackOne(companion);
    if (!other.ok) return other;
    companions.push(other.value);
  }
  return ok({ ...unpacked.value, companions });
}

function unpackOne(file: InputFile): Result<InputFile, Issue[]> {
  const { name, bytes } = file;
  if (bytes.length > LIMITS.fileBytes) return err([tooLarge(name, bytes.length)]);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return ok(file);
  const unpacked = gunzipWithin(bytes, LIMITS.fileBytes);
  if (unpacked === 'too-large') return err([unpacksTooLarge(name, LIMITS.fileBytes)]);
  if (unpacked === 'damaged') return err([damaged(name)]);
  return ok({ ...file, name: name.replace(/\.gz$/i, ''), bytes: unpacked });
}

const tooLarge = (name: string, size: number): Issue => ({
  code: 'file-too-large',
  severity: 'error',
  path: [],
  message: `${name} is too large.`,
  found: `${size} bytes`,
  expected: `at most ${LIMITS.fileBytes} bytes`,
});

const damaged = (name: string): Issue => ({
  code: 'damaged-archive',
  severity: 'error',
  path: [],
  message: `${name} is packed by gzip, and its end is missing or it is damaged. Download it again.`,
  found: 'a damaged archive',
  expected: 'a complete .gz file',
});
