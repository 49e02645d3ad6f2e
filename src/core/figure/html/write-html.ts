import { FIGURE_DATA_ID, type FigureData, writeFigureData } from '#core/base';
import { bundleRelationships } from '#core/graph';
import { citedUnitOf, visibleText } from '#schemas';
import type { Figure } from '../drawing.ts';
import type { FigureWords } from '../figure-words.ts';
import type { FigureViews } from '../make-figure.ts';
import { writeSvg } from '../svg-writer.ts';
import { cleanText, escapeXml } from '../xml-text.ts';
import { INTERACTIVE_SCRIPT, INTERACTIVE_SCRIPT_HASH } from './interactive-script.ts';

export interface HtmlOptions {
  readonly views: FigureViews;
  readonly words: FigureWords;
  /** The data whose relationships the page can name; a page without them says so. */
  readonly data: FigureData;
}

/**
 * Writes a figure as one HTML file that works offline: the figure can be moved and enlarged, types
 * can be hidden, and an actor or a line shows its relationships with their evidence. Its content
 * policy admits the one script in it and no network. The data travel along as in the other kinds.
 */
export function writeHtml(figure: Figure, { views, words, data }: HtmlOptions): string {
  const { page, direction } = words;
  const policy = [
    "default-src 'none'",
    `script-src '${INTERACTIVE_SCRIPT_HASH}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const hasData = data.dataset !== null;
  const isDark = figure.ground !== undefined && parseInt(figure.ground.slice(1, 3), 16) < 0x80;
  const say = (text: string): string => escapeXml(cleanText(text));
  return `${[
    '<!doctype html>',
    `<html lang="${escapeXml(figure.language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Faultlines">',
    `<meta name="description" content="${say(figure.description)}">`,
    `<title>${say(figure.title)}</title>`,
    `<style>${pageStyle(figure.ground ?? '#ffffff', isDark)}</style>`,
    // Before the picture, so that it is found near the beginning of the file.
    `<script type="application/json" id="${FIGURE_DATA_ID}">${writeFigureData(data)}</script>`,
    '</head>',
    '<body>',
    `<main tabindex="0" aria-label="${say(figure.title)}">`,
    writeSvg(figure).trimEnd(),
    '</main>',
    `<aside aria-label="${say(page.details)}">`,
    '<div class="bar">',
    ...(['larger', 'smaller', 'all'] as const).map(
      (id) => `<button type="button" id="${id}">${say(page[id])}</button>`,
    ),
    '</div>',
    `<p class="note">${say(page.keys)}</p>`,
    `<fieldset id="types"><legend>${say(page.types)}</legend></fieldset>`,
    '<div id="details" aria-live="polite"></div>',
    `<p class="note">${say(hasData ? page.openAgain : page.withoutData)}</p>`,
    '</aside>',
    `<script type="application/json" id="faultlines-page">${pageData(views, words, hasData)}</script>`,
    `<script>${INTERACTIVE_SCRIPT}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** What the script needs beside the data: names, lines by their keys, dates in words. */
function pageData(views: FigureViews, words: FigureWords, hasData: boolean): string {
  const types = new Map<string, string>();
  const actors = new Map<string, string>();
  const dates = new Map<string, string>();
  const citedByRow = new Set<string>();
  const bundles = new Map<string, unknown>();
  const note = (edtf: string | undefined): void => {
    if (edtf !== undefined) dates.set(edtf, words.date(edtf));
  };
  for (const { graph, shown } of views) {
    for (const bundle of bundleRelationships(graph, shown)) {
      const type = graph.types[bundle.type]!;
      const source = graph.actors[bundle.source]!;
      const target = graph.actors[bundle.target]!;
      types.set(type.id, words.typeName(type.id, type.label));
      for (const { id, name } of [source, target]) actors.set(id, visibleText(name));
      const relationships = bundle.relationships.map((index) => graph.relationships[index]!);
      bundles.set(bundle.key, {
        type: type.id,
        source: source.id,
        target: target.id,
        relationships: relationships.map(({ id }) => id),
      });
      if (!hasData) continue;
      for (const { start, end, evidence } of relationships) {
        note(start);
        note(end);
        for (const { document: id } of evidence) {
          const document = graph.documents[graph.documentIndexById.get(id) ?? -1];
          note(document?.published);
          if (citedUnitOf(document) === 'row') citedByRow.add(id);
        }
      }
    }
  }
  const { hint, supports, contradicts, qualifies, cited } = words.page;
  return JSON.stringify({
    words: { hint, supports, contradicts, qualifies, ...cited },
    types: [...types].map(([id, label]) => ({ id, label })),
    actors: Object.fromEntries(actors),
    dates: Object.fromEntries(dates),
    citedByRow: [...citedByRow],
    bundles: Object.fromEntries(bundles),
  }).replace(
    /[<>&\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function pageStyle(ground: string, isDark: boolean): string {
  const [ink, muted, hairline] = isDark
    ? ['#ececea', '#a3a29d', '#33353b']
    : ['#1b1b1b', '#5f5d58', '#dcd9d1'];
  return [
    `:root{color-scheme:${isDark ? 'dark' : 'light'};font:15px/1.45 "Source Sans 3",Vazirmatn,sans-serif;color:${ink};background:${ground}}`,
    '*{box-sizing:border-box}body{margin:0;display:grid;grid-template-columns:1fr min(24rem,34vw);block-size:100vh;block-size:100dvh}',
    'main{overflow:hidden;touch-action:none;cursor:grab;min-inline-size:0;min-block-size:0}main:active{cursor:grabbing}',
    'svg{display:block;direction:ltr;inline-size:100%;block-size:100%}[data-actor],[data-target]{cursor:pointer}.dim{opacity:.12}',
    'main:focus-visible{outline:2px solid;outline-offset:-2px}[data-actor]:focus-visible{outline:2px solid;outline-offset:2px}',
    `aside{overflow:auto;padding:1rem;border-inline-start:1px solid ${hairline}}`,
    `.bar{display:flex;gap:.5rem;flex-wrap:wrap}button{font:inherit;color:inherit;background:none;border:1px solid ${muted};border-radius:3px;min-block-size:28px;padding-inline:.7rem}`,
    `.note,cite,legend{color:${muted};font-size:.87em;font-style:normal}cite{display:block}`,
    'fieldset{border:0;padding:0;margin:0 0 1rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr))}label{min-block-size:26px;display:flex;align-items:center;gap:.2rem}',
    'h2{font-size:1.15rem;margin:.5rem 0}h3{font-size:1rem;margin:.9rem 0 .2rem}ul{margin:0;padding-inline-start:1.1rem}li{margin-block:.25rem}',
    `.supports,.contradicts,.qualifies{border:1px solid ${muted};border-radius:3px;padding-inline:.3em;font-size:.82em}.contradicts{border-style:dashed}`,
    '@media(max-width:700px){body{grid-template-columns:1fr;grid-template-rows:60% 40%}aside{border-inline-start:0;border-block-start:1px solid}}',
  ].join('\n');
}
