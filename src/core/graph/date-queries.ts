import { type Bitset, createBitset, setBit } from '#core/base';
import type { Graph } from './graph.ts';
import { readValidDate } from './relationship-days.ts';
import { relationshipsInDays } from './time-window.ts';
import { readDateCode } from './value-codes.ts';

/**
 * The relationships that a date such as `2020-01` or `certainly:2019/2020-03` holds; for `''` those
 * without any date; none if it cannot be read.
 */
export function relationshipsOfDate(graph: Graph, value: string): Bitset {
  if (value === '') return relationshipsWithoutDate(graph);
  const date = readDateCode(value);
  if (date === undefined) return createBitset(graph.relationships.length);
  const { earliest, latest } = readValidDate(date.edtf);
  return relationshipsInDays(graph, [{ from: earliest, to: latest }], date.precision, false);
}

function relationshipsWithoutDate({ isDated }: Graph): Bitset {
  const undated = createBitset(isDated.length);
  isDated.forEach((flag, index) => {
    if (flag === 0) setBit(undated, index);
  });
  return undated;
}
