import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter, anyGraph } from './any-graph.fixture.ts';
import { applyFilter } from './apply-filter.ts';
import { countFacets } from './count-facets.ts';
import type { Chip, Filter, FilterFieldId } from './filter.ts';
import { filterBesideChip } from './filter-beside-chip.ts';
import { choiceOf, listed } from './filter-naively.fixture.ts';
import { addChip } from './filter-stack-edits.ts';

/** Fields of relationships in which a relationship has one value. */
const SINGLE: FilterFieldId[] = ['type', 'badge', 'status', 'family', 'subtype', 'sign', 'place'];

const chipOf = (field: FilterFieldId, value: string): Chip => ({
  field,
  mode: 'include',
  values: [value],
  enabled: true,
});

/** What has the value in view once a chip for it alone is put into the filter, or into a group. */
function countWith(graph: Parameters<typeof countFacets>[0], filter: Filter, chip: Chip) {
  const { valuesOf } = choiceOf(chip.field);
  return listed(applyFilter(graph, filter).relationships).filter((index) =>
    valuesOf(graph, index).includes(chip.values[0]!),
  ).length;
}

describe('a filter beside one chip', () => {
  it('counts of each value what the chip would show of it, in the stack and in a group', () => {
    fc.assert(
      fc.property(
        anyGraph,
        anyFilter,
        fc.constantFrom(...SINGLE),
        fc.nat(2),
        (graph, filter, field, at) => {
          const place = filter.groups?.[at];
          const group = place && { ...place, enabled: true };
          const held = {
            ...filter,
            ...(filter.groups && group
              ? { groups: filter.groups.map((one) => (one === place ? group : one)) }
              : {}),
          };
          const measures = [held.chips, ...(held.groups ?? []).map(({ chips }) => chips)].flat();
          // These ask about what the chip itself shows.
          fc.pre(!measures.some((chip) => chip.field === 'ego' || chip.field === 'degree'));
          const draft = chipOf(field, '');
          const counts = countFacets(graph, filterBesideChip(held, draft, group), field);
          for (const [value, { shown }] of counts) {
            const chip = chipOf(field, value);
            expect(shown).toBe(countWith(graph, addChip(held, chip, group), chip));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('counts what an exclude chip hides as if it were not there', () => {
    const type: Chip = { ...chipOf('type', 'attack'), mode: 'exclude' };
    const status = chipOf('status', 'planned');
    const filter: Filter = { chips: [type, status], isolates: 'hide' };
    expect(filterBesideChip(filter, type)).toEqual({ chips: [status], isolates: 'hide' });
    expect(filterBesideChip({ ...filter, match: 'any' }, type).chips).toEqual([status]);
  });
});
