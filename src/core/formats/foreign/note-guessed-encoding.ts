import type { ImportNotes } from '../draft/import-notes.ts';

/** Tells that a file was not in the encoding that it promises. */
export function noteGuessedEncoding(isGuessed: boolean, notes: ImportNotes): void {
  if (!isGuessed) return;
  notes.changed.add(
    'encoding-guessed',
    'The file is not in the encoding that it promises, so its text was read as Windows-1252; look at its accents.',
    'the whole file',
  );
}
