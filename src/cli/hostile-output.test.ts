import { describe, expect, it } from 'vitest';
import { excerptOfViews, FIRST_FIGURE_OPTIONS, figureWordsFor, makeFigure } from '#core/figure';
import { FORMATS, readFile } from '#core/formats';
import type { Dataset } from '#schemas';
import { bytesOf, HARMLESS, hostileWords, SMALL_FILES } from '#testing';
import { renderFigure } from './render-figure.ts';
import { viewOf } from './view-of-dataset.fixture.ts';

const words = figureWordsFor('en');

/** What each family of hostile words reads as, in one format after the other. */
async function hostileDatasets(): Promise<readonly { about: string; dataset: Dataset }[]> {
  const datasets = [];
  for (const [index, { about, words: put }] of hostileWords().entries()) {
    for (let turn = 0; turn < 3; turn += 1) {
      const { name, write } = SMALL_FILES[(index * 3 + turn * 11) % SMALL_FILES.length]!;
      const read = await readFile({ name, bytes: bytesOf(write({ ...HARMLESS, ...put })) });
      if (read.ok) datasets.push({ about: `${name}, ${about}`, dataset: read.value.dataset });
    }
  }
  return datasets;
}

describe('what was read from a hostile file', () => {
  it('is drawn as a figure that holds its texts as text', async () => {
    const datasets = await hostileDatasets();
    expect(datasets.length).toBeGreaterThan(150);
    for (const { about, dataset } of datasets) {
      const views = [viewOf(dataset)] as const;
      const data = { dataset: excerptOfViews(views), view: '' };
      const figure = makeFigure(views, FIRST_FIGURE_OPTIONS, words);
      for (const kind of ['svg', 'html'] as const) {
        const file = await renderFigure({
          figure,
          kind,
          views,
          words,
          scale: 1,
          data,
          madeOn: '2026-01-02',
        });
        const text = file.ok ? new TextDecoder().decode(file.value) : '';
        expect(text, about).not.toMatch(/<(script|img|iframe|foreignObject|svg)[^>]*(hack|evil)/i);
        expect(text, about).not.toMatch(/[\u202a-\u202e]/);
      }
    }
  });

  it('is written in every format without a throw, and cells run nowhere', async () => {
    for (const { about, dataset } of await hostileDatasets()) {
      for (const { id, write } of FORMATS) {
        const files = (await write?.(dataset)) ?? [];
        for (const { content } of files) {
          if (id !== 'csv') continue;
          expect(String(content), about).not.toMatch(/(^|,|\r\n)"?[=+@＝\t\r][A-Z1]/);
        }
      }
    }
  });
});
