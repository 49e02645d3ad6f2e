import { type Citation, formatCitation } from './citations.ts';
import type { Drawing } from './drawing.ts';
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
  const { size, colours, margin, measure } = sheet;
  const style = {
    size: size.small,
    colour: colours.mutedInk,
    direction: spec.words.direction,
  };
  const heading = setParagraph(spec.words.sources, margin, top, measure, {
    ...style,
    weight: 600,
  });
  const named = spec.citations.slice(0, spec.mostCitations);
  const rest = spec.citations.length - named.length;
  const texts = [
    ...named.map((citation) => ({
      mark: `[${citation.number}]`,
      text: formatCitation(citation, spec.citationStyle, spec.words),
    })),
    ...(rest > 0 ? [{ mark: '', text: spec.words.moreDocuments(rest) }] : []),
  ];
  const gap = size.small * 2;
  const columns = Math.max(
    1,
    Math.min(
      MOST_SOURCE_COLUMNS,
      texts.length,
      Math.floor((measure + gap) / (NARROWEST_SOURCE_COLUMN + gap)),
    ),
  );
  const width = (measure - (columns - 1) * gap) / columns;
  const indent = size.small * (spec.citations.length > 99 ? 2.6 : 2.1);
  const entries = texts.map(({ mark, text }) => (left: number, y: number): Block => {
    const body = setParagraph(text, left + indent, y, width - indent, style);
    return {
      drawings: [...setParagraph(mark, left, y, indent, style).drawings, ...body.drawings],
      height: body.height + size.small * 0.3,
    };
  });
  const listTop = top + heading.height + size.small * 0.3;
  const heights = entries.map((entry) => entry(0, 0).height);
  const breaks = breakIntoColumns(heights, columns);
  const drawings: Drawing[] = [...heading.drawings];
  let tallest = 0;
  breaks.forEach(([from, to], column) => {
    const placed = stack(
      listTop,
      entries.slice(from, to).map((entry) => (y) => entry(margin + column * (width + gap), y)),
    );
    drawings.push(...placed.drawings);
    tallest = Math.max(tallest, placed.bottom - listTop);
  });
  return { drawings, height: heading.height + size.small * 0.3 + tallest };
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
