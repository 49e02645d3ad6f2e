import { FIGURE_DATA_ID, type FigureData, writeFigureData } from '#core/base';
import type {
  Drawing,
  DrawnGroup,
  DrawnPath,
  EmbeddedFont,
  Figure,
  Paint,
  Placement,
} from './drawing.ts';
import type { Tile } from './plan-tiles.ts';
import { attributes, checkColour, formatNumber } from './svg-attributes.ts';
import { writeBulkMarks } from './svg-bulk.ts';
import { MAIN_FAMILY, writeTextLine } from './svg-text.ts';
import { cleanText, escapeContent, escapeXml } from './xml-text.ts';

export interface SvgOptions {
  /** Only this part of the figure is seen; for pictures too large to be drawn at once. */
  readonly tile?: Pick<Tile, 'x' | 'y' | 'width' | 'height'>;
  /** Travels in the file, so that it opens again as a view. */
  readonly data?: FigureData;
  /** Ends the ids of the file, where several figures stand in one page. */
  readonly idEnd?: string;
}

/**
 * Writes a figure as SVG 1.1: the same figure always gives the same characters. It knows the
 * elements below and no others; what a dataset says can only become escaped text.
 */
export function writeSvg(figure: Figure, options: SvgOptions = {}): string {
  const { tile, data, idEnd = '' } = options;
  const titleId = `figure-title${escapeXml(idEnd)}`;
  const textId = `figure-text${escapeXml(idEnd)}`;
  const width = formatNumber(figure.width);
  const height = formatNumber(figure.height);
  const frame =
    tile === undefined
      ? `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
      : frameOf(tile);
  const ground: Drawing[] =
    figure.ground === undefined
      ? []
      : [
          {
            kind: 'box',
            x: 0,
            y: 0,
            width: figure.width,
            height: figure.height,
            fill: figure.ground,
          },
        ];
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${frame} role="img" aria-labelledby="${titleId} ${textId}"` +
      ` xml:lang="${escapeXml(figure.language)}" font-family="${escapeXml(MAIN_FAMILY)}">`,
    `<title id="${titleId}">${escapeXml(cleanText(figure.title))}</title>`,
    `<desc id="${textId}">${escapeXml(cleanText(figure.description))}</desc>`,
    // Before the fonts, so that it is found near the beginning of the file.
    ...(data === undefined
      ? []
      : [`<metadata id="${FIGURE_DATA_ID}">${escapeContent(writeFigureData(data))}</metadata>`]),
    ...writeFonts(figure.fonts),
    ...[...ground, ...figure.drawings].map(writeDrawing),
    '</svg>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Tiles end at whole pixels of their pictures, which two decimals would miss. */
function frameOf({ x, y, width, height }: Pick<Tile, 'x' | 'y' | 'width' | 'height'>): string {
  const [left, top, wide, high] = [x, y, width, height].map((value) => formatNumber(value, 6));
  return `width="${wide}" height="${high}" viewBox="${left} ${top} ${wide} ${high}"`;
}

function writeDrawing(drawing: Drawing): string {
  switch (drawing.kind) {
    case 'group':
      return writeGroup(drawing);
    case 'path':
      return writePath(drawing);
    case 'circle':
      return `<circle${attributes({
        cx: formatNumber(drawing.x),
        cy: formatNumber(drawing.y),
        r: formatNumber(drawing.radius),
        ...paintOf(drawing),
      })}/>`;
    case 'box':
      return `<rect${attributes({
        x: formatNumber(drawing.x),
        y: formatNumber(drawing.y),
        width: formatNumber(drawing.width),
        height: formatNumber(drawing.height),
        ...paintOf(drawing),
      })}/>`;
    case 'text':
      return writeTextLine(drawing);
    case 'bulk':
      return writeBulkMarks(drawing.marks);
  }
}

function writeGroup(group: DrawnGroup): string {
  const open = `<g${attributes({
    class: group.role,
    'data-actor': group.actor,
    transform: transformOf(group.place),
  })}>`;
  // A node with its ring, glyph and label is one line of the file; larger groups have many.
  const separator = group.role === 'node' ? '' : '\n';
  return [open, ...group.children.map(writeDrawing), '</g>'].join(separator);
}

function writePath(path: DrawnPath): string {
  return `<path${attributes({
    class: path.bundle === undefined ? undefined : 'edge',
    'data-bundle': path.bundle,
    d: formatOutline(path.outline),
    transform: transformOf(path.place),
    ...paintOf(path),
  })}/>`;
}

function transformOf(place: Placement | undefined): string | undefined {
  if (place === undefined) return undefined;
  const { x, y, angle = 0, scale = 1 } = place;
  return [
    `translate(${formatNumber(x)} ${formatNumber(y)})`,
    angle === 0 ? '' : ` rotate(${formatNumber(angle)})`,
    // A factor works on thousands of units, so two decimals would be seen.
    scale === 1 ? '' : ` scale(${formatNumber(scale, 5)})`,
  ].join('');
}

function paintOf(paint: Paint): Record<string, string | undefined> {
  const hasStroke = paint.stroke !== undefined && paint.stroke !== 'none';
  return {
    fill: checkColour(paint.fill),
    stroke: hasStroke ? checkColour(paint.stroke) : undefined,
    'stroke-width': hasStroke ? formatNumber(paint.strokeWidth ?? 1) : undefined,
    'stroke-dasharray':
      hasStroke && paint.dash !== undefined && paint.dash.length > 0
        ? paint.dash.map((length) => formatNumber(length)).join(' ')
        : undefined,
    'stroke-linecap': hasStroke && paint.cap === 'round' ? 'round' : undefined,
    opacity:
      paint.opacity !== undefined && paint.opacity < 1 ? formatNumber(paint.opacity) : undefined,
  };
}

const PATH_DATA = /^[MmZzLlHhVvCcSsQqTtAa0-9eE+\-.,\s]*$/;

function formatOutline(outline: string): string {
  if (!PATH_DATA.test(outline)) throw new Error('A path may hold path letters and numbers only');
  // `1.0.5` is two numbers; rounded to `1` and `0.5` they need a space between them.
  return outline.replace(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g, (number, at: number) => {
    const written = formatNumber(Number(number));
    const follows = at > 0 && /[\d.]/.test(outline[at - 1]!);
    return follows && !written.startsWith('-') ? ` ${written}` : written;
  });
}

function writeFonts(fonts: readonly EmbeddedFont[]): readonly string[] {
  if (fonts.length === 0) return [];
  const faces = fonts.map((font) => {
    const isSafe =
      /^[A-Za-z0-9 ]+$/.test(font.family) &&
      /^[A-Za-z0-9+/]+=*$/.test(font.woff2) &&
      /^[A-Fa-f0-9U+?, -]*$/.test(font.range ?? '');
    if (!isSafe) throw new Error('An embedded font needs a plain name and base64 content');
    const weight = font.weight === 'variable' ? '200 900' : font.weight;
    const range = font.range === undefined ? '' : `unicode-range:${font.range};`;
    return `@font-face{font-family:"${font.family}";font-weight:${weight};${range}src:url(data:font/woff2;base64,${font.woff2}) format("woff2")}`;
  });
  return [`<style>${escapeXml(faces.join('')).replaceAll('&quot;', '"')}</style>`];
}
