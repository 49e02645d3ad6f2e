import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import type { Drawing, Figure } from './drawing.ts';
import { arabicNames } from './gallery/arabic-names.fixture.ts';
import { contestedEdges } from './gallery/contested.fixture.ts';
import { figureOf } from './gallery/figures.fixture.ts';
import { groups } from './gallery/groups.fixture.ts';
import { parallelEdges } from './gallery/parallel-edges.fixture.ts';
import { allElements, allText, parseXml } from './parse-xml.fixture.ts';
import { formatNumber } from './svg-attributes.ts';
import { writeSvg } from './svg-writer.ts';

const ALLOWED = ['svg', 'title', 'desc', 'g', 'path', 'circle', 'rect', 'text', 'tspan'];

const sheetOf = (drawings: readonly Drawing[], fields: Partial<Figure> = {}): Figure => ({
  width: 100,
  height: 50,
  title: 'Title',
  description: 'Description',
  language: 'en',
  ground: undefined,
  fonts: [],
  drawings,
  ...fields,
});

const textOf = (text: string): Drawing => ({
  kind: 'text',
  text,
  x: 1,
  y: 2,
  size: 12,
  weight: 400,
  colour: '#112233',
  anchor: 'start',
  direction: 'ltr',
});

const hostileNames = [
  '<script>alert(1)</script>',
  ']]></text><image href="https://example.org/x"/>',
  '" onload="alert(1)',
  "' style='x",
  '&lt;b&gt; &amp;',
  'null\u0000bell\u0007escape\u001bdelete\u007fnext\u0085end',
  '\ud800 lone surrogate \udc00',
  '\u202egnp.exe\u202c \u2066isolate\u2069',
  `long ${'x'.repeat(9_990)}`,
  'javascript:alert(1)',
];

describe('writeSvg', () => {
  it('names the picture and describes it for readers who cannot see it', () => {
    const root = parseXml(writeSvg(figureOf(parallelEdges())));
    expect(root.attributes.get('role')).toBe('img');
    const byId = new Map(
      allElements(root).map((element) => [element.attributes.get('id'), element.text]),
    );
    expect(byId.get('figure-title')).toBe('Many types between two actors');
    expect(byId.get('figure-text')).toContain('Network of 2 actors and 7 relationships.');
    expect(root.attributes.get('aria-labelledby')).toBe('figure-title figure-text');
  });

  it('draws one line a bundle, contested or not, and one group a node', () => {
    for (const [dataset, edges, nodes] of [
      [parallelEdges(), 5, 2],
      [contestedEdges(), 5, 4],
      [groups(), 8, 6],
      [arabicNames(), 3, 4],
    ] as const) {
      const elements = allElements(parseXml(writeSvg(figureOf(dataset))));
      const keys = elements.flatMap(({ attributes }) => attributes.get('data-bundle') ?? []);
      expect(new Set(keys).size).toBe(edges);
      expect(keys).toHaveLength(edges);
      const ids = elements.flatMap(({ attributes }) => attributes.get('data-actor') ?? []);
      expect(ids).toEqual(dataset.actors.map(({ id }) => id));
      expect(ids).toHaveLength(nodes);
    }
  });

  it.each(hostileNames)('leaves %j text, wherever it stands', (name) => {
    const dataset = aDataset()
      .head({ title: name })
      .groups({ id: 'g', label: name }, { id: 'h', label: 'Other' })
      .actors({ id: name.slice(0, 100), name, group: 'g' }, { id: 'b', name, group: 'g' })
      .documents({ id: 'doc', title: name, publisher: name, authors: [name] })
      .edge(name.slice(0, 100), 'threat', 'b')
      .build();
    const svg = writeSvg(figureOf(dataset, { subtitle: name, credit: name }));
    const elements = allElements(parseXml(svg));
    expect(elements.filter((element) => !ALLOWED.includes(element.name))).toEqual([]);
    expect(elements.filter(({ name: tag }) => tag === 'path').length).toBeGreaterThan(3);
    for (const { attributes } of elements) {
      for (const attribute of attributes.keys()) expect(attribute).not.toMatch(/^on|href|style/);
    }
    expect(svg).not.toMatch(/(?![\t\n])\p{Cc}|[\u202a-\u202e]/u);
    expect(svg.length).toBeLessThan(200_000);
  });

  it('is well-formed for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const drawings = [
          textOf(text),
          { kind: 'group', role: 'node', actor: text, children: [] } as const,
        ];
        parseXml(writeSvg(sheetOf(drawings, { title: text, description: text, language: text })));
      }),
    );
  });

  it('shows direction overrides instead of obeying them', () => {
    const root = parseXml(writeSvg(sheetOf([textOf('a\u202eb')])));
    expect(allText(root)).toContain('a[U+202E]b');
  });

  it('sets Arabic from right to left in its own font, beside Latin in its', () => {
    const root = parseXml(
      writeSvg(sheetOf([{ ...textOf('حزب (KH)'), direction: 'rtl' } as Drawing])),
    );
    const spans = allElements(root).filter(({ name }) => name === 'tspan');
    expect(spans.map(({ text }) => text)).toEqual(['\u2067حزب\u2069', '(KH)']);
    const [arabic, latin] = spans.map(({ attributes }) => attributes);
    expect(arabic?.get('direction')).toBe('rtl');
    expect(arabic?.get('unicode-bidi')).toBe('isolate');
    expect(arabic?.get('font-family')).toMatch(/^Vazirmatn/);
    expect(latin?.has('direction')).toBe(false);
    expect(Number(latin?.get('x'))).toBeLessThan(Number(arabic?.get('x')));
  });

  it('gives the same characters for the same figure, with two decimals at most', () => {
    const first = writeSvg(figureOf(groups()));
    expect(writeSvg(figureOf(groups()))).toBe(first);
    const transformless = first.replace(/scale\([^)]*\)/g, '');
    expect(transformless).not.toMatch(/\d\.\d{3}/);
  });

  it('keeps numbers of a path apart when it rounds them', () => {
    const path = { kind: 'path', outline: 'M1.0.5-.25.125L1e2,3Z', fill: '#000000' } as const;
    expect(writeSvg(sheetOf([path]))).toContain('d="M1 0.5-0.25 0.13L100,3Z"');
  });

  it('has a ground only where one is asked for', () => {
    expect(writeSvg(sheetOf([]))).not.toContain('<rect');
    expect(writeSvg(sheetOf([], { ground: '#fbfaf7' }))).toContain(
      '<rect x="0" y="0" width="100" height="50" fill="#fbfaf7"/>',
    );
  });

  it('embeds fonts as data and takes nothing else for a font', () => {
    const font = { family: 'Source Sans 3', weight: 400, woff2: 'd09GMg==' } as const;
    const root = parseXml(writeSvg(sheetOf([], { fonts: [font] })));
    expect(allText(root)).toContain('src:url(data:font/woff2;base64,d09GMg==)');
    for (const bad of [
      { ...font, family: 'x"}*{fill:red' },
      { ...font, woff2: 'x);@import url(//example.org' },
      { ...font, range: '</style>' },
    ]) {
      expect(() => writeSvg(sheetOf([], { fonts: [bad] }))).toThrow('font');
    }
  });

  it('throws on colours, paths and numbers that none of our code makes', () => {
    const box = { kind: 'box', x: 0, y: 0, width: 1, height: 1, fill: '#000000' } as const;
    expect(() => writeSvg(sheetOf([{ ...box, fill: 'url(#x)' }]))).toThrow('colour');
    expect(() => writeSvg(sheetOf([{ ...box, x: Number.NaN }]))).toThrow('drawn');
    const path = { kind: 'path', outline: 'M0 0"/>', fill: 'none' } as const;
    expect(() => writeSvg(sheetOf([path]))).toThrow('path');
  });
});

describe('formatNumber', () => {
  it('rounds to two decimals without trailing zeros or a negative zero', () => {
    expect([1.005, 2.5, -0.001, 1e-9, 1234.567].map((value) => formatNumber(value))).toEqual([
      '1',
      '2.5',
      '0',
      '0',
      '1234.57',
    ]);
  });
});
