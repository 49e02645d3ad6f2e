import { type Legend, type Scene, textDirection } from '#core/appearance';
import type { Citation } from './citations.ts';
import { drawLegend } from './draw-legend.ts';
import type { RingMark, SceneExtras } from './draw-scene.ts';
import type { EmbeddedFont, Figure } from './drawing.ts';
import type { FigureWords } from './figure-words.ts';
import { placeGraph } from './fit-graph.ts';
import { setFullNames, setSources } from './set-sources.ts';
import {
  type Block,
  createSheet,
  NO_BLOCK,
  partOfSheet,
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
  /** Room at the edges in pixels; by the width when absent. */
  readonly margin?: number;
  /** `solid` is the ground of the scene's theme. */
  readonly ground: 'solid' | 'transparent';
  /** Where the key stands; below the graph when absent, and on sheets too narrow for two columns. */
  readonly legendPosition?: 'right' | 'below' | 'none';
  /** Name of the first graph, where two stand side by side. */
  readonly sceneName?: string;
  /** Numbers at the lines and group letters of the first graph. */
  readonly extras?: SceneExtras;
  /** A second graph beside the first, or below it on a narrow sheet. */
  readonly second?: { readonly scene: Scene; readonly name: string; readonly extras?: SceneExtras };
  /** Names that stand shortened in the drawing. */
  readonly fullNames?: readonly string[];
  /** Black on white; the scenes and the legend have been made print-safe. */
  readonly isPrintSafe?: boolean;
  /** By group id: how rings say their group without colour. */
  readonly groupMarks?: ReadonlyMap<string, RingMark>;
  readonly fonts?: readonly EmbeddedFont[];
  readonly words: FigureWords;
}

/** Lays out a figure like a newspaper graphic: title, graph, key, caption, sources, date. */
export function composeFigure(spec: FigureSpec): Figure {
  const plan = planSheet(spec);
  const { sheet, head, key, graphTop, graphParts } = plan;
  const drawings = [...head.drawings];
  let tallest = key?.block.height ?? 0;
  const scenes = [
    { scene: spec.scene, name: spec.sceneName, extras: spec.extras },
    ...(spec.second === undefined ? [] : [spec.second]),
  ];
  let top = graphTop;
  const graphs = scenes.flatMap(({ scene, name, extras }, index) => {
    const part = graphParts[index] ?? sheet;
    const heading =
      name === undefined || name === ''
        ? NO_BLOCK
        : setParagraph(name, part.margin, top, part.measure, {
            size: sheet.size.body,
            weight: 600,
            colour: sheet.colours.ink,
            mostLines: 2,
          });
    const room = plan.room === undefined ? undefined : plan.room - heading.height;
    const graph = placeGraph(part, scene, top + heading.height, room, extras);
    const height = heading.height + graph.height;
    if (plan.isStacked) {
      top += height;
      tallest = Math.max(tallest, top - graphTop);
    } else {
      tallest = Math.max(tallest, height);
    }
    drawings.push(...heading.drawings);
    return graph.drawings;
  });
  const below = stackBelow(sheet, spec, graphTop + tallest + plan.gap * 0.6, key !== undefined);
  return {
    width: spec.width,
    height:
      spec.height !== undefined && below.bottom <= spec.height
        ? spec.height
        : Math.ceil(below.bottom),
    title: spec.title,
    description: spec.description,
    language: spec.words.language,
    ground: spec.ground === 'solid' ? sheet.colours.ground : undefined,
    fonts: spec.fonts ?? [],
    drawings: [
      { kind: 'group', role: 'text', children: drawings },
      ...graphs,
      ...(key?.block.drawings ?? []),
      ...below.drawings,
    ],
  };
}

export interface SheetPlan {
  readonly sheet: Sheet;
  readonly gap: number;
  readonly head: Stack;
  /** The key beside the graph. */
  readonly key: { readonly block: Block } | undefined;
  readonly graphTop: number;
  /** Where each graph goes. */
  readonly graphParts: readonly Sheet[];
  /** Two graphs below each other. */
  readonly isStacked: boolean;
  /** Height that a sheet of fixed height leaves for each graph. */
  readonly room: number | undefined;
}

/** Narrower sheets have their key below and their graphs one below the other. */
const TWO_COLUMNS = 640;

/**
 * Measures everything but the graphs, to know what is left for them. The scenes in `spec` tell only
 * which signs the key explains.
 */
export function planSheet(spec: FigureSpec): SheetPlan {
  const { words } = spec;
  const sheet = createSheet(spec.width, spec.scene.theme, {
    isPrintSafe: spec.isPrintSafe === true,
    direction: words.direction,
    ...(spec.margin !== undefined && { margin: spec.margin }),
  });
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
  const isWide = sheet.measure >= TWO_COLUMNS * Math.min(1, sheet.factor);
  const columns = spec.legendPosition === 'right' && isWide ? splitForKey(sheet) : undefined;
  const key = columns && {
    block: drawLegend(columns.key, spec.legend, keyScenes(spec), graphTop, words, spec.groupMarks),
  };
  const graphSheet = columns?.graph ?? sheet;
  const isStacked = spec.second !== undefined && !isWide;
  const graphParts =
    spec.second === undefined || isStacked
      ? [graphSheet, graphSheet]
      : splitInHalves(graphSheet, gap * 2);
  // What stands below is as high wherever it stands, so it is measured before it is placed.
  const belowHeight = stackBelow(sheet, spec, 0, key !== undefined).bottom;
  const all =
    spec.height === undefined ? undefined : spec.height - graphTop - belowHeight - gap * 0.6;
  const room = all === undefined || !isStacked ? all : all / 2;
  return { sheet, gap, head, key, graphTop, graphParts, isStacked, room };
}

const keyScenes = ({ scene, second }: FigureSpec): Pick<Scene, 'nodes' | 'edges' | 'bulk'> =>
  second === undefined
    ? scene
    : {
        // An actor that stands in both is counted once.
        nodes: [
          ...new Map(
            [...scene.nodes, ...second.scene.nodes].map((node) => [node.id, node]),
          ).values(),
        ],
        edges: [...scene.edges, ...second.scene.edges],
        ...(scene.bulk && { bulk: scene.bulk }),
      };

/** The key stands where lines of text end. */
function splitForKey(sheet: Sheet): { graph: Sheet; key: Sheet } {
  const keyWidth = Math.min(280, Math.max(190, sheet.measure * 0.25)) * Math.max(1, sheet.factor);
  const gap = sheet.size.body * 2;
  const graphWidth = sheet.measure - keyWidth - gap;
  const isRtl = sheet.direction === 'rtl';
  return {
    graph: partOfSheet(sheet, sheet.margin + (isRtl ? keyWidth + gap : 0), graphWidth),
    key: partOfSheet(sheet, sheet.margin + (isRtl ? 0 : graphWidth + gap), keyWidth),
  };
}

function splitInHalves(sheet: Sheet, gap: number): readonly Sheet[] {
  const measure = (sheet.measure - gap) / 2;
  const halves = [
    partOfSheet(sheet, sheet.margin, measure),
    partOfSheet(sheet, sheet.margin + measure + gap, measure),
  ];
  return sheet.direction === 'rtl' ? halves.reverse() : halves;
}

const space = (height: number) => (): Block => ({ drawings: [], height });

function stackBelow(sheet: Sheet, spec: FigureSpec, top: number, hasKeyBeside: boolean): Stack {
  const gap = sheet.size.body;
  const rule = (y: number): Block => ({ drawings: [setRule(sheet, y)], height: gap * 0.8 });
  const caption = spec.legend.types.some(({ visible }) => visible > 0)
    ? spec.caption
    : `${spec.caption} ${spec.words.noRelationships}`;
  const hasKey = spec.legendPosition !== 'none' && !hasKeyBeside;
  const { fullNames = [], citations, words } = spec;
  return stack(top, [
    rule,
    ...(hasKey
      ? [
          (y: number) => drawLegend(sheet, spec.legend, keyScenes(spec), y, words, spec.groupMarks),
          space(gap * 0.6),
        ]
      : []),
    (y) => {
      const measure = Math.min(sheet.measure, sheet.size.body * 62);
      const left = sheet.direction === 'rtl' ? sheet.measure - measure : 0;
      return setParagraph(caption, sheet.margin + left, y, measure, {
        size: sheet.size.body,
        colour: sheet.colours.ink,
        direction: words.direction,
      });
    },
    ...(fullNames.length === 0
      ? []
      : [space(gap), rule, (y: number) => setFullNames(sheet, fullNames, words, y)]),
    ...(citations.length === 0
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

/** As-of date and credit line, below each other where they are written in different directions. */
function setFoot(sheet: Sheet, spec: FigureSpec, top: number): Block {
  const { words, asOf, credit = '' } = spec;
  const date = asOf === undefined || asOf === '' ? '' : words.asOf(asOf);
  const isMixed = credit !== '' && textDirection(credit) !== words.direction;
  const lines = isMixed ? [date, credit] : [[date, credit].filter((text) => text !== '').join(' ')];
  const style = { size: sheet.size.small, colour: sheet.colours.mutedInk };
  const { drawings, bottom } = stack(
    top,
    lines
      .filter((text) => text !== '')
      .map(
        (text) => (y) =>
          setParagraph(text, sheet.margin, y, sheet.measure, {
            ...style,
            direction: text === credit ? textDirection(text) : words.direction,
          }),
      ),
  );
  return { drawings, height: bottom - top };
}
