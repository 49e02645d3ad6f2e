import { FIGURE_DATA_ID, readFigureData } from '#core/base';
import { err, type Issue, LIMITS, ok, parseDataset, type Result } from '#schemas';
import { countRecords } from './count-records.ts';
import type { ReadDataset } from './format.ts';

/**
 * The dataset and the view from the text that a figure carries, through the same gate as any other
 * dataset. `undefined` stands for a figure in which no text was found.
 */
export function openFigureData(
  format: string,
  name: string,
  text: string | undefined,
): Result<ReadDataset, Issue[]> {
  const found = text === undefined ? undefined : readFigureData(text);
  if (found === undefined || found.dataset === null) {
    return err([
      {
        code: 'figure-without-data',
        severity: 'error',
        path: [],
        message:
          found === undefined
            ? `${name} carries no data of Faultlines. Another program may have taken them out.`
            : `${name} was exported without its data.`,
        expected: 'a figure that was exported with its data',
      },
    ]);
  }
  const read = parseDataset(found.dataset);
  if (!read.ok) return read;
  const counts = countRecords(read.value.dataset);
  const isTooLong = found.view.length > LIMITS.linkBytes;
  return ok({
    ...read.value,
    ...(found.view !== '' && !isTooLong && { view: found.view }),
    report: {
      format,
      found: counts,
      kept: counts,
      leftOut: isTooLong
        ? [
            {
              code: 'view-too-long',
              message: 'The view of the figure is too long to be restored.',
              count: 1,
              places: [],
            },
          ]
        : [],
      changed: [],
    },
  });
}

/** Text of the element of this name that holds the data, in XML or HTML, wherever it was moved. */
export function findDataElement(text: string, element: 'metadata' | 'script'): string | undefined {
  const opening = new RegExp(
    `<(?:\\w+:)?${element}\\b[^>]*\\bid\\s*=\\s*["']${FIGURE_DATA_ID}["'][^>]*>`,
  ).exec(text);
  if (opening === null) return undefined;
  const start = opening.index + opening[0].length;
  const end = text.indexOf('</', start);
  return end < 0 ? undefined : text.slice(start, end).trim();
}
