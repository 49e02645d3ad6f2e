import { cleanText, escapeXml } from '../xml-text.ts';
import type { Article, ArticleBlock, ArticleEntry, NamedText } from './article.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const STYLE = [
  ':root{color-scheme:light dark;font:16px/1.5 "Source Sans 3",Vazirmatn,system-ui,sans-serif}',
  'body{max-inline-size:46rem;margin:2rem auto;padding-inline:1rem}',
  'h1{font-size:1.8rem;line-height:1.2;margin:0}h2{font-size:1.25rem;margin-block:2rem .4rem}h3{font-size:1.05rem;margin-block:1.2rem .3rem}',
  '.note,.kicker,footer,small{opacity:.75}.names{font-size:1.25rem;margin:0}',
  'dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}dt{opacity:.75}',
  'table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;padding:.15rem .8rem .15rem 0;border-block-end:1px solid #8884}',
  'ul{padding-inline-start:1.2rem}.entries,.sources,.tree{list-style:none;padding:0}.entries>li{margin-block:.6rem}',
  'small{display:block}@media print{body{margin:0;max-inline-size:none}li,tr{break-inside:avoid}h2,h3{break-after:avoid}}',
].join('\n');

/** Writes an article as one HTML file without scripts, which asks no other machine for anything. */
export function writeArticleHtml(article: Article): string {
  return `${[
    '<!doctype html>',
    `<html lang="${say(article.language)}" dir="${article.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${say(POLICY)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Faultlines">',
    `<title>${say(article.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<p class="kicker" dir="auto">${say(article.kicker)}</p>`,
    `<h1 dir="auto">${say(article.title)}</h1>`,
    ...article.names.map(
      (name) => `<p class="names"${langOf(name)} dir="auto">${say(name.text)}</p>`,
    ),
    ...article.blocks.map(writeBlock),
    `<footer dir="auto"><p>${say(article.credit)}</p></footer>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

const say = (text: string): string => escapeXml(cleanText(text));
const bdi = (text: string): string => `<bdi>${say(text)}</bdi>`;
const langOf = ({ lang }: NamedText): string => (lang === undefined ? '' : ` lang="${say(lang)}"`);

function writeBlock(block: ArticleBlock): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${bdi(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.look === 'note' ? ' class="note"' : ''} dir="auto">${say(block.text)}</p>`;
    case 'facts': {
      const rows = block.rows.map(
        ([label, value]) => `<dt>${bdi(label)}</dt><dd>${bdi(value)}</dd>`,
      );
      return `<dl>${rows.join('')}</dl>`;
    }
    case 'table': {
      const head = block.head.map((cell) => `<th scope="col">${bdi(cell)}</th>`).join('');
      const rows = block.rows.map(
        (cells) =>
          `<tr>${cells.map((cell, column) => (column === 0 ? `<th scope="row">${bdi(cell)}</th>` : `<td>${bdi(cell)}</td>`)).join('')}</tr>`,
      );
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    case 'tree':
      return `<ul class="tree">${block.lines
        .map(
          ({ text, depth, isSelf }) =>
            `<li style="padding-inline-start:${depth * 1.4}rem">${isSelf ? `<strong>${bdi(text)}</strong>` : bdi(text)}</li>`,
        )
        .join('')}</ul>`;
    case 'timeline':
      return `<p dir="auto">${say(block.description)}</p>`;
    case 'entries':
      return `<ul class="entries">${block.entries.map(writeEntry).join('\n')}</ul>`;
    case 'sources':
      return `<ul class="sources">${block.sources
        .map(({ mark, text, direction }) => `<li dir="${direction}">${say(mark)} ${say(text)}</li>`)
        .join('\n')}</ul>`;
  }
}

function writeEntry({ when, text, notes, sides }: ArticleEntry): string {
  const known = notes.filter((note) => note !== '').map(bdi);
  const list = sides.map(
    ({ side, text: said, source }) =>
      `<li><strong>${say(side)}</strong> ${bdi(said)}<small>${bdi(source)}</small></li>`,
  );
  return [
    `<li><strong>${say(when)}</strong> ${bdi(text)}`,
    ...(known.length === 0 ? [] : [`<small>${known.join(' · ')}</small>`]),
    ...(list.length === 0 ? [] : [`<ul>${list.join('')}</ul>`]),
    '</li>',
  ].join('');
}
