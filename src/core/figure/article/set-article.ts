import { textDirection } from '#core/appearance';
import { sheetSizeOf } from '../figure-options.ts';
import type { Paper, PaperTag } from '../paper.ts';
import {
  createSheet,
  LINE_HEIGHT,
  partOfSheet,
  type Sheet,
  setParagraph,
  setRule,
  stack,
  type TextStyle,
  TOP_TO_BASELINE,
} from '../sheet.ts';
import { wrapText } from '../wrap-text.ts';
import type { Article, ArticleBlock, ArticleEntry } from './article.ts';
import { drawTimeline } from './draw-timeline.ts';
import { type FlowRow, flowPages } from './flow-pages.ts';

type ArticleSize = 'a4-portrait' | 'letter-portrait';

/** A paragraph may be parted between pages behind so many lines. */
const LINES_TOGETHER = 6;

/** Sets an article on pages: headings stay with their text, nothing is cut. */
export function setArticle(article: Article, size: ArticleSize = 'a4-portrait'): Paper {
  const { width, height = width * Math.SQRT2, margin } = sheetSizeOf({ kind: 'preset', id: size });
  const sheet = createSheet(width, 'light', {
    isPrintSafe: false,
    direction: article.direction,
    ...(margin === undefined ? {} : { margin }),
  });
  const foot = sheet.size.small * LINE_HEIGHT * 2;
  const pages = flowPages([...headRows(sheet, article), ...blockRows(sheet, article)], {
    width,
    height,
    ground: '#ffffff',
    top: sheet.margin,
    bottom: height - sheet.margin - foot,
    drawFoot: (page, count) =>
      drawFoot(sheet, article, height - sheet.margin - foot / 2, page, count),
  });
  return {
    title: article.title,
    description: article.kicker,
    language: article.language,
    pages,
  };
}

function drawFoot(sheet: Sheet, article: Article, top: number, page: number, pages: number) {
  const style = { size: sheet.size.small, colour: sheet.colours.mutedInk, mostLines: 1 };
  const [start, end] =
    sheet.direction === 'rtl' ? (['rtl', 'ltr'] as const) : (['ltr', 'rtl'] as const);
  const room = sheet.measure * 0.8;
  const at = sheet.margin + (sheet.direction === 'rtl' ? sheet.measure - room : 0);
  return [
    ...setParagraph(article.credit, at, top, room, { ...style, direction: start }).drawings,
    // The number stands at the side on which lines end; it is no right-to-left text for that.
    ...setParagraph(article.pageOf(page, pages), sheet.margin, top, sheet.measure, {
      ...style,
      direction: end,
    }).drawings.map((drawing) =>
      drawing.kind === 'text' ? { ...drawing, direction: article.direction } : drawing,
    ),
  ];
}

function headRows(sheet: Sheet, article: Article): readonly FlowRow[] {
  const { size, colours } = sheet;
  return [
    ...textRows(sheet, article.kicker, 'P', { size: size.small, colour: colours.mutedInk }),
    ...textRows(
      sheet,
      article.title,
      'H1',
      { size: size.title, weight: 600, colour: colours.ink, lineHeight: 1.18 },
      { gap: size.small * 0.4, direction: article.direction },
    ),
    ...article.names.flatMap(({ text }) =>
      textRows(
        sheet,
        text,
        'P',
        { size: size.subtitle, colour: colours.mutedInk },
        { direction: article.direction },
      ).map(inOwnDirection),
    ),
    rowOfRule(sheet),
  ];
}

/** Stands where lines of the page begin, and is written as its own script is. */
const inOwnDirection = (row: FlowRow): FlowRow => ({
  ...row,
  draw: (top) =>
    row
      .draw(top)
      .map((drawing) =>
        drawing.kind === 'text' ? { ...drawing, direction: textDirection(drawing.text) } : drawing,
      ),
});

const rowOfRule = (sheet: Sheet): FlowRow => ({
  tag: 'Artifact',
  height: sheet.size.body * 0.9,
  gap: sheet.size.body * 0.6,
  draw: (top) => [setRule(sheet, top)],
});

const blockRows = (sheet: Sheet, { blocks, direction }: Article): readonly FlowRow[] =>
  blocks.flatMap((block) => rowsOf(sheet, block, direction));

function rowsOf(sheet: Sheet, block: ArticleBlock, direction: 'ltr' | 'rtl'): readonly FlowRow[] {
  const { size, colours } = sheet;
  switch (block.kind) {
    case 'heading': {
      const isPart = block.level === 2;
      return textRows(
        sheet,
        block.text,
        isPart ? 'H2' : 'H3',
        {
          size: isPart ? size.subtitle : size.body,
          weight: 600,
          colour: colours.ink,
        },
        { gap: size.body * (isPart ? 1.4 : 0.9), keepsNext: true, direction },
      );
    }
    case 'paragraph':
      return textRows(
        sheet,
        block.text,
        'P',
        block.look === 'note'
          ? { size: size.small, colour: colours.mutedInk }
          : { size: size.body, colour: colours.ink },
        { gap: size.body * 0.3 },
      );
    case 'facts':
      return block.rows.map(([label, value], index) =>
        sideBySide(
          sheet,
          label,
          [{ text: value, direction }],
          size.body * (index === 0 ? 0.7 : 0.25),
        ),
      );
    case 'table':
      return tableRows(sheet, block);
    case 'tree':
      return block.lines.flatMap(({ text, depth, isSelf }) => {
        const indent = depth * size.body * 1.4;
        const isRtl = sheet.direction === 'rtl';
        const part = partOfSheet(
          sheet,
          sheet.margin + (isRtl ? 0 : indent),
          sheet.measure - indent,
        );
        return textRows(
          part,
          text,
          'P',
          { size: size.body, weight: isSelf ? 600 : 400, colour: colours.ink },
          { direction },
        );
      });
    case 'timeline': {
      const { height } = drawTimeline(sheet, block, 0);
      return [
        {
          tag: 'Figure',
          description: block.description,
          height,
          gap: size.body * 0.4,
          draw: (top) => drawTimeline(sheet, block, top).drawings,
        },
      ];
    }
    case 'entries':
      return block.entries.flatMap((entry) => entryRows(sheet, entry));
    case 'sources':
      return block.sources.map(({ mark, text, direction: of }) =>
        sideBySide(sheet, mark, [{ text, direction: of }], size.body * 0.2, 0.06),
      );
  }
}

function entryRows(sheet: Sheet, entry: ArticleEntry): readonly FlowRow[] {
  const { size } = sheet;
  const notes = entry.notes.filter((note) => note !== '').join(' · ');
  return [
    {
      ...sideBySide(
        sheet,
        entry.when,
        [
          { text: entry.text },
          ...(notes === '' ? [] : [{ text: notes, isSmall: true, direction: sheet.direction }]),
        ],
        size.body * 0.5,
      ),
      ...(entry.sides.length > 0 ? { keepsNext: true } : {}),
    },
    ...entry.sides.map(({ side, text, source }) =>
      sideBySide(
        sheet,
        side,
        [
          { text, isSmall: true, isInk: true },
          { text: source, isSmall: true, direction: sheet.direction },
        ],
        size.body * 0.25,
        LABEL_SHARE,
        'end',
      ),
    ),
  ];
}

const LABEL_SHARE = 0.22;

interface SideText {
  readonly text: string;
  readonly isSmall?: boolean;
  readonly isInk?: boolean;
  /** That of the text itself when absent. */
  readonly direction?: 'ltr' | 'rtl';
}

/** A label at the side on which lines begin, and texts below each other beside it. */
function sideBySide(
  sheet: Sheet,
  label: string,
  texts: readonly SideText[],
  gap: number,
  share = LABEL_SHARE,
  align: 'start' | 'end' = 'start',
): FlowRow {
  const { size, colours, margin, measure } = sheet;
  const isRtl = sheet.direction === 'rtl';
  const room = measure * share;
  const space = size.body * 0.8;
  const left = margin + (isRtl ? 0 : room + space);
  const isAtStart = (align === 'start') !== isRtl;
  const draw = (top: number) => {
    const body = stack(
      top,
      texts.map(
        ({ text, isSmall = false, isInk = false, direction }) =>
          (y) =>
            setParagraph(text, left, y, measure - room - space, {
              size: isSmall ? size.small : size.body,
              colour: isSmall && !isInk ? colours.mutedInk : colours.ink,
              ...(direction === undefined ? {} : { direction }),
            }),
      ),
    );
    // On the line of the text beside it.
    const drop = texts[0]?.isSmall === true ? 0 : (size.body - size.small) * TOP_TO_BASELINE;
    const side = setParagraph(label, isRtl ? margin + measure - room : margin, top + drop, room, {
      size: size.small,
      colour: colours.mutedInk,
      direction: isAtStart ? 'ltr' : 'rtl',
    });
    return {
      drawings: [
        ...side.drawings.map((drawing) =>
          drawing.kind === 'text'
            ? { ...drawing, direction: textDirection(drawing.text) }
            : drawing,
        ),
        ...body.drawings,
      ],
      height: Math.max(body.bottom - top, side.height + drop),
    };
  };
  return { tag: 'P', gap, height: draw(0).height, draw: (top) => draw(top).drawings };
}

function tableRows(
  sheet: Sheet,
  { head, rows }: Extract<ArticleBlock, { kind: 'table' }>,
): readonly FlowRow[] {
  const { size, colours, margin, measure } = sheet;
  const isRtl = sheet.direction === 'rtl';
  const column = measure / head.length;
  return [head, ...rows].map((cells, row): FlowRow => {
    const draw = (top: number) => {
      const blocks = cells.map((text, place) =>
        setParagraph(
          text,
          margin + (isRtl ? (cells.length - 1 - place) * column + size.body : place * column),
          top,
          column - size.body,
          {
            size: row === 0 ? size.small : size.body,
            colour: row === 0 ? colours.mutedInk : colours.ink,
            direction: sheet.direction,
          },
        ),
      );
      return {
        drawings: blocks.flatMap(({ drawings }) => drawings),
        height: Math.max(...blocks.map(({ height }) => height)),
      };
    };
    return {
      tag: 'P',
      height: draw(0).height,
      gap: row < 2 ? size.body * 0.35 : 0,
      ...(row === 0 ? { keepsNext: true } : {}),
      draw: (top) => draw(top).drawings,
    };
  });
}

/** A paragraph in pieces of a few lines, so that it can go over the end of a page. */
export function textRows(
  sheet: Sheet,
  text: string,
  tag: PaperTag,
  style: TextStyle,
  options: {
    readonly gap?: number;
    readonly keepsNext?: boolean;
    readonly direction?: 'ltr' | 'rtl';
  } = {},
): readonly FlowRow[] {
  const { direction = textDirection(text), gap = 0, keepsNext = false } = options;
  const lines = wrapText(text, sheet.measure, style.size, style.weight);
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; at += LINES_TOGETHER) {
    pieces.push(lines.slice(at, at + LINES_TOGETHER).join(' '));
  }
  return pieces.map((piece, index) => {
    const set = (top: number) =>
      setParagraph(piece, sheet.margin, top, sheet.measure, { ...style, direction });
    return {
      tag,
      height: set(0).height,
      gap: index === 0 ? gap : 0,
      ...(keepsNext ? { keepsNext } : {}),
      draw: (top) => set(top).drawings,
    };
  });
}
