import { describe, expect, it } from 'vitest';
import { actorDossier, dyadDossier } from '#core/analysis';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import type { Drawing } from '../drawing.ts';
import { figureWordsFor } from '../figure-words-for.ts';
import type { PaperPage } from '../paper.ts';
import { articleOfDossier } from './dossier-article.ts';
import { setArticle } from './set-article.ts';
import { writeArticleHtml } from './write-article-html.ts';
import { writeArticleMarkdown } from './write-article-markdown.ts';

const evil = '</style><script>alert(1)</script> *bold* [link](x)';

function graphOf(events = 1) {
  const builder = aDataset()
    .actors(
      { id: 'a', name: 'Alpha', aliases: [{ text: 'ألفا', lang: 'ar', kind: 'native' }] },
      { id: 'b', name: 'Beta' },
      { id: 'c', name: 'Spokesman' },
    )
    .documents({ id: 'doc', title: 'Morning paper', publisher: 'Press' }, 'other')
    .edge('a', 'attack', 'b', {
      start: '2020-01-03',
      summary: evil,
      evidence: [
        anEvidence({ paragraph: 4, voice: 'attributed', speaker: { actor: 'c' } }),
        anEvidence({ document: 'other', stance: 'contradicts', paraphrase: 'It was not so.' }),
      ],
    });
  for (let number = 1; number < events; number += 1) {
    builder.edge('b', 'threat', 'a', { start: '2020-02', summary: `Threat number ${number}.` });
  }
  return buildGraph(builder.build());
}

function articleOf(graph = graphOf(), language = 'en') {
  const visible = applyFilter(graph, NO_FILTER);
  return articleOfDossier(graph, actorDossier(graph, visible, 0), figureWordsFor(language), {
    caption: 'All of it.',
  });
}

const textsOf = (drawings: readonly Drawing[]): string[] =>
  drawings.flatMap((drawing) =>
    drawing.kind === 'text'
      ? [drawing.text]
      : drawing.kind === 'group'
        ? textsOf(drawing.children)
        : [],
  );
const wordsOn = ({ parts }: PaperPage): string =>
  parts.flatMap(({ drawings }) => textsOf(drawings)).join(' ');

describe('the dossier in words', () => {
  it('names the actor, also in its own script, and what it is cited from', () => {
    const article = articleOf();
    expect(article.title).toBe('Alpha');
    expect(article.names).toEqual([{ text: 'ألفا', lang: 'ar' }]);
    const sources = article.blocks.find(({ kind }) => kind === 'sources');
    expect(JSON.stringify(sources)).toContain('Morning paper');
  });

  it('tells a claim as a claim: who says so stands beside the citation', () => {
    const markdown = writeArticleMarkdown(articleOf());
    expect(markdown).toContain('(attributed: Spokesman)');
    expect(markdown).toMatch(/against: It was not so\./);
  });

  it('goes by the names of the language of its words', () => {
    expect(articleOf(graphOf(), 'ar').title).toBe('ألفا');
  });

  it('is told of two actors from the first one on', () => {
    const graph = graphOf(2);
    const dossier = dyadDossier(graph, applyFilter(graph, NO_FILTER), 1, 0);
    const article = articleOfDossier(graph, dossier, figureWordsFor('en'), { caption: '' });
    expect(article.title).toBe('Beta – Alpha');
    const headings = article.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 3 ? [block.text] : [],
    );
    expect(headings).toEqual(['Attack: towards Beta', 'Threat: from Beta']);
  });

  it('says so where nothing is shown', () => {
    const graph = graphOf();
    const dossier = actorDossier(graph, applyFilter(graph, NO_FILTER), 2);
    const article = articleOfDossier(graph, dossier, figureWordsFor('en'), { caption: '' });
    expect(writeArticleMarkdown(article)).toContain('The view shows no relationship here.');
  });
});

describe('a dossier as a file', () => {
  it('lets no text of the data become markup', () => {
    const html = writeArticleHtml(articleOf());
    expect(html).not.toMatch(/<script|<\/style><|alert\(1\)<\/script>/);
    expect(html).toContain('&lt;script&gt;');
    const markdown = writeArticleMarkdown(articleOf());
    expect(markdown).toContain('\\*bold\\* \\[link\\]');
    expect(markdown).not.toMatch(/(?<!\\)<script/);
  });

  it('takes as many pages as it needs, and cuts nothing', () => {
    const { pages } = setArticle(articleOf(graphOf(80)));
    expect(pages.length).toBeGreaterThan(2);
    const words = pages.map(wordsOn).join(' ');
    for (let number = 1; number < 80; number += 1) {
      expect(words).toContain(`Threat number ${number}.`);
    }
    expect(wordsOn(pages[0]!)).toContain(`1 of ${pages.length}`);
  });

  it('keeps everything within the margins of its page', () => {
    for (const { parts, height } of setArticle(articleOf(graphOf(40))).pages) {
      const lines = parts.flatMap(({ drawings }) => drawings);
      for (const line of lines) {
        if (line.kind === 'text') expect(line.y).toBeLessThan(height);
      }
    }
  });

  it('never leaves a heading last on a page', () => {
    for (const events of [10, 20, 30, 40, 50]) {
      for (const { parts } of setArticle(articleOf(graphOf(events))).pages) {
        const read = parts.filter(({ tag }) => tag !== 'Artifact');
        expect(read.at(-1)?.tag).toBe('P');
      }
    }
  });

  it('begins its lines on the right where they are read from there', () => {
    const { pages } = setArticle(articleOf(graphOf(), 'fa'));
    const title = pages[0]!.parts.find(({ tag }) => tag === 'H1')!.drawings[0]!;
    expect(title).toMatchObject({ kind: 'text', anchor: 'end' });
  });
});
