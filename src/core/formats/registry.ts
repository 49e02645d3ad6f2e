import { csv } from './csv.ts';
import { faultlinesJson } from './faultlines-json.ts';
import type { Format } from './format.ts';

/** All file formats, the project's own first. A new format is a file beside this one and a line here. */
export const FORMATS: readonly Format[] = [faultlinesJson, csv];

/** The format with this id, as links and the command line name it. */
export const formatById: ReadonlyMap<string, Format> = new Map(
  FORMATS.map((format) => [format.id, format]),
);

/**
 * The format that can read a file: the first that recognises the text, else the one with the
 * longest file name ending that fits; `undefined` when no format can.
 */
export function detectFormat(text: string, fileName: string): Format | undefined {
  const readable = FORMATS.filter((format) => format.read !== undefined);
  const recognised = readable.find((format) => format.detect?.(text, fileName) === true);
  if (recognised !== undefined) return recognised;
  const name = fileName.toLowerCase();
  return readable
    .flatMap((format) =>
      format.extensions
        .filter((extension) => name.endsWith(extension))
        .map((extension) => ({ format, length: extension.length })),
    )
    .sort((one, other) => other.length - one.length)[0]?.format;
}
