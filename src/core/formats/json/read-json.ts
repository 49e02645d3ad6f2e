import { collectIssues, err, type Issue, makeSafe, ok, parseJsonText, type Result } from '#schemas';
import { decodeFile } from '../decode-file.ts';
import { collectImportNotes, type ImportNotes } from '../draft/import-notes.ts';
import { noteGuessedEncoding } from '../foreign/note-guessed-encoding.ts';
import type { InputFile } from '../format.ts';

/** A JSON value from a stranger's file, made safe to look at. */
export interface ReadJson {
  readonly value: unknown;
  /** What was noticed so far, with the keys that were set aside. */
  readonly notes: ImportNotes;
}

/** Reads a file of one JSON value, or of one on each line. */
export function readJson(file: InputFile): Result<ReadJson, Issue[]> {
  const { text, isGuessed } = decodeFile(file);
  const parsed = parseJsonText(text, file.name);
  const lines = parsed.ok ? undefined : parseLines(text, file.name);
  const value = parsed.ok ? parsed.value : lines?.ok === true ? lines.value : undefined;
  if (!parsed.ok && lines?.ok !== true) return err([lines?.error ?? parsed.error]);
  const collector = collectIssues();
  const safe = makeSafe(value, collector);
  if (collector.hasErrors) return err(collector.issues());
  const notes = collectImportNotes(collector.issues());
  noteGuessedEncoding(isGuessed, notes);
  return ok({ value: safe, notes });
}

/** JSON lines, when the first line is an object by itself and there are more; else `undefined`. */
function parseLines(text: string, fileName: string): Result<unknown[], Issue> | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length < 2 || !/^\ufeff?\s*\{.*\}\s*$/s.test(filled[0] ?? '')) return undefined;
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJsonText(line, fileName);
    if (!parsed.ok) {
      const column = parsed.error.position?.column ?? 1;
      return err({ ...parsed.error, position: { line: index + 1, column } });
    }
    values.push(parsed.value);
  }
  return ok(values);
}
