/**
 * Turns SVG path data (SVG 1.1, section 8.3) into the path operators of PDF (ISO 32000-1, 8.5.2):
 * `m`, `l`, `c` and `h`. Quadratic curves are raised to cubic ones, arcs become Bézier curves of at
 * most a quarter turn. `place` moves each point.
 */
export function pathOperators(outline: string, place: Place = stay): string {
  const pen = new Pen(place);
  for (const [, letter = '', rest = ''] of outline.matchAll(
    /([MmZzLlHhVvCcSsQqTtAa])([^MmZzLlHhVvCcSsQqTtAa]*)/g,
  )) {
    const numbers = (rest.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g) ?? []).map(Number);
    const count = ARGUMENTS[letter.toUpperCase()]!;
    if (count === 0) pen.close();
    for (let at = 0; count > 0 && at + count <= numbers.length; at += count) {
      // Further pairs after a move are lines.
      const repeated = at > 0 && letter === 'M' ? 'L' : at > 0 && letter === 'm' ? 'l' : letter;
      draw(pen, repeated, numbers.slice(at, at + count));
    }
  }
  return pen.operators.join('\n');
}

/** Where a point of the outline lies in the drawing; straight lines must stay straight. */
type Place = (x: number, y: number) => readonly [x: number, y: number];
const stay: Place = (x, y) => [x, y];

const ARGUMENTS: Readonly<Record<string, number>> = {
  M: 2,
  Z: 0,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
};

/** A number as PDF writes it, with at most four decimals and never an exponent. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be drawn`);
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

class Pen {
  readonly operators: string[] = [];
  x = 0;
  y = 0;
  /** Control point of the last curve, for its smooth continuation. */
  control: readonly [x: number, y: number, kind: 'C' | 'Q'] | undefined;
  readonly #place: Place;
  #startX = 0;
  #startY = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  move(x: number, y: number): void {
    this.#startX = x;
    this.#startY = y;
    this.#go('m', [x, y]);
  }
  line(x: number, y: number): void {
    this.#go('l', [x, y]);
  }
  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#go('c', [x1, y1, x2, y2, x, y]);
    this.control = [x2, y2, 'C'];
  }
  bend(controlX: number, controlY: number, x: number, y: number): void {
    const toThird = (from: number, control: number): number => from + ((control - from) * 2) / 3;
    this.curve(
      toThird(this.x, controlX),
      toThird(this.y, controlY),
      toThird(x, controlX),
      toThird(y, controlY),
      x,
      y,
    );
    this.control = [controlX, controlY, 'Q'];
  }
  close(): void {
    this.operators.push('h');
    this.x = this.#startX;
    this.y = this.#startY;
    this.control = undefined;
  }
  #go(operator: string, numbers: readonly number[]): void {
    const points: number[] = [];
    for (let at = 0; at < numbers.length; at += 2) {
      points.push(...this.#place(numbers[at]!, numbers[at + 1]!));
    }
    this.operators.push(`${points.map(pdfNumber).join(' ')} ${operator}`);
    this.x = numbers.at(-2)!;
    this.y = numbers.at(-1)!;
    this.control = undefined;
  }
}

function draw(pen: Pen, letter: string, numbers: readonly number[]): void {
  const isRelative = letter === letter.toLowerCase();
  const kind = letter.toUpperCase();
  const baseX = isRelative ? pen.x : 0;
  const baseY = isRelative ? pen.y : 0;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers;
  switch (kind) {
    case 'M':
      pen.move(baseX + a, baseY + b);
      break;
    case 'L':
      pen.line(baseX + a, baseY + b);
      break;
    case 'H':
      pen.line(baseX + a, pen.y);
      break;
    case 'V':
      pen.line(pen.x, baseY + a);
      break;
    case 'C':
      pen.curve(baseX + a, baseY + b, baseX + c, baseY + d, baseX + e, baseY + f);
      break;
    case 'S': {
      const [x, y] = reflected(pen, 'C');
      pen.curve(x, y, baseX + a, baseY + b, baseX + c, baseY + d);
      break;
    }
    case 'Q':
      pen.bend(baseX + a, baseY + b, baseX + c, baseY + d);
      break;
    case 'T': {
      const [x, y] = reflected(pen, 'Q');
      pen.bend(x, y, baseX + a, baseY + b);
      break;
    }
    default: {
      const arc = { rx: a, ry: b, turn: c, large: d !== 0, sweep: e !== 0 };
      drawArc(pen, arc, [baseX + f, baseY + g]);
    }
  }
}

function reflected(pen: Pen, kind: 'C' | 'Q'): readonly [number, number] {
  const { control, x, y } = pen;
  return control?.[2] === kind ? [2 * x - control[0], 2 * y - control[1]] : [x, y];
}

interface Arc {
  readonly rx: number;
  readonly ry: number;
  /** Degrees by which the ellipse is turned. */
  readonly turn: number;
  readonly large: boolean;
  readonly sweep: boolean;
}

/** From end points to centre and angles as SVG 1.1, appendix F.6, says. */
function drawArc(pen: Pen, arc: Arc, [x, y]: readonly [number, number]): void {
  let rx = Math.abs(arc.rx);
  let ry = Math.abs(arc.ry);
  if (rx === 0 || ry === 0 || (x === pen.x && y === pen.y)) {
    pen.line(x, y);
    return;
  }
  const angle = (arc.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfX, halfY] = [(pen.x - x) / 2, (pen.y - y) / 2];
  const fromX = cos * halfX + sin * halfY;
  const fromY = cos * halfY - sin * halfX;
  const tooFar = (fromX / rx) ** 2 + (fromY / ry) ** 2;
  if (tooFar > 1) {
    rx *= Math.sqrt(tooFar);
    ry *= Math.sqrt(tooFar);
  }
  const spread = (rx * fromY) ** 2 + (ry * fromX) ** 2;
  const factor =
    Math.sqrt(Math.max(0, (rx * ry) ** 2 - spread) / spread) * (arc.large === arc.sweep ? -1 : 1);
  const [centreX, centreY] = [(factor * rx * fromY) / ry, (-factor * ry * fromX) / rx];
  const first = Math.atan2((fromY - centreY) / ry, (fromX - centreX) / rx);
  let sweep = Math.atan2((-fromY - centreY) / ry, (-fromX - centreX) / rx) - first;
  if (arc.sweep && sweep < 0) sweep += 2 * Math.PI;
  if (!arc.sweep && sweep > 0) sweep -= 2 * Math.PI;
  const middleX = cos * centreX - sin * centreY + (pen.x + x) / 2;
  const middleY = sin * centreX + cos * centreY + (pen.y + y) / 2;
  const steps = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / steps;
  const reach = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): readonly [number, number] => [
    middleX + cos * rx * u - sin * ry * v,
    middleY + sin * rx * u + cos * ry * v,
  ];
  for (let index = 0; index < steps; index += 1) {
    const from = first + index * step;
    const to = from + step;
    const [x1, y1] = place(
      Math.cos(from) - reach * Math.sin(from),
      Math.sin(from) + reach * Math.cos(from),
    );
    const [x2, y2] = place(
      Math.cos(to) + reach * Math.sin(to),
      Math.sin(to) - reach * Math.cos(to),
    );
    const [endX, endY] = index === steps - 1 ? [x, y] : place(Math.cos(to), Math.sin(to));
    pen.curve(x1, y1, x2, y2, endX, endY);
  }
}
