import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import type { Drawing } from '../drawing.ts';
import { figureWordsFor } from '../figure-words-for.ts';
import { viewOf } from '../gallery/draw-figure.fixture.ts';
import { setStory } from './set-story.ts';
import { STORY_SCRIPT, STORY_SCRIPT_HASH } from './story-script.ts';
import { numberDocuments, type StorySpec } from './story-spec.ts';
import { writeStoryHtml } from './write-story-html.ts';

const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';
const dataset = aDataset()
  .actors({ id: 'a', name: evil })
  .documents({ id: 'doc', title: 'Morning paper' }, { id: 'other', title: 'Evening paper' })
  .edge('a', 'attack', 'b', {
    evidence: [
      anEvidence({ paragraph: 3, paraphrase: 'It is said there.', voice: 'attributed' }),
      anEvidence({ document: 'other' }),
    ],
  })
  .build();

function storyOf({ text = 'First.\n\nSecond.', language = 'en' } = {}): StorySpec {
  const view = viewOf(dataset);
  const step = (headline: string, ...cited: string[]) => ({
    headline,
    text,
    citations: cited.map((document) => ({ document, paragraph: 3 })),
    view,
  });
  return {
    graph: view.graph,
    title: evil,
    summary: 'In short.',
    words: figureWordsFor(language),
    steps: [
      step('One', 'other'),
      step(evil, 'doc', 'other'),
      { ...step('Three'), view: undefined },
    ],
  };
}

const textsOf = (drawings: readonly Drawing[]): string[] =>
  drawings.flatMap((drawing) =>
    drawing.kind === 'text'
      ? [drawing.text]
      : drawing.kind === 'group'
        ? textsOf(drawing.children)
        : [],
  );

describe('the documents of a story', () => {
  it('are numbered as it first cites them', () => {
    expect([...numberDocuments(storyOf().steps)]).toEqual([
      ['other', 1],
      ['doc', 2],
    ]);
  });
});

describe('a story on pages', () => {
  const wordsOn = (story: StorySpec) =>
    setStory(story).pages.map(({ parts }) =>
      parts.flatMap(({ drawings }) => textsOf(drawings)).join(' '),
    );

  it('has one page a step, with headline, text, sources and its place', () => {
    const pages = wordsOn(storyOf());
    expect(pages).toHaveLength(3);
    expect(pages[0]).toMatch(/One.*First\..*Second\./);
    expect(pages[0]).toContain('[1] Evening paper.');
    expect(pages[0]).toContain('1 of 3');
    expect(pages[1]).toContain('[2] Morning paper.');
  });

  it('draws the graph of a step as a figure with its description', () => {
    const parts = setStory(storyOf()).pages.map((page) => page.parts);
    const figures = parts.map((list) => list.filter(({ tag }) => tag === 'Figure'));
    expect(figures.map(({ length }) => length)).toEqual([1, 1, 0]);
    expect(figures[0]![0]!.description).toContain('2 actors');
  });

  it('goes on over the page where its text is long, and cuts nothing', () => {
    const text = Array.from({ length: 120 }, (_, number) => `Sentence number ${number}.`).join(' ');
    const pages = wordsOn({ ...storyOf({ text: text.replaceAll('. ', '.\n') }) });
    expect(pages.length).toBeGreaterThan(3);
    for (let number = 0; number < 120; number += 1) {
      expect(pages.join(' ')).toContain(`Sentence number ${number}.`);
    }
  });
});

describe('a story as a page', () => {
  it('admits its own script by its hash and nothing else', () => {
    const hash = createHash('sha256').update(STORY_SCRIPT).digest('base64');
    expect(STORY_SCRIPT_HASH).toBe(`sha256-${hash}`);
    const html = writeStoryHtml(storyOf());
    expect(html).toContain(`script-src &#39;sha256-${hash}&#39;`);
    expect(html).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
    expect(() => new Function(STORY_SCRIPT)).not.toThrow();
  });

  it('asks no other machine for anything, and lets no text out of its place', () => {
    const html = writeStoryHtml(storyOf());
    expect(html).not.toMatch(/\b(?:src|href|action)\s*=\s*["']?https?:/);
    expect(html).not.toMatch(/<(?:link|iframe|img|object|embed)\b/);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(STORY_SCRIPT).not.toMatch(/fetch|XMLHttp|import\(|eval|innerHTML|WebSocket/);
  });

  it('has an id for each picture of its own', () => {
    const ids = [...writeStoryHtml(storyOf()).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('opens what is coded from a source', () => {
    expect(writeStoryHtml(storyOf())).toMatch(/<details[\s\S]*It is said there\.[\s\S]*attributed/);
  });

  it('speaks the language of its words in their direction', () => {
    const html = writeStoryHtml(storyOf({ language: 'ar' }));
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('data-progress="٢ من ٣"');
  });
});
