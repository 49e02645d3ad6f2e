import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SourceDocument } from '#schemas';
import { aDataset } from '#testing';
import { figureWordsFor } from '../figure-words-for.ts';
import { drawFigure, viewOf } from '../gallery/draw-figure.fixture.ts';
import { INTERACTIVE_SCRIPT, INTERACTIVE_SCRIPT_HASH } from './interactive-script.ts';
import { writeHtml } from './write-html.ts';

const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';

interface Wish {
  readonly hasData?: boolean;
  readonly language?: string;
  readonly title?: string;
  readonly kind?: SourceDocument['kind'];
}

function pageOf({
  hasData = true,
  language = 'en',
  title = 'A figure',
  kind = 'news-report',
}: Wish = {}) {
  const dataset = aDataset()
    .head({ title })
    .actors({ id: 'a', name: evil })
    .documents({ id: 'doc', kind })
    .edge('a', 'attack', 'b', { summary: evil })
    .build();
  const views = [viewOf(dataset)] as const;
  const words = figureWordsFor(language);
  const html = writeHtml(drawFigure(views, {}, language), {
    views,
    words,
    data: { dataset: hasData ? dataset : null, view: '' },
  });
  return { html, dataset };
}

const jsonOf = (html: string, id: string) =>
  JSON.parse(new RegExp(`id="${id}">([^<]*)</script>`).exec(html)![1]!);

describe('writeHtml', () => {
  it('admits its own script by its hash and nothing else', () => {
    const hash = createHash('sha256').update(INTERACTIVE_SCRIPT).digest('base64');
    expect(INTERACTIVE_SCRIPT_HASH).toBe(`sha256-${hash}`);
    const { html } = pageOf();
    expect(html).toContain(`script-src &#39;sha256-${hash}&#39;`);
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(() => new Function(INTERACTIVE_SCRIPT)).not.toThrow();
  });

  it('asks no other machine for anything', () => {
    const { html } = pageOf();
    expect(html).not.toMatch(/\b(?:src|href|action)\s*=\s*["']?https?:/);
    expect(html).not.toMatch(/<(?:link|iframe|img|object|embed)\b/);
    expect(INTERACTIVE_SCRIPT).not.toMatch(/fetch|XMLHttp|import\(|eval|innerHTML|WebSocket/);
  });

  it('lets no text out of its place', () => {
    const { html } = pageOf({ title: evil });
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html).not.toContain('<img');
  });

  it('carries the data, and for each line which relationships it stands for', () => {
    const { html, dataset } = pageOf();
    expect(jsonOf(html, 'faultlines-figure').dataset).toEqual(JSON.parse(JSON.stringify(dataset)));
    const page = jsonOf(html, 'faultlines-page');
    const keys = [...html.matchAll(/data-bundle="([^"]*)"/g)].map(([, key]) => key!);
    expect(keys).toEqual(Object.keys(page.bundles));
    expect(page.bundles[keys[0]!]).toEqual({
      type: 'attack',
      source: 'a',
      target: 'b',
      relationships: ['r1'],
    });
  });

  it('knows which documents are tables, that are cited by row', () => {
    const page = jsonOf(pageOf({ kind: 'dataset' }).html, 'faultlines-page');
    expect(page.citedByRow).toEqual(['doc']);
    expect(page.words).toMatchObject({ paragraph: 'paragraph', row: 'row' });
    expect(jsonOf(pageOf().html, 'faultlines-page').citedByRow).toEqual([]);
  });

  it('says so when it was made without the data', () => {
    const { html } = pageOf({ hasData: false });
    expect(jsonOf(html, 'faultlines-figure').dataset).toBeNull();
    expect(html).toContain('This figure was exported without its data.');
    expect(html).not.toContain('The document says so');
  });

  it('speaks the language of the figure in its direction', () => {
    const { html } = pageOf({ language: 'fa' });
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain(figureWordsFor('fa').page.larger);
  });
});
