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

const circleOutline = ({ x, y, radius }: { x: number; y: number; radius: number }): string =>
  `M${x - radius} ${y}A${radius} ${radius} 0 1 1 ${x + radius} ${y}A${radius} ${radius} 0 1 1 ${x - radius} ${y}Z`;
