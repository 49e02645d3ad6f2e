import { readFileSync } from 'node:fs';

// What a visitor waits for: the scripts that the built page names itself. Parts that are imported
// later are not named there, so moving one behind `import()` takes it out of this sum.
const page = readFileSync(new URL('./dist/index.html', import.meta.url), 'utf8');
const tags = page.match(/<(?:script|link)\b[^>]*>/g) ?? [];
const addressOf = (tag) => /\b(?:src|href)="\.\/([^"]+)"/.exec(tag)?.[1];
const pathsOf = (pattern) =>
  tags
    .filter((tag) => pattern.test(tag))
    .map(addressOf)
    .filter((address) => address !== undefined)
    .map((address) => `dist/${address}`);

const SCRIPTS = /^<script\b.*\bsrc=|rel="modulepreload"(?!.*data-for="picture")/;

export default [
  {
    name: 'JavaScript of the first page, gzip',
    path: pathsOf(SCRIPTS),
    limit: '300 kB',
    gzip: true,
  },
  {
    // The page is there without the canvas and the graph library; its first picture is not.
    name: 'JavaScript until the first picture, gzip',
    path: pathsOf(/^<script\b.*\bsrc=|rel="modulepreload"/),
    limit: '440 kB',
    gzip: true,
  },
  {
    name: 'Style of the first page, gzip',
    path: pathsOf(/rel="stylesheet"/),
    limit: '60 kB',
    gzip: true,
  },
];
