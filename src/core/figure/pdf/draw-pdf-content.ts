import type { BulkMarks } from '#core/appearance';
import type { Drawing, Paint, Placement } from '../drawing.ts';
import { pathOperators, pdfNumber } from './path-operators.ts';
import { type PdfFontSet, rgb, setPdfText } from './set-pdf-text.ts';

export interface PdfContent {
  readonly operators: readonly string[];
  /** Graphics states that the operators name. */
  readonly opacities: readonly { readonly name: string; readonly value: number }[];
}

/** Drawings as the operators of a content stream (ISO 32000-1, 8), y growing downwards. */
export function drawPdfContent(drawings: readonly Drawing[], fonts: PdfFontSet): PdfContent {
  const opacities = new Map<number, string>();
  const stateOf = (opacity: number): string => {
    const value = Math.round(opacity * 100) / 100;
    const name = opacities.get(value) ?? `Opacity${Math.round(value * 100)}`;
    opacities.set(value, name);
    return name;
  };
  const draw = (drawing: Drawing): readonly string[] => {
    switch (drawing.kind) {
      case 'group': {
        const inside = drawing.children.flatMap(draw);
        return drawing.place === undefined ? inside : ['q', moveTo(drawing.place), ...inside, 'Q'];
      }
      case 'path':
        return paint(drawing, pathOperators(drawing.outline), drawing.place);
      case 'circle':
        return paint(drawing, pathOperators(circleOutline(drawing)));
      case 'box': {
        const { x, y, width, height } = drawing;
        return paint(drawing, `${[x, y, width, height].map(pdfNumber).join(' ')} re`);
      }
      case 'text':
        return setPdfText(drawing, fonts);
      case 'bulk':
        return drawBulkMarks(drawing.marks);
    }
  };
  const paint = (style: Paint, outline: string, place?: Placement): readonly string[] => {
    const hasFill = style.fill !== 'none';
    const hasStroke = style.stroke !== undefined && style.stroke !== 'none';
    if (outline === '' || (!hasFill && !hasStroke)) return [];
    const { opacity = 1, dash = [], strokeWidth = 1, cap = 'butt' } = style;
    return [
      'q',
      ...(place === undefined ? [] : [moveTo(place)]),
      ...(opacity < 1 ? [`/${stateOf(opacity)} gs`] : []),
      ...(hasFill ? [`${rgb(style.fill)} rg`] : []),
      ...(hasStroke ? [`${rgb(style.stroke!)} RG ${pdfNumber(strokeWidth)} w`] : []),
      ...(hasStroke && dash.length > 0 ? [`[${dash.map(pdfNumber).join(' ')}] 0 d`] : []),
      ...(cap === 'round' ? ['1 J'] : []),
      outline,
      hasFill && hasStroke ? 'B' : hasFill ? 'f' : 'S',
      'Q',
    ];
  };
  const drawBulkMarks = ({ opacity, lines, discs }: BulkMarks): readonly string[] => [
    ...lines.flatMap(({ colour, width, ends }) =>
      paint({ fill: 'none', stroke: colour, strokeWidth: width, opacity }, lineOperators(ends)),
    ),
    ...discs.flatMap(({ fill, ring, discs }) => {
      const style = { fill, ...(ring && { stroke: ring.colour, strokeWidth: ring.width }) };
      return circlesOf(discs).flatMap((circle) =>
        paint(style, pathOperators(circleOutline(circle))),
      );
    }),
  ];
  const operators = drawings.flatMap(draw);
  return { operators, opacities: [...opacities].map(([value, name]) => ({ name, value })) };
}

/** Scales, then turns, then moves, as one matrix. */
function moveTo({ x, y, scale = 1, angle = 0 }: Placement): string {
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  // Four decimals would be seen in a factor that works on thousands of units.
  const factor = (value: number): string => value.toFixed(7);
  return `${factor(cos)} ${factor(sin)} ${factor(-sin)} ${factor(cos)} ${pdfNumber(x)} ${pdfNumber(y)} cm`;
}

function lineOperators(ends: Float32Array): string {
  const operators: string[] = [];
  for (let at = 0; at < ends.length; at += 4) {
    const [x1, y1, x2, y2] = Array.from(ends.subarray(at, at + 4), pdfNumber);
    operators.push(`${x1} ${y1} m`, `${x2} ${y2} l`);
  }
  return operators.join('\n');
}

const circlesOf = (circles: Float32Array) =>
  Array.from({ length: circles.length / 3 }, (_, index) => ({
    x: circles[3 * index]!,
    y: circles[3 * index + 1]!,
    radius: circles[3 * index + 2]!,
  }));

const circleOutline = ({ x, y, radius }: { x: number; y: number; radius: number }): string =>
  `M${x - radius} ${y}A${radius} ${radius} 0 1 1 ${x + radius} ${y}A${radius} ${radius} 0 1 1 ${x - radius} ${y}Z`;
