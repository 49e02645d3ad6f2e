import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { Refused, type World } from './world.ts';

/**
 * Writes a result to a file, or to standard output for `-`. It is written beside the file and then
 * put in its place, so that a run that breaks off leaves what was there; a file that is there is
 * replaced only when the user says so.
 */
export async function writeOutput(
  world: World,
  path: string,
  content: string | Uint8Array,
  { force }: { force: boolean },
): Promise<void> {
  if (path === '-') return world.print(content);
  const full = resolve(world.folder, path);
  const name = relative(world.folder, full);
  const there = await stat(full).catch(() => undefined);
  if (there?.isDirectory()) throw new Refused(`${name} is a folder. Name a file in it.`);
  if (there && !force) {
    throw new Refused(`${name} is there already. Nothing was changed. Use --force to replace it.`);
  }
  const beside = `${full}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(dirname(full), { recursive: true });
    await writeFile(beside, content);
    await rename(beside, full);
  } catch (failure) {
    await rm(beside, { force: true });
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new Refused(`${name} could not be written: ${reason}`);
  }
  world.tell(`Wrote ${name}`);
}
