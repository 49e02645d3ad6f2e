import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonMistake, positionOf } from './json-mistake.ts';

describe('findJsonMistake', () => {
  it.each<[string, number, string, string]>([
    ['{"a": 1,}', 8, 'A comma stands before the closing }.', 'a key'],
    ['[1, 2,]', 6, 'A comma stands before the closing ].', 'a value'],
    ['{"a": 1 "b": 2}', 8, 'A comma is missing before this.', 'a comma or a closing }'],
    ['[1 2]', 3, 'A comma is missing before this.', 'a comma or a closing ]'],
    ['[1}', 2, 'The wrong kind of bracket closes here.', 'a comma or a closing ]'],
    ["{'a': 1}", 1, 'Keys stand in straight double quotes.', 'a key such as "name"'],
    ['{a: 1}', 1, 'Keys stand in straight double quotes.', 'a key such as "name"'],
    ['{“a”: 1}', 1, 'Keys stand in straight double quotes.', 'a key such as "name"'],
    ['{"a" 1}', 5, 'A colon is missing after the key.', 'a colon'],
    ['{1: 2}', 1, 'A key is missing here.', 'a key in double quotes or }'],
    ['{"a": attack}', 6, 'A text needs double quotes around it.', '"attack"'],
    ['{"a": True}', 6, 'A text needs double quotes around it.', '"True"'],
    ['["a", \'b\']', 6, 'Texts stand in straight double quotes.', 'a text such as "name"'],
    ['[1, // one\n2]', 4, 'JSON has no comments.', 'a value'],
    ['[1 /* one */]', 3, 'JSON has no comments.', 'no comment'],
    ['{ // a\n}', 2, 'JSON has no comments.', 'no comment'],
    ['[012]', 2, 'This is not how JSON writes numbers.', 'a number such as 12 or 0.5'],
    ['[.5]', 1, 'A value is missing here.', 'a text, a number, true, false, null, { or ['],
    ['["C:\\dir"]', 4, 'JSON does not know this backslash.', 'two backslashes for one'],
    ['["\\u12g4"]', 2, 'JSON does not know this backslash.', 'two backslashes for one'],
    ['["a', 3, 'The text ends before its closing quote.', 'a closing "'],
    ['{"a": [1', 8, 'The text ends too early; part of the file may be lost.', 'a closing ]'],
    ['{"a"', 4, 'The text ends too early; part of the file may be lost.', 'a closing }'],
    ['{} {}', 3, 'More text follows after the end.', 'nothing'],
    ['<!doctype html>', 0, 'This looks like HTML or XML, not JSON.', 'JSON'],
  ])('in %j stops at %i: %s', (text, offset, message, expected) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
    expect(findJsonMistake(text)).toEqual({ offset, message, expected });
  });

  it('names a line break inside a text', () => {
    expect(findJsonMistake('["a\nb"]')).toMatchObject({
      offset: 3,
      message: expect.stringContaining('closing quote'),
    });
  });

  it('finds a mistake exactly where JSON.parse refuses', () => {
    const token = fc.constantFrom(
      ...[
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"a"',
        '"',
        '\\',
        '1',
        '-',
        '0',
        '.5',
        'e3',
        'true',
        'nul',
        ' ',
        '\n',
        '\t',
        '\u00a0',
        'é',
      ],
    );
    const text = fc.oneof(
      fc.array(token).map((parts) => parts.join('')),
      fc.json(),
      fc.tuple(fc.json(), fc.nat()).map(([json, at]) => json.slice(0, at % (json.length + 1))),
      fc.tuple(fc.json(), fc.nat(), token).map(([json, at, part]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + part + json.slice(place);
      }),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        let isJson = true;
        try {
          JSON.parse(candidate);
        } catch {
          isJson = false;
        }
        const mistake = findJsonMistake(candidate);
        expect(mistake === undefined).toBe(isJson);
        if (mistake !== undefined) expect(mistake.offset).toBeLessThanOrEqual(candidate.length);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes the text up to the mistake as the beginning of some JSON', () => {
    expect(findJsonMistake(`${'['.repeat(200_000)}x`)?.offset).toBe(200_000);
    expect(findJsonMistake(`["${'a'.repeat(2_000_000)}", x]`)?.offset).toBe(2_000_005);
  });
});

describe('positionOf', () => {
  it.each([
    ['abc', 2, 1, 3],
    ['a\nbc', 2, 2, 1],
    ['a\r\nbc', 4, 2, 2],
    ['a\rb\n\nc', 5, 4, 1],
    ['', 0, 1, 1],
  ])('%j at %i is line %i, column %i', (text, offset, line, column) => {
    expect(positionOf(text, offset)).toEqual({ line, column });
  });
});
