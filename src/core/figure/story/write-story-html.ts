import type { EmbeddedFont } from '../drawing.ts';
import { writeSvg } from '../svg-writer.ts';
import { cleanText, escapeXml } from '../xml-text.ts';
import { figureOfStep } from './step-figure.ts';
import { STORY_SCRIPT, STORY_SCRIPT_HASH } from './story-script.ts';
import {
  type StepSource,
  type StorySpec,
  type StoryStepSpec,
  sourcesOfStep,
} from './story-spec.ts';
import { type StoryWords, storyWordsFor } from './story-words.ts';

/**
 * Writes a story as one HTML file that works offline: a step at a time by keys or buttons, its
 * graph, text and sources, and behind each source the evidence that was coded from it. Its content
 * policy admits the one script in it and no network.
 */
export function writeStoryHtml(story: StorySpec, fonts: readonly EmbeddedFont[] = []): string {
  const { words, title, summary } = story;
  const own = storyWordsFor(words.language);
  const policy = [
    "default-src 'none'",
    `script-src '${STORY_SCRIPT_HASH}'`,
    "style-src 'unsafe-inline'",
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { dataset } = story.graph;
  return `${[
    '<!doctype html>',
    `<html lang="${say(words.language)}" dir="${words.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${say(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Faultlines">',
    `<meta name="description" content="${say(summary)}">`,
    `<title>${say(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><div><h1 dir="auto">${say(title)}</h1>${summary === '' ? '' : `<p dir="auto">${say(summary)}</p>`}</div>`,
    `<nav><button type="button" id="back">${say(own.previous)}</button>`,
    '<span id="progress" role="status"></span>',
    `<button type="button" id="next">${say(own.next)}</button></nav></header>`,
    '<main>',
    ...story.steps.map((step, index) =>
      writeStep(story, step, index, own, index === 0 ? fonts : []),
    ),
    '</main>',
    `<footer><p class="keys">${say(own.keys)}</p><p dir="auto">${say(`${dataset.title}, ${dataset.license}. Made with Faultlines.`)}</p></footer>`,
    `<script>${STORY_SCRIPT}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

const say = (text: string): string => escapeXml(cleanText(text));

function writeStep(
  story: StorySpec,
  step: StoryStepSpec,
  index: number,
  own: StoryWords,
  fonts: readonly EmbeddedFont[],
): string {
  const { words, steps } = story;
  const number = index + 1;
  const progress = own.progress(words.number(number), words.number(steps.length));
  const sources = sourcesOfStep(story, step);
  const figure =
    step.view === undefined
      ? ''
      : writeSvg(
          { ...figureOfStep(step.view, step.headline, words), fonts },
          { idEnd: `-${number}` },
        );
  const paragraphs = step.text.split(/\n+/).filter((text) => text.trim() !== '');
  return [
    `<section data-step="${number}" data-progress="${say(progress)}" aria-labelledby="step-${number}">`,
    `<figure>${figure}</figure>`,
    '<div class="text">',
    `<h2 id="step-${number}" tabindex="-1" dir="auto">${say(step.headline)}</h2>`,
    ...paragraphs.map((text) => `<p dir="auto">${say(text)}</p>`),
    ...(sources.length === 0
      ? []
      : [`<h3>${say(words.sources)}</h3>`, ...sources.map((source) => writeSource(source, own))]),
    '</div>',
    '</section>',
  ].join('\n');
}

function writeSource({ mark, text, direction, evidence }: StepSource, own: StoryWords): string {
  const line = `${say(mark)} <bdi dir="${direction}">${say(text)}</bdi>`;
  if (evidence.length === 0) return `<p class="source">${line}</p>`;
  const items = evidence.map(
    ({ text: said, voice }) =>
      `<li dir="auto">${say(said)} <small><bdi>${say(voice)}</bdi></small></li>`,
  );
  return [
    `<details class="source"><summary>${line}</summary>`,
    `<p>${say(own.evidence)}:</p><ul>${items.join('')}</ul></details>`,
  ].join('');
}

const STYLE = [
  ':root{color-scheme:light;font:17px/1.5 "Source Sans 3",Vazirmatn,sans-serif;color:#1b1b1b;background:#fbfaf7}',
  '*{box-sizing:border-box}body{margin:0;display:grid;grid-template-rows:auto 1fr auto;min-block-size:100vh;min-block-size:100dvh}',
  'header{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding:.6rem 1.2rem;border-block-end:1px solid #dcd9d1}',
  'h1{font-size:1.05rem;margin:0}header p{margin:0;color:#5f5d58;font-size:.85rem}nav{display:none;gap:.8rem;align-items:center;white-space:nowrap}.presented nav{display:flex}',
  'button{font:inherit;color:inherit;background:none;border:1px solid #85827a;border-radius:3px;min-block-size:32px;padding-inline:.9rem;cursor:pointer}button[aria-disabled=true]{opacity:.45;cursor:default}',
  'section{display:grid;grid-template-columns:minmax(0,1fr) min(27rem,36vw);gap:1.5rem;padding:1rem 1.2rem}section[hidden]{display:none}',
  'figure{margin:0;min-inline-size:0}svg{display:block;direction:ltr;inline-size:100%;block-size:auto;max-block-size:calc(100vh - 9rem)}',
  'h2{font-size:1.6rem;line-height:1.2;margin:.2rem 0 .6rem;outline:none}h3{font-size:.9rem;margin:1.2rem 0 .3rem;color:#5f5d58}.text p{margin:.5rem 0}',
  '.source{color:#5f5d58;font-size:.85rem;margin-block:.3rem}summary{cursor:pointer;min-block-size:24px}.source ul{margin:.2rem 0 .6rem;padding-inline-start:1.2rem}.source li{color:#1b1b1b}small{color:#5f5d58}',
  ':focus-visible{outline:2px solid #4338ca;outline-offset:2px}footer{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 2rem;padding:.3rem 1.2rem;border-block-start:1px solid #dcd9d1;color:#5f5d58;font-size:.8rem}footer p{margin:.15rem 0}',
  '@media(max-width:760px){section{grid-template-columns:minmax(0,1fr);padding:.6rem}header{flex-wrap:wrap}.keys{display:none}svg{max-block-size:58vh}}',
  '@media print{section[hidden]{display:grid}section{break-after:page}nav,.keys{display:none!important}}',
].join('\n');
