import { describe, expect, it } from 'vitest';
import { readFigureData } from '#core/base';
import { FIRST_FIGURE_OPTIONS } from '#core/figure';
import { applyFilter, NO_FILTER } from '#core/graph';
import { aSmallGraph, onALine } from '#testing';
import { type FigureFileRequest, writeFigureFile, writeSeen } from './figure-file.ts';
import { type FigureRequest, figureOf } from './figure-request.ts';
import { FIRST_VIEW } from './view.ts';

const graph = aSmallGraph();
const request: FigureRequest = {
  parts: [
    {
      view: FIRST_VIEW,
      shown: applyFilter(graph, NO_FILTER),
      positions: onALine(graph.actors.length),
    },
  ],
  options: FIRST_FIGURE_OPTIONS,
  language: 'en',
};

function write(file: FigureFileRequest): string {
  const written = writeFigureFile(graph, request, [], file);
  return written.ok ? new TextDecoder().decode(written.value) : written.error.code;
}

describe('a file of a figure', () => {
  it('has the data that are shown, where they go along', () => {
    const data = readFigureData(write({ kind: 'data', dataFor: 'landscape' }));
    expect(data?.dataset).toEqual(graph.dataset);
    expect(data?.view).toContain('example');
  });

  it('says that it was made without its data, where they do not', () => {
    expect(readFigureData(write({ kind: 'data' }))?.dataset).toBeNull();
    expect(write({ kind: 'svg' })).toContain('exported without its data');
  });

  it('is none where nothing would be seen', () => {
    const figure = figureOf(graph, request);
    const blank = { ...figure, drawings: [] };
    expect(writeSeen(blank, () => 'text')).toMatchObject({ error: { code: 'picture-blank' } });
    expect(writeSeen(figure, () => 'text').ok).toBe(true);
  });
});
