import {
  KIND_GLYPHS,
  type Legend,
  type LineStyle,
  mixOver,
  type Scene,
  shortenText,
  textDirection,
  textWidth,
} from '#core/appearance';
import { capitalise } from './capitalise.ts';
import { drawSample, LINE_SAMPLE } from './draw-sample.ts';
import type { RingMark } from './draw-scene.ts';
import type { Drawing } from './drawing.ts';
import { encodingSections } from './encoding-entries.ts';
import type { FigureWords } from './figure-words.ts';
import type { KeyEntry, KeySection } from './key-section.ts';
import { type Block, type Sheet, setParagraph, TOP_TO_BASELINE } from './sheet.ts';

const ROW_HEIGHT = 1.75;
const GAP_AFTER_SAMPLE = 8;
const GAP_BEFORE_COUNT = 6;
const COLUMN_GAP = 26;
/** Below this measure the headings stand above their entries instead of beside them. */
const NARROW = 620;

/**
 * The key of a figure: every line style, ring and sign that is visible on it, drawn as it is
 * there, with the counts of what is shown.
 */
export function drawLegend(
  sheet: Sheet,
  legend: Legend,
  scene: Pick<Scene, 'nodes' | 'edges' | 'bulk'>,
  top: number,
  words: FigureWords,
  groupMarks?: ReadonlyMap<string, RingMark>,
): Block {
  const { encoding } = legend;
  const sections: readonly KeySection[] = [
    ...(encoding ? encodingSections(sheet, encoding, words) : []),
    {
      heading: words.relationships,
      // Lines that show something else are explained by that alone.
      entries: encoding?.lines ? [] : lineEntries(sheet, legend, words),
    },
    {
      heading: words.groups,
      entries: groupEntries(sheet, legend, words, groupMarks),
    },
    { heading: words.kinds, entries: kindEntries(sheet, scene, words) },
  ].filter(({ entries }) => entries.length > 0);
  const isNarrow = sheet.measure < NARROW;
  const gutter = isNarrow
    ? 0
    : Math.max(
        0,
        ...sections.map(({ heading }) => textWidth(heading, sheet.size.small, 600) + COLUMN_GAP),
      );
  // One column width for all sections, so that the columns line up.
  const widest = Math.max(
    0,
    ...sections.flatMap(({ entries }) => entries.map((entry) => entryWidth(sheet, entry))),
  );
  const columnWidth = Math.min(widest + COLUMN_GAP, sheet.measure - gutter);
  const drawings: Drawing[] = [];
  let y = top;
  for (const section of sections) {
    const block = drawSection(sheet, section, y, gutter, columnWidth);
    drawings.push(...block.drawings);
    y += block.height + sheet.size.small * 0.7;
  }
  // A sentence, not a name: it has the whole width to itself.
  for (const entry of collapsedEntries(sheet, scene, words)) {
    const left = sheet.margin + gutter;
    drawings.push(...drawEntry(sheet, entry, left, y, sheet.measure - gutter));
    y += sheet.size.small * ROW_HEIGHT;
  }
  if ((scene.bulk || scene.edges.length > 0) && encoding?.size === undefined) {
    const noteLeft = sheet.margin + (sheet.direction === 'rtl' ? 0 : gutter);
    const note = setParagraph(words.nodeSize, noteLeft, y, sheet.measure - gutter, {
      size: sheet.size.small,
      colour: sheet.colours.mutedInk,
      direction: sheet.direction,
    });
    drawings.push(...note.drawings);
    y += note.height;
  }
  return { drawings: [{ kind: 'group', role: 'legend', children: drawings }], height: y - top };
}

function drawSection(
  sheet: Sheet,
  { heading, entries }: KeySection,
  top: number,
  gutter: number,
  columnWidth: number,
): Block {
  const { size, margin, measure, colours } = sheet;
  const rowHeight = size.small * ROW_HEIGHT;
  const headingTop = top + (rowHeight - size.small * 1.36) / 2;
  const title = setParagraph(heading, margin, headingTop, measure, {
    size: size.small,
    weight: 600,
    colour: colours.mutedInk,
    direction: sheet.direction,
  });
  const firstRow = gutter === 0 ? top + rowHeight : top;
  const room = measure - gutter;
  const columns = Math.max(1, Math.floor((room + COLUMN_GAP) / columnWidth));
  const rows = Math.ceil(entries.length / columns);
  // Down the columns first: related types stand under each other.
  const drawings = entries.flatMap((entry, index) =>
    drawEntry(
      sheet,
      entry,
      margin + gutter + Math.floor(index / rows) * columnWidth,
      firstRow + (index % rows) * rowHeight,
      Math.min(columnWidth, room),
    ),
  );
  return {
    drawings: [...title.drawings, ...drawings],
    height: firstRow - top + rows * rowHeight,
  };
}

function entryWidth(sheet: Sheet, { sampleWidth, label, count }: KeyEntry): number {
  const size = sheet.size.small;
  const countWidth = count === '' ? 0 : GAP_BEFORE_COUNT + textWidth(count, size);
  return sampleWidth + GAP_AFTER_SAMPLE + textWidth(label, size) + countWidth;
}

function drawEntry(
  sheet: Sheet,
  entry: KeyEntry,
  left: number,
  top: number,
  width: number,
): readonly Drawing[] {
  const size = sheet.size.small;
  const middle = top + (size * ROW_HEIGHT) / 2;
  const baseline = middle - (size * 1.36) / 2 + size * TOP_TO_BASELINE;
  const { count, sampleWidth } = entry;
  const countWidth = count === '' ? 0 : GAP_BEFORE_COUNT + textWidth(count, size);
  const room = width - sampleWidth - GAP_AFTER_SAMPLE - countWidth;
  const label = shortenText(entry.label, room, size);
  const toLabel = sampleWidth + GAP_AFTER_SAMPLE;
  const toCount = toLabel + textWidth(label, size) + GAP_BEFORE_COUNT;
  const isRtl = sheet.direction === 'rtl';
  // In a right-to-left key everything stands mirrored; the samples themselves stay as they are.
  const edge = isRtl ? 2 * sheet.margin + sheet.measure - left : left;
  const at = (distance: number): number => (isRtl ? edge - distance : edge + distance);
  const text = {
    kind: 'text',
    y: baseline,
    size,
    weight: 400,
    anchor: isRtl ? 'end' : 'start',
  } as const;
  return [
    ...entry.draw(isRtl ? edge - sampleWidth : edge, middle),
    {
      ...text,
      text: label,
      x: at(toLabel),
      colour: sheet.colours.ink,
      direction: textDirection(label),
    },
    ...(count === ''
      ? []
      : [
          {
            ...text,
            text: count,
            x: at(toCount),
            colour: sheet.colours.mutedInk,
            direction: 'ltr' as const,
          },
        ]),
  ];
}

function lineEntries(sheet: Sheet, legend: Legend, words: FigureWords): readonly KeyEntry[] {
  const types = legend.types
    .filter(({ visible }) => visible > 0)
    .map(({ id, label, visible, style }) => ({
      label: words.typeName(id, label),
      count: words.number(visible),
      sampleWidth: LINE_SAMPLE,
      draw: (left: number, y: number) => drawSample(style, style.width, false, left, y),
    }));
  if (!legend.hasContested) return types;
  const neutral: LineStyle = { colour: sheet.colours.mutedInk, dash: [], head: 'none', width: 4 };
  return [
    ...types,
    {
      label: words.contested,
      count: '',
      sampleWidth: LINE_SAMPLE,
      draw: (left, y) => drawSample(neutral, neutral.width, true, left, y),
    },
  ];
}

function groupEntries(
  sheet: Sheet,
  legend: Legend,
  words: FigureWords,
  marks: ReadonlyMap<string, RingMark> | undefined,
): readonly KeyEntry[] {
  // A letter inside needs a larger ring.
  const radius = sheet.size.small * (marks === undefined ? 0.5 : 0.68);
  return legend.groups
    .filter(({ visible }) => visible > 0)
    .map(({ id, label, colour, visible }) => ({
      label,
      count: words.number(visible),
      sampleWidth: 2 * radius + 2,
      draw: (left, y) => drawRing(sheet, colour, marks?.get(id), left + radius + 1, y, radius),
    }));
}

const RING_WIDTH = 1.5;

function drawRing(
  sheet: Sheet,
  colour: string,
  mark: RingMark | undefined,
  x: number,
  y: number,
  radius: number,
): readonly Drawing[] {
  const ring: Drawing = {
    kind: 'circle',
    x,
    y,
    radius,
    fill: mark === undefined ? mixOver(colour, sheet.colours.ground, 0.14) : sheet.colours.ground,
    stroke: colour,
    strokeWidth: RING_WIDTH,
    ...(mark !== undefined &&
      mark.dash.length > 0 && { dash: mark.dash.map((length) => length * RING_WIDTH) }),
  };
  if (mark === undefined) return [ring];
  const size = radius * 1.25;
  return [
    ring,
    {
      kind: 'text',
      text: mark.letter,
      x,
      y: y + size * 0.34,
      size,
      weight: 600,
      colour,
      anchor: 'middle',
      direction: 'ltr',
    },
  ];
}

/** The double ring, where some group is drawn as one node, and what of the lines it hides. */
function collapsedEntries(
  sheet: Sheet,
  { nodes: all }: Pick<Scene, 'nodes'>,
  words: FigureWords,
): readonly KeyEntry[] {
  const nodes = all.flatMap(({ compound }) => compound ?? []);
  if (nodes.length === 0) return [];
  const radius = sheet.size.small * 0.5;
  const colour = sheet.colours.mutedInk;
  const inside = nodes.reduce((sum, node) => sum + node.inside, 0);
  const draw: KeyEntry['draw'] = (left, y) =>
    [radius, radius * 0.55].map((ring) => ({
      kind: 'circle' as const,
      x: left + radius + 1,
      y,
      radius: ring,
      fill: 'none',
      stroke: colour,
      strokeWidth: 1.2,
    }));
  return [{ label: words.collapsed(inside), count: '', sampleWidth: 2 * radius + 2, draw }];
}

/** The signs that really occur; a scene knows them only by their outlines. */
function kindEntries(
  sheet: Sheet,
  scene: Pick<Scene, 'nodes'>,
  words: FigureWords,
): readonly KeyEntry[] {
  const counts = new Map<string, number>();
  for (const { glyph } of scene.nodes) counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  const half = sheet.size.small * 0.42;
  return Object.entries(KIND_GLYPHS).flatMap(([kind, glyph]) => {
    const count = counts.get(glyph);
    if (count === undefined || glyph === '') return [];
    return [
      {
        label: capitalise(words.value('kind', kind)),
        count: words.number(count),
        sampleWidth: 2 * half + 2,
        draw: (left: number, y: number): readonly Drawing[] => [
          {
            kind: 'path',
            outline: glyph,
            place: { x: left + half + 1, y, scale: half },
            fill: sheet.colours.mutedInk,
          },
        ],
      },
    ];
  });
}
