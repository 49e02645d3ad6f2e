import type { ConvertedType, ParquetType } from 'hyparquet';
import { parseFloat16 } from 'hyparquet/src/convert.js';
import { dayToIso } from '#schemas';
import { countIn, structIn, type ThriftStruct } from './compact-thrift.ts';

/** A value as it is stored, as the text that CSV has for it. */
export type CellText = (value: unknown) => string;

/** How a column is stored, and what its values mean. */
interface ColumnKind {
  readonly type: ParquetType;
  readonly converted: ConvertedType | undefined;
  readonly logical: ThriftStruct | undefined;
  readonly scale: number;
}

const DAY = 86_400_000_000_000n;
/** Nanoseconds of a unit, by the number of its field in the union of time units. */
const UNITS: readonly (readonly [field: number, nanoseconds: bigint])[] = [
  [1, 1_000_000n],
  [2, 1_000n],
  [3, 1n],
];

/** The text of a column's values; `undefined` where they have none, as pictures and shapes. */
export function cellTextOf({ type, converted, logical, scale }: ColumnKind): CellText | undefined {
  const means = (field: number) => logical?.[`field_${field}`] !== undefined;
  const decimal = logical && structIn(logical, 5);
  if (decimal !== undefined) return decimalText(countIn(decimal, 1) ?? 0);
  if (converted === 'DECIMAL') return decimalText(scale);
  if (type === 'INT96') return momentText(readInt96);
  if (means(6) || converted === 'DATE') return (days) => dayText(BigInt(toInteger(days)) * DAY);
  const moment = logical && unitOf(logical, 8);
  if (moment !== undefined) return momentText((value) => toInteger(value) * moment);
  if (converted === 'TIMESTAMP_MILLIS') return momentText((value) => toInteger(value) * 1_000_000n);
  if (converted === 'TIMESTAMP_MICROS') return momentText((value) => toInteger(value) * 1_000n);
  const time = logical && unitOf(logical, 7);
  if (time !== undefined) return (value) => timeText(toInteger(value) * time);
  if (converted === 'TIME_MILLIS') return (value) => timeText(toInteger(value) * 1_000_000n);
  if (converted === 'TIME_MICROS') return (value) => timeText(toInteger(value) * 1_000n);
  if (type === 'FLOAT') return (value) => floatText(value);
  if (type === 'DOUBLE') return numberText;
  if (type === 'INT32' || type === 'INT64') {
    const integer = logical && structIn(logical, 10);
    const isUnsigned = converted?.startsWith('UINT_') === true || integer?.field_2 === false;
    if (!isUnsigned) return String;
    const bits = type === 'INT32' ? 32 : 64;
    return (value) => String(BigInt.asUintN(bits, toInteger(value)));
  }
  if (type === 'BOOLEAN') return String;
  if (means(14)) return uuidText;
  if (means(15)) return (value) => numberText(parseFloat16(bytesIn(value)));
  const isNoText = converted === 'BSON' || means(13) || means(16) || means(17) || means(18);
  return type === 'BYTE_ARRAY' && !isNoText ? decodeText : undefined;
}

function unitOf(logical: ThriftStruct, field: number): bigint | undefined {
  const kind = structIn(logical, field);
  const unit = kind && structIn(kind, 2);
  return unit && UNITS.find(([number]) => unit[`field_${number}`] !== undefined)?.[1];
}

const toInteger = (value: unknown): bigint =>
  typeof value === 'bigint' ? value : BigInt(Math.trunc(Number(value)));

const bytesIn = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : new Uint8Array();

const decoder = new TextDecoder();
const decodeText: CellText = (value) => decoder.decode(bytesIn(value));

const numberText: CellText = (value) => (Number.isNaN(value) ? '' : String(value));

/** The shortest figures that are this number in 32 bits: 0.1, not 0.10000000149011612. */
function floatText(value: unknown): string {
  const number = Number(value);
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(number.toPrecision(digits));
    if (Math.fround(short) === number) return String(short);
  }
  return numberText(number);
}

/** Digits as they are: a decimal is no binary fraction. */
const decimalText =
  (scale: number): CellText =>
  (value) => {
    const unscaled = value instanceof Uint8Array ? bigEndian(value) : toInteger(value);
    if (scale === 0 || scale > 100) return String(unscaled);
    const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
    const whole = digits.slice(0, -scale);
    const rest = digits.slice(-scale).replace(/0+$/, '');
    return `${unscaled < 0n ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
  };

/** A decimal of 32 bytes has more digits than any count. */
function bigEndian(bytes: Uint8Array): bigint {
  if (bytes.length > 32) throw new RangeError('a decimal of too many digits');
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

const uuidText: CellText = (value) =>
  Array.from(bytesIn(value), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Nanoseconds since 1970 from the stamp of older writers: the day of Julius and the time in it. */
const readInt96 = (value: unknown): bigint => {
  const stamp = typeof value === 'bigint' ? value : 0n;
  return ((stamp >> 64n) - 2_440_588n) * DAY + BigInt.asUintN(64, stamp);
};

const momentText =
  (nanosecondsOf: (value: unknown) => bigint): CellText =>
  (value) => {
    const moment = nanosecondsOf(value);
    const inDay = ((moment % DAY) + DAY) % DAY;
    const day = dayText(moment - inDay);
    return inDay === 0n ? day : `${day}T${timeText(inDay)}Z`;
  };

/** A day of the calendar; a number of days where no calendar reaches. */
function dayText(nanoseconds: bigint): string {
  const day = Number(nanoseconds / DAY);
  return Math.abs(day) < 3_000_000 ? dayToIso(day) : String(day);
}

function timeText(nanoseconds: bigint): string {
  const total = Number(nanoseconds / 1_000_000_000n);
  const [hours, minutes, seconds] = [total / 3_600, (total / 60) % 60, total % 60].map((part) =>
    String(Math.trunc(part)).padStart(2, '0'),
  );
  const fraction = String(nanoseconds % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `${hours}:${minutes}:${seconds}${fraction === '' ? '' : `.${fraction}`}`;
}
