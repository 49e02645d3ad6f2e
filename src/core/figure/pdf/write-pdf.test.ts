import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
} from '@cantoo/pdf-lib';
import fontkit from '@pdf-lib/fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../drawing.ts';
import { arabicNames } from '../gallery/arabic-names.fixture.ts';
import { drawFigure, viewOf } from '../gallery/draw-figure.fixture.ts';
import { groups } from '../gallery/groups.fixture.ts';
import { pathOperators } from './path-operators.ts';
import { openPdfFont } from './pdf-font.ts';
import { setPdfText } from './set-pdf-text.ts';
import { subsetTrueType } from './subset-truetype.ts';
import { type FigureFontFiles, type PdfOptions, writePdf } from './write-pdf.ts';

const PACKAGES = new URL('../../../../node_modules/@expo-google-fonts/', import.meta.url);
const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, PACKAGES)));

let fonts: FigureFontFiles;
beforeAll(() => {
  fonts = {
    regular: bytesOf('source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    semibold: bytesOf('source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
    arabic: bytesOf('vazirmatn/400Regular/Vazirmatn_400Regular.ttf'),
  };
});

const write = (figure: Figure, options?: PdfOptions) => writePdf(figure, fonts, options);
const open = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
const contentOf = (document: PDFDocument): string => {
  const stream = document.context.lookup(document.getPage(0).node.get(PDFName.of('Contents')));
  return inflateSync((stream as PDFRawStream).contents).toString('latin1');
};

describe('writePdf', () => {
  it('gives the same bytes each time, and dates only those it is given', async () => {
    const figure = drawFigure([viewOf(groups())]);
    const options = { madeOn: '2026-01-02', data: { dataset: groups(), view: 'a=b' } };
    const first = await write(figure, options);
    expect(await write(figure, options)).toEqual(first);
    expect((await open(first)).getCreationDate()).toEqual(new Date('2026-01-02'));
    expect((await open(await write(figure))).getCreationDate()).toBeUndefined();
  });

  it('is one page of the size of the paper, with title, language and description', async () => {
    const figure = drawFigure([viewOf(groups())], { size: { kind: 'preset', id: 'a4-landscape' } });
    const document = await open(await write(figure));
    expect(document.getPageCount()).toBe(1);
    const { width, height } = document.getPage(0).getSize();
    // ISO 216: 297 × 210 mm, at 72 points an inch.
    expect(width).toBeCloseTo((297 / 25.4) * 72, 1);
    expect(height).toBeCloseTo((210 / 25.4) * 72, 1);
    expect([document.getTitle(), document.getSubject()]).toEqual([
      figure.title,
      figure.description,
    ]);
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const element = root.lookup(PDFName.of('K'), PDFArray).lookup(0, PDFDict);
    expect(element.lookup(PDFName.of('S'))).toBe(PDFName.of('Figure'));
    expect(element.lookup(PDFName.of('Alt'), PDFHexString).decodeText()).toBe(figure.description);
    expect(String(document.catalog.get(PDFName.of('Lang')))).toBe('(en)');
  });

  it('keeps lines as vectors and letters as text of fonts that are used', async () => {
    const latin = await open(await write(drawFigure([viewOf(groups())])));
    const namesOf = (document: PDFDocument) =>
      document
        .getPage(0)
        .node.Resources()!
        .lookup(PDFName.of('Font'), PDFDict)
        .keys()
        .map((key) => key.decodeText());
    expect(namesOf(latin)).toEqual(['Regular', 'Semibold']);
    const content = contentOf(latin);
    expect(content).toMatch(/ TJ/);
    expect(content).toMatch(/ c$/m);
    expect(content).not.toMatch(/ Do|NaN|undefined|e-\d/);
    expect(content.split('\n').filter((line) => line === 'q')).toHaveLength(
      content.split('\n').filter((line) => line === 'Q').length,
    );
    const arabic = await open(await write(drawFigure([viewOf(arabicNames())])));
    expect(namesOf(arabic)).toContain('Arabic');
  });
});

describe('a paper as PDF', () => {
  it('has its pages in order, each part tagged as what it is', async () => {
    const line = (text: string, y: number) =>
      ({
        kind: 'text',
        text,
        x: 20,
        y,
        size: 10,
        weight: 400,
        colour: '#000000',
        anchor: 'start',
        direction: 'ltr',
      }) as const;
    const page = (text: string) => ({
      width: 200,
      height: 300,
      ground: '#ffffff',
      parts: [
        { tag: 'H1', drawings: [line(text, 20)] },
        { tag: 'P', drawings: [line('Text', 40)] },
        { tag: 'Figure', description: 'A graph', drawings: [line('Mark', 60)] },
        { tag: 'Artifact', drawings: [line('1', 280)] },
      ] as const,
    });
    const paper = { title: 'Paper', description: 'Two pages', language: 'en' };
    const bytes = await writePdf({ ...paper, pages: [page('One'), page('Two')] }, fonts);
    const document = await open(bytes);
    expect(document.getPageCount()).toBe(2);
    const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const elements = root.lookup(PDFName.of('K'), PDFArray);
    const tags = Array.from({ length: elements.size() }, (_, index) =>
      String(elements.lookup(index, PDFDict).get(PDFName.of('S'))),
    );
    expect(tags).toEqual(['/H1', '/P', '/Figure', '/H1', '/P', '/Figure']);
    const content = contentOf(document);
    expect(content).toContain('/Artifact BMC');
    expect([...content.matchAll(/MCID (\d)/g)].map(([, mark]) => mark)).toEqual(['0', '1', '2']);
  });
});

describe('text in a PDF', () => {
  const line = {
    kind: 'text',
    x: 100,
    y: 20,
    size: 10,
    weight: 400,
    colour: '#000000',
    anchor: 'middle',
    direction: 'rtl',
  } as const;
  const setFonts = () => ({
    regular: openPdfFont('Regular', fonts.regular),
    semibold: openPdfFont('Semibold', fonts.semibold),
    arabic: openPdfFont('Arabic', fonts.arabic),
  });
  /** Characters of the shown glyphs from left to right. */
  const shownBy = (text: string): string => {
    const set = setFonts();
    const letters = new Map<string, string>();
    for (const font of [set.regular, set.arabic]) {
      const { codeOf } = font;
      font.codeOf = (glyph) => {
        const code = codeOf(glyph);
        letters.set(code, String.fromCodePoint(...glyph.codePoints));
        return code;
      };
    }
    const operators = setPdfText({ ...line, text }, set).join('\n');
    return [...operators.matchAll(/<([0-9a-f]{4})>/g)]
      .map(([, code]) => letters.get(code!))
      .join('');
  };

  it('joins Arabic letters and sets them from right to left, their numbers from left to right', () => {
    const set = setFonts();
    const joined = set.arabic.shape('كتب').map(({ glyph }) => glyph.id);
    const alone = [...'بتك'].map((letter) => set.arabic.shape(letter)[0]!.glyph.id);
    expect(joined).toHaveLength(3);
    expect(joined).not.toEqual(alone);
    expect(shownBy('عدد ٢٤ كتب')).toBe('بتك ٢٤ ددع');
    expect(shownBy('سال ۱۳۹۸')).toBe('۱۳۹۸ لاس');
  });

  it('turns brackets round with the text', () => {
    expect(shownBy('(حزب)')).toBe('(بزح)');
  });

  it('draws halos as outlines, so that text is there only once', () => {
    const operators = setPdfText(
      { ...line, text: 'Iran', direction: 'ltr', halo: { colour: '#ffffff', width: 3 } },
      setFonts(),
    );
    expect(operators.filter((operator) => operator.endsWith('TJ'))).toHaveLength(1);
    expect(operators).toContain('S');
  });
});

describe('subsetTrueType', () => {
  it('keeps outlines and widths of the chosen glyphs, composed ones too', () => {
    const font = fontkit.create(fonts.regular);
    const wanted = [...'Aéḥ9ʿ—'].map((letter) => font.glyphForCodePoint(letter.codePointAt(0)!));
    const part = subsetTrueType(
      fonts.regular,
      wanted.map(({ id }) => id),
    );
    expect(part.length).toBeLessThan(fonts.regular.length / 10);
    const small = fontkit.create(part);
    wanted.forEach((glyph, index) => {
      const copy = small.getGlyph(index + 1);
      expect(copy.path.toSVG()).toBe(glyph.path.toSVG());
      expect(copy.advanceWidth).toBe(glyph.advanceWidth);
    });
  });
});

describe('pathOperators', () => {
  it('writes lines, closes them, and goes on from where they began', () => {
    expect(pathOperators('M1 2H5V6ZL9 9').split('\n')).toEqual([
      '1 2 m',
      '5 2 l',
      '5 6 l',
      'h',
      '9 9 l',
    ]);
    expect(pathOperators('m1 1l2 0 0 2').split('\n')).toEqual(['1 1 m', '3 1 l', '3 3 l']);
  });

  it('raises quadratic curves to cubic ones', () => {
    expect(pathOperators('M0 0Q3 3 6 0')).toBe('0 0 m\n2 2 4 2 6 0 c');
  });

  it('keeps every point of an arc on its circle', () => {
    const curves = pathOperators('M-10 0A10 10 0 1 1 10 0A10 10 0 1 1 -10 0Z').split('\n');
    const ends = curves
      .filter((operator) => operator.endsWith('c'))
      .map((operator) => operator.split(' ').slice(4, 6).map(Number));
    expect(ends.length).toBeGreaterThanOrEqual(4);
    for (const [x, y] of ends) expect(Math.hypot(x!, y!)).toBeCloseTo(10, 3);
    expect(ends.some(([, y]) => y === -10) && ends.some(([, y]) => y === 10)).toBe(true);
  });
});
