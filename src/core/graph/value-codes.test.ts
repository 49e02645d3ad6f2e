import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readCountRange,
  readDateCode,
  readEgo,
  writeCountRange,
  writeDateCode,
  writeEgo,
} from './value-codes.ts';

describe('a date as the value of a chip', () => {
  it.each(['2020-01-03', '2020-01', '2019', '2020-01~', '2019-12/2020-03', '2020/..'])(
    'comes back as it was written: %s',
    (edtf) => {
      for (const precision of ['possibly', 'certainly'] as const) {
        expect(readDateCode(writeDateCode({ edtf, precision }))).toEqual({ edtf, precision });
      }
    },
  );

  it('is nothing where it is no EDTF date', () => {
    expect(readDateCode('last spring')).toBeUndefined();
    expect(readDateCode('certainly:')).toBeUndefined();
    expect(readDateCode('')).toBeUndefined();
  });
});

describe('a range of counts as the value of a chip', () => {
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.option(fc.nat(999_999_999)), (min, max) => {
        const range = max === null ? { min } : { min, max };
        expect(readCountRange(writeCountRange(range))).toEqual(range);
      }),
    );
  });

  it.each([
    ['3', { min: 3, max: 3 }],
    ['..4', { min: 0, max: 4 }],
    ['..', { min: 0 }],
  ])('may be written by hand as %s', (value, range) => {
    expect(readCountRange(value)).toEqual(range);
  });

  it.each(['', 'many', '-1..2', '1.5..', '1..2..3', ' 1', '9999999999'])(
    'is not read from %j',
    (value) => {
      expect(readCountRange(value)).toBeUndefined();
    },
  );
});

describe('the surroundings of an actor as the value of a chip', () => {
  it('come back whatever the id is made of', () => {
    const anyActor = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constant('a:1:'));
    fc.assert(
      fc.property(anyActor, fc.nat(99), (actor, depth) => {
        expect(readEgo(writeEgo({ actor, depth }))).toEqual({ actor, depth });
      }),
    );
  });

  it.each(['', 'irgc', ':2', 'irgc:', 'irgc:100', 'irgc:02', 'irgc:1.5', 'irgc:-1'])(
    'are not read from %j',
    (value) => {
      expect(readEgo(value)).toBeUndefined();
    },
  );
});
