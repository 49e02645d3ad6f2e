/** The text of a document as it was coded. */
export interface DocumentText {
  /** Paragraph 1 first; see `splitParagraphs`. */
  readonly paragraphs: readonly string[];
  /** SHA-256 of the bytes of the file, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** The texts at hand, by the id of their document. */
export type DocumentTexts = ReadonlyMap<string, DocumentText>;

/**
 * The paragraphs by which evidence refers to a text: its lines without the white space around
 * them (Unicode white space, so the no-break space too), empty lines left out.
 */
export function splitParagraphs(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
