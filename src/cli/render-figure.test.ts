import { readdirSync, readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkRasterSize,
  excerptOfViews,
  FIGURE_FILES,
  FIRST_FIGURE_OPTIONS,
  type FigureFile,
  figureWordsFor,
  makeFigure,
  planTiles,
} from '#core/figure';
import { detectFormat, readFile } from '#core/formats';
import { aDataset, anEvidence } from '#testing';
import { renderFigure } from './render-figure.ts';
import { readFontFiles } from './render-font-files.ts';
import { drawSvg, renderPng, renderTiles } from './render-png.ts';
import { viewOf } from './view-of-dataset.fixture.ts';

/** Names and words that markup, JSON and compression could stumble over. */
const dataset = () =>
  aDataset()
    .head({ title: 'A & B <c> "d" \u202e \u0085 كتائب' })
    .groups({ id: 'g', label: 'Group' })
    .actors(
      { id: 'a', name: '</script>]]>-->', group: 'g' },
      { id: 'b', name: '&amp;\ud83d\ude00' },
    )
    .edge('a', 'attack', 'b', {
      start: '2020-01-03',
      evidence: [anEvidence({ paraphrase: 'endstream </metadata> \u2028' })],
    })
    .edge('b', 'support', 'a')
    .build();

const VIEW = 'with.type=attack&select=actor:a';
const words = figureWordsFor('en');

function request(kind: FigureFile['id'], hasData = true) {
  const views = [viewOf(dataset())] as const;
  return {
    figure: makeFigure(views, FIRST_FIGURE_OPTIONS, words),
    kind,
    views,
    words,
    scale: 1,
    data: { dataset: hasData ? excerptOfViews(views) : null, view: VIEW },
    madeOn: '2026-01-02',
  };
}

async function render(kind: FigureFile['id'], hasData = true): Promise<Uint8Array> {
  const file = await renderFigure(request(kind, hasData));
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}

const KINDS = FIGURE_FILES.filter(({ canCarryData }) => canCarryData).map(({ id }) => id);

describe('a figure as a file', () => {
  it.each(KINDS)('opens again from %s as the same dataset and view', async (kind) => {
    const bytes = await render(kind);
    // The content says what it is, whatever the file is called.
    const file = { name: 'download', bytes };
    expect(detectFormat(file)?.id).toBe(`figure-${kind}`);
    const read = await readFile(file);
    expect(read).toMatchObject({ ok: true, value: { view: VIEW, report: { leftOut: [] } } });
    expect(read.ok && read.value.dataset).toEqual(dataset());
  });

  it.each(KINDS)('says so when %s was made without its data', async (kind) => {
    const read = await readFile({ name: `a.${kind}`, bytes: await render(kind, false) });
    expect(read).toMatchObject({ ok: false, error: [{ code: 'figure-without-data' }] });
  });

  it.each(KINDS)('goes through the same gate as any import, from %s', async (kind) => {
    const spoilt = {
      ...dataset(),
      relationships: [{ ...dataset().relationships[0]!, target: 'x' }],
    };
    const file = await renderFigure({ ...request(kind), data: { dataset: spoilt, view: VIEW } });
    if (!file.ok) throw new Error(file.error.message);
    expect(await readFile({ name: 'x', bytes: file.value })).toMatchObject({
      ok: false,
      error: [{ code: 'dangling-end' }],
    });
  });

  it('tells pictures of other programs from ours', async () => {
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const read = await readFile({ name: 'drawing.svg', bytes: svg });
    expect(read).toMatchObject({ ok: false, error: [{ code: 'figure-without-data' }] });
  });

  it('is refused as JPEG and WebP, which only a browser writes', async () => {
    for (const { id, needsBrowser } of FIGURE_FILES) {
      const file = await renderFigure(request(id));
      expect([id, file.ok]).toEqual([id, !needsBrowser]);
    }
  });

  it('is the same file each time', async () => {
    for (const kind of KINDS) expect(await render(kind)).toEqual(await render(kind));
  });

  it('is refused when nothing is to be seen, and when it is too large', async () => {
    const blank = { ...request('svg'), figure: { ...request('svg').figure, drawings: [] } };
    expect(await renderFigure(blank)).toMatchObject({ error: { code: 'picture-blank' } });
    const { figure } = request('png');
    expect(renderPng(figure, 40)).toEqual(checkRasterSize(figure.width, figure.height, 40));
  });
});

describe('tiles', () => {
  it('together show what the whole picture shows', () => {
    const { figure } = request('png');
    const scale = 9;
    const tiles = [...renderTiles({ ...figure, height: 300 }, scale)];
    expect(tiles.map(({ tile }) => tile)).toEqual(planTiles({ width: 1200, height: 300 }, scale));
    expect(tiles.length).toBeGreaterThan(1);
    for (const { tile, png } of tiles) {
      const view = new DataView(png.buffer, png.byteOffset);
      expect([view.getUint32(16), view.getUint32(20)]).toEqual([tile.pixelWidth, tile.pixelHeight]);
    }
  }, 60_000);
});

describe('pictures from Node and from the browser’s renderer', () => {
  const gallery = new URL('../core/figure/gallery/', import.meta.url);
  const files = readdirSync(gallery).filter((name) => name.endsWith('.svg'));

  beforeAll(async () => {
    const wasm = new URL('../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url);
    await initWasm(readFileSync(wasm));
  });

  it.each(files)(
    'agree in all but a thousandth of the pixels of %s',
    (file) => {
      const svg = readFileSync(new URL(file, gallery), 'utf8');
      const here = drawSvg(svg, 1.5);
      const image = new Resvg(svg, {
        fitTo: { mode: 'zoom', value: 1.5 },
        font: {
          fontBuffers: Object.values(readFontFiles()),
          defaultFontFamily: 'Source Sans 3',
          sansSerifFamily: 'Source Sans 3',
        },
      }).render();
      expect([image.width, image.height]).toEqual([here.width, here.height]);
      const other = image.pixels;
      let different = 0;
      for (let at = 0; at < other.length; at += 4) {
        const isSame = [0, 1, 2, 3].every(
          (channel) => other[at + channel] === here.pixels[at + channel],
        );
        if (!isSame) different += 1;
      }
      expect(different / (other.length / 4)).toBeLessThanOrEqual(0.001);
    },
    60_000,
  );
});
