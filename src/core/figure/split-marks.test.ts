import { describe, expect, it } from 'vitest';
import type { Drawing, Figure } from './drawing.ts';
import { splitMarks } from './split-marks.ts';

const figureOf = (drawings: readonly Drawing[]): Figure => ({
  width: 100,
  height: 100,
  title: 'T',
  description: 'D',
  language: 'en',
  ground: '#ffffff',
  fonts: [],
  drawings,
});
const BOX: Drawing = { kind: 'box', x: 0, y: 0, width: 5, height: 5, fill: '#000000' };
const BULK: Drawing = {
  kind: 'bulk',
  marks: {
    opacity: 0.5,
    lines: [
      { colour: '#ff0000', width: 1, ends: Float32Array.of(0, 0, 10, 20) },
      { colour: '#ff0000', width: 3, ends: Float32Array.of(1, 2, 3, 4) },
    ],
    discs: [
      {
        fill: '#ffffff',
        ring: { colour: '#000000', width: 1.25 },
        discs: Float32Array.of(10, 20, 4),
      },
    ],
  },
};

describe('the marks of a large graph in a figure', () => {
  it('are taken out, placed and scaled for a picture; hairlines stay hairlines', () => {
    const place = { x: 5, y: 7, scale: 0.5 };
    const split = splitMarks(
      figureOf([
        { kind: 'group', role: 'sheet', place, children: [BOX, BULK] },
        { kind: 'group', role: 'text', children: [BOX] },
      ]),
      2,
    );
    expect(split?.rest.ground).toBeUndefined();
    expect(split?.rest.drawings).toEqual([
      { kind: 'group', role: 'sheet', place, children: [BOX] },
      { kind: 'group', role: 'text', children: [BOX] },
    ]);
    expect(split?.marks).toEqual({
      ground: '#ffffff',
      layers: [
        {
          opacity: 0.5,
          lines: [
            { colour: '#ff0000', width: 1, ends: Float32Array.of(10, 14, 20, 34) },
            { colour: '#ff0000', width: 3, ends: Float32Array.of(11, 16, 13, 18) },
          ],
          discs: [
            {
              fill: '#ffffff',
              ring: { colour: '#000000', width: 1.25 },
              discs: Float32Array.of(20, 34, 4),
            },
          ],
        },
      ],
    });
  });

  it('are none in the figure of a small one', () => {
    expect(splitMarks(figureOf([BOX]), 2)).toBeUndefined();
  });
});
