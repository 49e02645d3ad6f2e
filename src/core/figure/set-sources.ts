import { textDirection } from '#core/appearance';
import { type Citation, formatCitation } from './citations.ts';
import type { Drawing } from './drawing.ts';
import { ENGLISH_FIGURE_WORDS } from './english-figure-words.ts';
import type { FigureWords } from './figure-words.ts';
import { type Block, type Sheet, setParagraph, stack } from './sheet.ts';

export interface SourcesSpec {
  readonly citations: readonly Citation[];
  readonly citationStyle: 'short' | 'full';
  readonly mostCitations?: number;
  readonly words: FigureWords;
}

const NARROWEST_SOURCE_COLUMN = 330;
const MOST_SOURCE_COLUMNS = 4;

/** The documents as a numbered list, in columns of about the same height. */
export function setSources(sheet: Sheet, spec: SourcesSpec, top: number): Block {
  const { words, citations } = spec;
  const named = citations.slice(0, spec.mostCitations);
  const rest = citations.length - named.length;
  const digits = String(citations.length).length;
  return setList(sheet, words.sources, sheet.size.small * (digits > 2 ? 2.6 : 2.1), top, [
    ...named.map((citation) => ({
      mark: `[${words.number(citation.number)}]`,
      ...writeSourceEntry(citation, spec.citationStyle, words),
    })),
    ...(rest > 0
      ? [{ mark: '', text: words.moreDocuments(rest), direction: words.direction }]
      : []),
  ]);
}

/**
 * A document with a Latin title is listed in English and from left to right in a right-to-left list
 * too, as libraries do: a line that turns at every name could not be read.
 */
export function writeSourceEntry(citation: Citation, style: 'short' | 'full', words: FigureWords) {
  const isForeign = words.direction === 'rtl' && textDirection(citation.document.title) === 'ltr';
  const own = isForeign ? ENGLISH_FIGURE_WORDS : words;
  return { text: formatCitation(citation, style, own), direction: own.direction };
}

/** The names that stand shortened in the drawing, in full. */
export function setFullNames(
  sheet: Sheet,
  names: readonly string[],
  words: FigureWords,
  top: number,
): Block {
  return setList(
    sheet,
    words.fullNames,
    0,
    top,
    names.map((text) => ({ mark: '', text, direction: words.direction })),
  );
}

interface ListEntry {
  readonly mark: string;
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A heading and entries in columns, each with its mark before it; mirrored from right to left. */
function setList(
  sheet: Sheet,
  heading: string,
  indent: number,
  top: number,
  list: readonly ListEntry[],
): Block {
  const { size, colours, margin, measure, direction } = sheet;
  const style = { size: size.small, colour: colours.mutedInk };
  const title = setParagraph(heading, margin, top, measure, { ...style, weight: 600, direction });
  const gap = size.small * 2;
  const columns = Math.max(
    1,
    Math.min(
      MOST_SOURCE_COLUMNS,
      list.length,
      Math.floor((measure + gap) / (NARROWEST_SOURCE_COLUMN + gap)),
    ),
  );
  const width = (measure - (columns - 1) * gap) / columns;
  const isRtl = direction === 'rtl';
  const entries = list.map((entry) => (left: number, y: number): Block => {
    const body = setParagraph(entry.text, left + (isRtl ? 0 : indent), y, width - indent, {
      ...style,
      direction: entry.direction,
    });
    const mark = setParagraph(entry.mark, isRtl ? left + width - indent : left, y, indent, {
      ...style,
      direction,
    });
    return {
      drawings: [...(entry.mark === '' ? [] : mark.drawings), ...body.drawings],
      height: body.height + size.small * 0.3,
    };
  });
  const listTop = top + title.height + size.small * 0.3;
  const heights = entries.map((entry) => entry(0, 0).height);
  const breaks = breakIntoColumns(heights, columns);
  const drawings: Drawing[] = [...title.drawings];
  let tallest = 0;
  breaks.forEach(([from, to], index) => {
    const column = isRtl ? columns - 1 - index : index;
    const placed = stack(
      listTop,
      entries.slice(from, to).map((entry) => (y) => entry(margin + column * (width + gap), y)),
    );
    drawings.push(...placed.drawings);
    tallest = Math.max(tallest, placed.bottom - listTop);
  });
  return { drawings, height: title.height + size.small * 0.3 + tallest };
}

/** Splits heights into runs, the first columns the fuller ones, so that the tallest is as low as can be. */
function breakIntoColumns(
  heights: readonly number[],
  columns: number,
): readonly (readonly [from: number, to: number])[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  let low = Math.max(total / columns, ...heights);
  let runs = runsWithin(heights, low);
  while (runs.length > columns) {
    low *= 1.02;
    runs = runsWithin(heights, low);
  }
  return runs;
}

function runsWithin(heights: readonly number[], most: number): readonly [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  let used = 0;
  heights.forEach((height, index) => {
    if (index > from && used + height > most + 1e-6) {
      runs.push([from, index]);
      from = index;
      used = 0;
    }
    used += height;
  });
  return [...runs, [from, heights.length]];
}
