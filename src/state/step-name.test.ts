import { describe, expect, it } from 'vitest';
import { type Chip, type Filter, NO_FILTER } from '#core/graph';
import { nameFilterStep, nameSelectionStep } from './step-name.ts';

const chip = (changes: Partial<Chip>): Chip => ({
  field: 'type',
  mode: 'exclude',
  values: ['attack'],
  enabled: true,
  ...changes,
});
const withChips = (...chips: Chip[]): Filter => ({ ...NO_FILTER, chips });
const hidesAttacks = withChips(chip({}));

describe('the name of a step', () => {
  it.each([
    ['what it hides', NO_FILTER, hidesAttacks, 'step.hideThings', ['attack']],
    [
      'what it hides besides',
      hidesAttacks,
      withChips(chip({ values: ['attack', 'threat'] })),
      'step.hideThings',
      ['threat'],
    ],
    ['what it shows again', hidesAttacks, NO_FILTER, 'step.showThings', ['attack']],
    [
      'what a switched-off condition no longer hides',
      hidesAttacks,
      withChips(chip({ enabled: false })),
      'step.showThings',
      ['attack'],
    ],
    [
      'what it leaves',
      NO_FILTER,
      withChips(chip({ mode: 'include', values: ['threat'] })),
      'step.showOnly',
      ['threat'],
    ],
    [
      'what it leaves in place of what it hid',
      hidesAttacks,
      withChips(chip({ mode: 'include', values: ['threat'] })),
      'step.showOnly',
      ['threat'],
    ],
    [
      'what is no longer alone',
      withChips(chip({ mode: 'include', values: ['threat'] })),
      NO_FILTER,
      'step.showOthers',
      ['threat'],
    ],
  ] as const)('of a filter is %s', (_, before, after, id, ids) => {
    expect(nameFilterStep(before, after, 'step.type')).toEqual({ id, of: { what: 'type', ids } });
  });

  it.each([
    ['changes two fields', withChips(chip({}), chip({ field: 'kind', values: ['state'] }))],
    ['changes more than chips', { ...hidesAttacks, isolates: 'fade' as const }],
    ['has values that are no names', withChips(chip({ field: 'degree', values: ['2..'] }))],
    ['changes nothing', NO_FILTER],
  ])('is the given one where a filter %s', (_, after) => {
    expect(nameFilterStep(NO_FILTER, after, 'step.type')).toEqual({ id: 'step.type' });
  });

  it('is the given one where that says more than the change', () => {
    expect(nameFilterStep(hidesAttacks, NO_FILTER, 'step.reset')).toEqual({ id: 'step.reset' });
  });

  it('of a selection names what is chosen', () => {
    expect(nameSelectionStep({ kind: 'actors', ids: ['a', 'b'] }).of).toEqual({
      what: 'actor',
      ids: ['a', 'b'],
    });
    expect(nameSelectionStep({ kind: 'relationship', id: 'r1' }).of?.ids).toEqual(['r1']);
    expect(nameSelectionStep({ kind: 'none' })).toEqual({ id: 'step.clear' });
  });
});
