import { DIRECTIONS, SIGN_CHOICES, type TypeSign, WEIGHTS } from '#core/analysis';
import type { Sign } from '#schemas';
import {
  type ColourWish,
  type Encoding,
  isAmountMetric,
  MARK_METRICS,
  type MetricWish,
  MOST_CAMPS,
} from './encoding.ts';
import { readList, readValue, writeList, writeValue } from './link-values.ts';

/** `pagerank:out:all:none`, `camps:3`, `source-a,source-b:source-c`: made to be read. */
export function writeEncodingParts({ size, colour, compared }: Encoding): readonly string[] {
  return [
    ...(size ? [`size=${writeWish(size)}`] : []),
    ...(colour
      ? [`colour=${colour.by === 'camps' ? `camps:${colour.most}` : writeWish(colour)}`]
      : []),
    ...(compared ? [`compare=${writeList(compared.a)}:${writeList(compared.b)}`] : []),
  ];
}

/** Reads one part of a link into an encoding; `undefined` for what nobody has written. */
export function readEncodingPart(
  encoding: Encoding,
  key: string,
  text: string,
): Encoding | undefined {
  switch (key) {
    case 'size': {
      const size = readWish(text);
      return size && isAmountMetric(size.metric) ? { ...encoding, size } : undefined;
    }
    case 'colour': {
      const colour = readColour(text);
      return colour && { ...encoding, colour };
    }
    case 'compare': {
      const [a, b, ...rest] = text.split(':').map(readList);
      if (!a || !b || rest.length > 0 || a.length === 0 || b.length === 0) return undefined;
      return { ...encoding, compared: { a, b } };
    }
    default:
      return undefined;
  }
}

export const writeTypeSigns = (signs: readonly TypeSign[]): string =>
  signs.map(({ type, sign, weight }) => `${writeValue(type)}:${sign}:${weight}`).join(',');

export function readTypeSigns(text: string): readonly TypeSign[] | undefined {
  const signs: TypeSign[] = [];
  for (const item of text.split(',')) {
    const [id = '', sign = '', weight = '', ...rest] = item.split(':');
    const type = readValue(id);
    const isNumber = /^\d{1,6}(\.\d{1,6})?$/.test(weight);
    if (!type || !/^(-1|0|1)$/.test(sign) || !isNumber || rest.length > 0) return undefined;
    signs.push({ type, sign: Number(sign) as Sign, weight: Number(weight) });
  }
  return signs;
}

const writeWish = ({ metric, direction, sign, weight }: MetricWish): string =>
  [metric, direction, sign, weight].join(':');

function readWish(text: string): MetricWish | undefined {
  const [id, ...choices] = text.split(':');
  const metric = MARK_METRICS.find((known) => known === id);
  const direction = DIRECTIONS.find((known) => known === choices[0]);
  const sign = SIGN_CHOICES.find((known) => known === choices[1]);
  const weight = WEIGHTS.find((known) => known === choices[2]);
  if (!metric || choices.length > 3) return undefined;
  return direction && sign && weight && { metric, direction, sign, weight };
}

function readColour(text: string): ColourWish | undefined {
  const most = /^camps:(\d)$/.exec(text)?.[1];
  if (most !== undefined) {
    const count = Number(most);
    return count >= 2 && count <= MOST_CAMPS ? { by: 'camps', most: count } : undefined;
  }
  const wish = readWish(text);
  return wish && { by: 'metric', ...wish };
}
