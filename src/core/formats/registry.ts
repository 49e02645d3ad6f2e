import { err, type Issue, ok, type Result } from '#schemas';
import { isDatasetFolder, readDatasetFiles } from './dataset-files.ts';
import { faultlinesJson } from './faultlines-json.ts';
import { figureHtml } from './figure-html.ts';
import { figurePdf } from './figure-pdf.ts';
import { figurePng } from './figure-png.ts';
import { figureSvg } from './figure-svg.ts';
import { headOf } from './file-head.ts';
import type { Format, InputFile, ReadDataset, ReadOptions } from './format.ts';
import { GRAPH_FORMATS } from './graph-formats.ts';
import {
  BIBLIOGRAPHY_FORMATS,
  INTELLIGENCE_FORMATS,
  TABLE_FORMATS,
} from './intelligence-formats.ts';
import { explainUnknown } from './unknown-format.ts';
import { unpackFile } from './unpack-file.ts';
import { warnOfLookAlikes } from './warn-of-look-alikes.ts';

/** All file formats, the project's own first. A new format is a file beside this one and a line here. */
export const FORMATS: readonly Format[] = [
  faultlinesJson,
  figurePng,
  figureSvg,
  figurePdf,
  figureHtml,
  ...INTELLIGENCE_FORMATS,
  ...GRAPH_FORMATS,
  ...TABLE_FORMATS,
  ...BIBLIOGRAPHY_FORMATS,
];

/** The format with this id, as links and the command line name it. */
export const formatById: ReadonlyMap<string, Format> = new Map(
  FORMATS.map((format) => [format.id, format]),
);

/**
 * The format that can read a file: the first that recognises its content, else the one with the
 * longest file name ending that fits; `undefined` when no format can.
 */
export function detectFormat(file: InputFile): Format | undefined {
  const head = headOf(file);
  const readable = FORMATS.filter((format) => format.read !== undefined);
  const recognised = readable.find((format) => format.detect?.(head) === true);
  if (recognised !== undefined) return recognised;
  const name = file.name.toLowerCase();
  return readable
    .flatMap((format) =>
      format.extensions
        .filter((extension) => name.endsWith(extension))
        .map((extension) => ({ format, length: extension.length })),
    )
    .sort((one, other) => other.length - one.length)[0]?.format;
}

/**
 * The one way in for files of any format: the format that recognises the content reads it; what
 * none recognises is refused with the list of those that can be read. Nothing throws.
 */
export async function readFile(
  file: InputFile,
  options: ReadOptions = {},
): Promise<Result<ReadDataset, Issue[]>> {
  const unpacked = unpackFile(file);
  return unpacked.ok ? readUnpackedFile(unpacked.value, options) : unpacked;
}

/** The same for a file that was unpacked before. */
export async function readUnpackedFile(
  file: InputFile,
  options: ReadOptions = {},
): Promise<Result<ReadDataset, Issue[]>> {
  const read = await readDetected(file, options);
  if (!read.ok) return read;
  const warnings = [...read.value.warnings, ...warnOfLookAlikes(read.value.dataset)];
  return ok({ ...read.value, warnings });
}

async function readDetected(
  file: InputFile,
  options: ReadOptions,
): Promise<Result<ReadDataset, Issue[]>> {
  if (isDatasetFolder(file)) return readDatasetFiles(file);
  const format = detectFormat(file);
  const unknown = format === undefined ? explainUnknown(file, FORMATS) : undefined;
  if (unknown !== undefined) return err([unknown]);
  return (format ?? faultlinesJson).read!(file, options);
}
