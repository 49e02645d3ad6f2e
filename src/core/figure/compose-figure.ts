import type { Legend, Scene } from '#core/appearance';
import type { Citation } from './citations.ts';
import { drawLegend } from './draw-legend.ts';
import type { EmbeddedFont, Figure } from './drawing.ts';
import type { FigureWords } from './figure-words.ts';
import { placeGraph } from './fit-graph.ts';
import { setSources } from './set-sources.ts';
import {
  type Block,
  createSheet,
  NO_BLOCK,
  type Sheet,
  type Stack,
  setParagraph,
  setRule,
  stack,
} from './sheet.ts';

/** What goes on the sheet. Texts come from a dataset or a user and are only ever set as text. */
export interface FigureSpec {
  readonly scene: Scene;
  readonly legend: Legend;
  readonly title: string;
  readonly subtitle?: string;
  /** What is shown, from `captionOf`. */
  readonly caption: string;
  /** The picture in words, from `altTextOf`. */
  readonly description: string;
  readonly citations: readonly Citation[];
  readonly citationStyle: 'short' | 'full';
  /** More documents than this are counted instead of named. */
  readonly mostCitations?: number;
  /** The day for which the figure holds, in words. */
  readonly asOf?: string;
  /** Who made it, and under which licence. */
  readonly credit?: string;
  /** Width of the sheet in pixels. */
  readonly width: number;
  /** Height of the sheet; it grows where the texts need more. Absent: as high as its content. */
  readonly height?: number;
  /** `solid` is the ground of the scene's theme. */
  readonly ground: 'solid' | 'transparent';
  readonly fonts?: readonly EmbeddedFont[];
  readonly words: FigureWords;
}

/** Lays out a figure like a newspaper graphic: title, graph, key, caption, sources, date. */
export function composeFigure(spec: FigureSpec): Figure {
  const { scene, width, words } = spec;
  const sheet = createSheet(width, scene.theme);
  const gap = sheet.size.body;
  const head = stack(sheet.margin * 0.8, [
    (top) =>
      setParagraph(spec.title, sheet.margin, top, sheet.measure, {
        size: sheet.size.title,
        weight: 600,
        colour: sheet.colours.ink,
        lineHeight: 1.18,
        mostLines: 6,
      }),
    (top) => setOptional(sheet, spec.subtitle, top),
  ]);
  const graphTop = head.bottom + gap * 0.8;
  // What stands below is as high wherever it stands, so it is measured first.
  const belowHeight = stackBelow(sheet, spec, 0).bottom;
  const room =
    spec.height === undefined ? undefined : spec.height - graphTop - belowHeight - gap * 0.6;
  const graph = placeGraph(sheet, scene, graphTop, room);
  const below = stackBelow(sheet, spec, graphTop + graph.height + gap * 0.6);
  return {
    width,
    height: Math.ceil(Math.max(spec.height ?? 0, below.bottom)),
    title: spec.title,
    description: spec.description,
    language: words.language,
    ground: spec.ground === 'solid' ? sheet.colours.ground : undefined,
    fonts: spec.fonts ?? [],
    drawings: [
      { kind: 'group', role: 'text', children: head.drawings },
      ...graph.drawings,
      ...below.drawings,
    ],
  };
}

const space = (height: number) => (): Block => ({ drawings: [], height });

function stackBelow(sheet: Sheet, spec: FigureSpec, top: number): Stack {
  const gap = sheet.size.body;
  const rule = (y: number): Block => ({ drawings: [setRule(sheet, y)], height: gap * 0.8 });
  const caption = spec.legend.types.some(({ visible }) => visible > 0)
    ? spec.caption
    : `${spec.caption} ${spec.words.noRelationships}`;
  return stack(top, [
    rule,
    (y) => drawLegend(sheet, spec.legend, spec.scene, y, spec.words),
    space(gap * 0.6),
    (y) =>
      setParagraph(caption, sheet.margin, y, Math.min(sheet.measure, sheet.size.body * 62), {
        size: sheet.size.body,
        colour: sheet.colours.ink,
        direction: spec.words.direction,
      }),
    ...(spec.citations.length === 0
      ? []
      : [space(gap), rule, (y: number) => setSources(sheet, spec, y)]),
    space(gap * 0.6),
    (y) => setFoot(sheet, spec, y),
    space(sheet.margin * 0.7),
  ]);
}

function setOptional(sheet: Sheet, text: string | undefined, top: number): Block {
  if (text === undefined || text === '') return NO_BLOCK;
  const above = sheet.size.subtitle * 0.3;
  const block = setParagraph(text, sheet.margin, top + above, sheet.measure, {
    size: sheet.size.subtitle,
    colour: sheet.colours.mutedInk,
    mostLines: 6,
  });
  return { drawings: block.drawings, height: block.height + above };
}

/** As-of date and credit line. */
function setFoot(sheet: Sheet, spec: FigureSpec, top: number): Block {
  const text = [
    ...(spec.asOf === undefined || spec.asOf === '' ? [] : [spec.words.asOf(spec.asOf)]),
    ...(spec.credit === undefined || spec.credit === '' ? [] : [spec.credit]),
  ].join(' ');
  return setParagraph(text, sheet.margin, top, sheet.measure, {
    size: sheet.size.small,
    colour: sheet.colours.mutedInk,
  });
}
