import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chip, type Filter, NO_FILTER } from './filter.ts';
import { clearField, isValueShown, showOnly, toggleValue } from './filter-edits.ts';

const VALUES = ['attack', 'threat', 'support', ''];
const anyChip: fc.Arbitrary<Chip> = fc.record({
  field: fc.constantFrom('type' as const, 'status' as const),
  mode: fc.constantFrom('include' as const, 'exclude' as const),
  values: fc.uniqueArray(fc.constantFrom(...VALUES)),
  enabled: fc.boolean(),
});
const anyFilter: fc.Arbitrary<Filter> = fc.record({
  chips: fc.array(anyChip, { maxLength: 5 }),
  isolates: fc.constant('hide' as const),
});
const shownValues = (filter: Filter): string[] =>
  VALUES.filter((value) => isValueShown(filter, 'type', value));

describe('toggling a value in the legend', () => {
  it('edits one exclude chip', () => {
    const one = toggleValue(NO_FILTER, 'type', 'attack');
    const two = toggleValue(one, 'type', 'threat');
    expect(two.chips).toEqual([
      { field: 'type', mode: 'exclude', values: ['attack', 'threat'], enabled: true },
    ]);
    expect(toggleValue(toggleValue(two, 'type', 'attack'), 'type', 'threat')).toEqual(NO_FILTER);
  });

  it('turns that value and no other of its field, whatever the chips are', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...VALUES), (filter, value) => {
        const toggled = toggleValue(filter, 'type', value);
        for (const other of VALUES) {
          const wasShown = isValueShown(filter, 'type', other);
          expect(isValueShown(toggled, 'type', other)).toBe(other === value ? !wasShown : wasShown);
          expect(isValueShown(toggled, 'status', other)).toBe(
            isValueShown(filter, 'status', other),
          );
        }
      }),
    );
  });

  it('leaves chips that are switched off as they are', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...VALUES), (filter, value) => {
        const switchedOff = (from: Filter) => from.chips.filter((chip) => !chip.enabled);
        expect(switchedOff(toggleValue(filter, 'type', value))).toEqual(switchedOff(filter));
      }),
    );
  });

  it('keeps whether a chip asks for one end or both', () => {
    const either: Chip = {
      field: 'group',
      mode: 'exclude',
      values: ['x'],
      enabled: true,
      ends: 'either',
    };
    const toggled = toggleValue({ ...NO_FILTER, chips: [either] }, 'group', 'y');
    expect(toggled.chips).toEqual([{ ...either, values: ['x', 'y'] }]);
    expect(showOnly(toggled, 'group', 'y').chips).toEqual([
      { field: 'group', mode: 'include', values: ['y'], enabled: true, ends: 'either' },
    ]);
  });
});

describe('showing one value only', () => {
  it('shows it and hides the others, and a toggle then adds one', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...VALUES), (filter, value) => {
        expect(shownValues(showOnly(filter, 'type', value))).toEqual([value]);
      }),
    );
    const attacks = showOnly(toggleValue(NO_FILTER, 'type', 'attack'), 'type', 'attack');
    expect(shownValues(toggleValue(attacks, 'type', 'threat'))).toEqual(['attack', 'threat']);
  });
});

describe('clearing a field', () => {
  it('shows every value of it and leaves other fields alone', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const cleared = clearField(filter, 'type');
        expect(shownValues(cleared)).toEqual(VALUES);
        expect(cleared.chips).toEqual(filter.chips.filter((chip) => chip.field === 'status'));
      }),
    );
  });
});
