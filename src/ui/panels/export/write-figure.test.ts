import { describe, expect, it } from 'vitest';
import { readFigureData } from '#core/base';
import { FIGURE_FILES, FIRST_FIGURE_OPTIONS, planTiles, writeSvg } from '#core/figure';
import { FORMATS } from '#core/formats';
import { applyFilter, NO_FILTER } from '#core/graph';
import { err, type Issue, ok } from '#schemas';
import {
  FIRST_VIEW,
  type FigurePorts,
  type FigureRequest,
  figureOf,
  writeFigureFile,
} from '#state';
import { aSmallGraph, onALine } from '#testing';
import { type FigureToWrite, writeFigure } from './write-figure.ts';

const graph = aSmallGraph();
const positions = onALine(graph.actors.length);
const request: FigureRequest = {
  parts: [{ view: FIRST_VIEW, shown: applyFilter(graph, NO_FILTER), positions }],
  options: { ...FIRST_FIGURE_OPTIONS, scale: 1 },
  language: 'en',
};
/** The smallest picture: one pixel. */
const PNG = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);

const portsWith = (changes: Partial<FigurePorts> = {}) => ({
  figures: {
    make: async (_: unknown, wanted: FigureRequest) => ok(figureOf(graph, wanted)),
    draw: async (_: unknown, wanted: FigureRequest) => {
      const figure = figureOf(graph, wanted);
      return ok({ figure, svg: writeSvg(figure) });
    },
    writeFile: async (_, wanted, file) => writeFigureFile(graph, wanted, [], file),
    renderPng: async () => ok(new Blob([PNG])),
    warmUpPng: () => {},
    writePdf: async (_, { data }) => ok(new Uint8Array(data instanceof Uint8Array ? data : [])),
    encode: async (_: Blob, mediaType: string) => ok(new Blob([mediaType])),
    copyPicture: async () => true,
    ...changes,
  } satisfies FigurePorts,
});

const bytesOf = async (content: Blob) => new Uint8Array(await content.arrayBuffer());

type Kind = (typeof FIGURE_FILES)[number]['id'];

const writeWithout = (id: Kind, changes: Partial<FigureToWrite> = {}, ports = portsWith()) =>
  writeFigure(
    ports,
    {
      graph,
      request,
      isTiled: false,
      madeOn: '2026-11-22',
      tileName: (row, column) => `part-${row}-${column}`,
      signal: new AbortController().signal,
      ...changes,
    },
    FIGURE_FILES.find((file) => file.id === id)!,
  );

const write = (id: Kind, changes: Partial<FigureToWrite> = {}, ports = portsWith()) =>
  writeWithout(id, { dataFor: 'landscape', ...changes }, ports);

describe('writing a figure', () => {
  it.each(['png', 'svg', 'html'] as const)('puts the data into %s', async (id) => {
    const written = await write(id);
    if (!written.ok) throw new Error('not written');
    const reader = FORMATS.find((format) => format.id === `figure-${id}`);
    const read = await reader?.read?.({
      name: 'figure',
      bytes: await bytesOf(written.value.content),
    });
    expect(read?.ok && read.value.dataset).toEqual(graph.dataset);
  });

  it('hands the data to the writer of PDF as text, and the day', async () => {
    const days: unknown[] = [];
    const writePdf: FigurePorts['writePdf'] = async (_, { madeOn, data }) => {
      days.push(madeOn);
      return ok(new Uint8Array(data instanceof Uint8Array ? data : []));
    };
    const written = await write('pdf', {}, portsWith({ writePdf }));
    const text = written.ok ? await written.value.content.text() : '';
    expect(readFigureData(text)?.dataset).toEqual(graph.dataset);
    expect(days).toEqual(['2026-11-22']);
  });

  it('says in a figure without data that it has none', async () => {
    const written = await writeWithout('svg');
    const text = written.ok ? await written.value.content.text() : '';
    const inside = /<metadata[^>]*>([^<]*)<\/metadata>/.exec(text)?.[1] ?? '';
    expect(readFigureData(inside.trim())?.dataset).toBeNull();
    expect(text).toContain('exported without its data');
  });

  it.each([
    ['jpeg', 'image/jpeg', '.jpg'],
    ['webp', 'image/webp', '.webp'],
  ] as const)('has %s made of the pixels', async (id, mediaType, ending) => {
    const written = await write(id);
    expect(written).toMatchObject(ok({ ending }));
    expect(written.ok && (await written.value.content.text())).toBe(mediaType);
  });

  it.each(['png', 'jpeg', 'webp', 'pdf'] as const)('hands over no blank %s', async (id) => {
    const make = async (_: unknown, wanted: FigureRequest) =>
      ok({ ...figureOf(graph, wanted), drawings: [] });
    const written = await write(id, {}, portsWith({ make }));
    expect(written).toMatchObject({ ok: false, error: { code: 'picture-blank' } });
  });

  it('says why where one step fails, and does not go on', async () => {
    const issue: Issue = { code: 'x', severity: 'error', path: [], message: 'No.' };
    const failing = async () => err(issue);
    expect(await write('svg', {}, portsWith({ writeFile: failing }))).toEqual(err(issue));
    expect(await write('png', {}, portsWith({ make: failing }))).toEqual(err(issue));
    expect(await write('pdf', {}, portsWith({ writeFile: failing }))).toEqual(err(issue));
    expect(await write('png', {}, portsWith({ renderPng: failing }))).toEqual(err(issue));
    expect(await write('webp', {}, portsWith({ encode: failing }))).toEqual(err(issue));
    const empty = await write('webp', {}, portsWith({ encode: async () => ok(new Blob()) }));
    expect(empty).toMatchObject({ ok: false, error: { code: 'picture-blank' } });
  });

  it('takes a picture beyond the limits in parts, each once, and tells how far it is', async () => {
    const large = { ...request, options: { ...request.options, scale: 8 } };
    const sizes: number[][] = [];
    const shares: number[] = [];
    const ports = portsWith({
      renderPng: async (_, { width, height, scale, isPart }) => {
        sizes.push([Math.round(width * scale), Math.round(height * scale)]);
        expect(isPart).toBe(true);
        return ok(new Blob([PNG]));
      },
    });
    const written = await write(
      'png',
      { request: large, isTiled: true, onProgress: (share) => shares.push(share) },
      ports,
    );
    if (!written.ok) throw new Error('not written');
    const tiles = planTiles(figureOf(graph, large), 8);
    expect(tiles.length).toBeGreaterThan(1);
    expect(sizes).toEqual(tiles.map(({ pixelWidth, pixelHeight }) => [pixelWidth, pixelHeight]));
    expect(written.value).toMatchObject({ ending: '.zip', content: { type: 'application/zip' } });
    expect(namesInZip(await bytesOf(written.value.content))).toEqual(
      tiles.map(({ row, column }) => `part-${row + 1}-${column + 1}.png`),
    );
    expect(shares).toEqual(tiles.map((_, index) => index / tiles.length));
  });
});

/** Each name stands before its file, and once more in the list at the end. */
function namesInZip(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('latin1').decode(bytes);
  return [...new Set(text.match(/part-\d+-\d+\.png/g))];
}
