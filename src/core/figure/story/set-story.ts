import { type FlowRow, flowPages } from '../article/flow-pages.ts';
import { textRows } from '../article/set-article.ts';
import { sheetSizeOf } from '../figure-options.ts';
import type { Paper, PaperPage, PaperPart } from '../paper.ts';
import { createSheet, LINE_HEIGHT, partOfSheet, type Sheet, setParagraph } from '../sheet.ts';
import { describeStep, drawStep } from './step-figure.ts';
import { type StorySpec, type StoryStepSpec, sourcesOfStep } from './story-spec.ts';
import { storyWordsFor } from './story-words.ts';

/** How much of a page's width the text beside the graph takes. */
const TEXT_SHARE = 0.36;

/**
 * Sets a story on landscape pages, one a step: headline, graph with its key, text and sources. A
 * text that is too long for its column goes on over the page.
 */
export function setStory(story: StorySpec): Paper {
  const { width, height = width, margin = 0 } = sheetSizeOf({ kind: 'preset', id: 'a4-landscape' });
  const sheet = createSheet(width, 'light', {
    direction: story.words.direction,
    margin: margin * 0.75,
  });
  return {
    title: story.title,
    description: story.summary === '' ? story.title : story.summary,
    language: story.words.language,
    pages: story.steps.flatMap((step, index) => setStep(sheet, height, story, step, index)),
  };
}

function setStep(
  sheet: Sheet,
  height: number,
  story: StorySpec,
  step: StoryStepSpec,
  index: number,
): readonly PaperPage[] {
  const { size, colours, margin, measure } = sheet;
  const foot = size.small * LINE_HEIGHT * 2;
  const bottom = height - margin - foot;
  const kicker = setParagraph(story.title, margin, margin, measure, {
    size: size.small,
    colour: colours.mutedInk,
    mostLines: 1,
  });
  const headline = setParagraph(step.headline, margin, margin + kicker.height, measure, {
    size: size.title,
    weight: 600,
    colour: colours.ink,
    lineHeight: 1.18,
  });
  const top = margin + kicker.height + headline.height + size.body * 0.8;
  const { text, graph } = splitColumns(sheet);
  const rows = [...textOfStep(text, step), ...sourceRows(text, story, step)];
  const drawFoot = () => footOf(sheet, story, index, height - margin - foot / 2);
  const flow = { width: sheet.width, height, ground: '#ffffff', bottom, drawFoot };
  const held = rowsWithin(rows, bottom - top);
  const [first] = flowPages(rows.slice(0, held), { ...flow, top });
  const picture: readonly PaperPart[] =
    step.view === undefined
      ? []
      : [
          {
            tag: 'Figure',
            description: describeStep(step.view, story.words),
            drawings: drawStep(graph, step.view, top, bottom - top, story.words),
          },
        ];
  const page: PaperPage = {
    width: sheet.width,
    height,
    ground: '#ffffff',
    parts: [
      { tag: 'Artifact', drawings: kicker.drawings },
      { tag: 'H1', drawings: headline.drawings },
      ...picture,
      ...(first?.parts ?? []),
    ],
  };
  const rest = rows.slice(held);
  return rest.length === 0 ? [page] : [page, ...flowPages(rest, { ...flow, top: margin })];
}

function rowsWithin(rows: readonly FlowRow[], room: number): number {
  let used = 0;
  for (const [index, row] of rows.entries()) {
    used += (index === 0 ? 0 : (row.gap ?? 0)) + row.height;
    if (used > room) return index;
  }
  return rows.length;
}

/** The text stands at the side on which reading ends, as in the presentation. */
function splitColumns(sheet: Sheet): { graph: Sheet; text: Sheet } {
  const { margin, measure, size } = sheet;
  const gap = size.body * 2;
  const wide = measure * TEXT_SHARE;
  const isRtl = sheet.direction === 'rtl';
  return {
    graph: partOfSheet(sheet, margin + (isRtl ? wide + gap : 0), measure - wide - gap),
    text: partOfSheet(sheet, margin + (isRtl ? 0 : measure - wide), wide),
  };
}

function textOfStep(sheet: Sheet, step: StoryStepSpec): readonly FlowRow[] {
  const { size, colours } = sheet;
  return step.text
    .split(/\n+/)
    .filter((text) => text.trim() !== '')
    .flatMap((text) =>
      textRows(
        sheet,
        text,
        'P',
        { size: size.body, colour: colours.ink, lineHeight: 1.45 },
        {
          gap: size.body * 0.6,
        },
      ),
    );
}

function sourceRows(sheet: Sheet, story: StorySpec, step: StoryStepSpec): readonly FlowRow[] {
  const { size, colours } = sheet;
  const sources = sourcesOfStep(story, step);
  if (sources.length === 0) return [];
  const small = { size: size.small, colour: colours.mutedInk };
  return [
    ...textRows(
      sheet,
      story.words.sources,
      'H2',
      { ...small, weight: 600 },
      {
        gap: size.body * 1.2,
        direction: sheet.direction,
      },
    ),
    ...sources.flatMap(({ mark, text, direction }) =>
      textRows(sheet, `${mark} ${text}`, 'P', small, { gap: size.small * 0.3, direction }),
    ),
  ];
}

function footOf(sheet: Sheet, story: StorySpec, index: number, top: number) {
  const { words, graph, steps } = story;
  const { size, colours, margin, measure, direction } = sheet;
  const style = { size: size.small, colour: colours.mutedInk, mostLines: 1 };
  const { title, license } = graph.dataset;
  const progress = storyWordsFor(words.language).progress(
    words.number(index + 1),
    words.number(steps.length),
  );
  const [start, end] = direction === 'rtl' ? (['rtl', 'ltr'] as const) : (['ltr', 'rtl'] as const);
  return [
    ...setParagraph(`${title}, ${license}. Made with Faultlines.`, margin, top, measure, {
      ...style,
      direction: start,
    }).drawings,
    // The number stands at the side on which lines end, in the direction of its own language.
    ...setParagraph(progress, margin, top, measure, { ...style, direction: end }).drawings.map(
      (drawing) => (drawing.kind === 'text' ? { ...drawing, direction } : drawing),
    ),
  ];
}
