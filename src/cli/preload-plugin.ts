import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What the first picture needs beside the first scripts: asked for while those are still read. */
const CANVAS = /\/src\/ui\/canvas\/index\.ts$/;
const LAYOUTS = /virtual:first-layouts$/;
const DATA = /^graph-data\/.*\/(dataset|actors|relationships|documents)\.json$/;
const FONT = /source-sans-3-latin-wght-normal\.woff2$/;

/** Names in the page's `<head>` what it asks for as soon as it runs. */
export function preloadFirstPicture(): Plugin {
  return {
    name: 'faultlines:preload-first-picture',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (page, { bundle = {} }) =>
        preloadTags(bundle).filter(({ attrs }) => !page.includes(String(attrs?.href))),
    },
  };
}

function preloadTags(bundle: Rolldown.OutputBundle): HtmlTagDescriptor[] {
  const files = Object.values(bundle);
  const chunks = new Set<string>();
  const visit = (fileName: string) => {
    const file = bundle[fileName];
    if (file?.type !== 'chunk' || chunks.has(fileName)) return;
    chunks.add(fileName);
    for (const imported of file.imports) visit(imported);
  };
  for (const file of files) {
    const id = file.type === 'chunk' ? (file.facadeModuleId ?? '') : '';
    if (CANVAS.test(id) || LAYOUTS.test(id)) visit(file.fileName);
  }
  const assets = (pattern: RegExp) =>
    files.filter(
      (file) =>
        file.type === 'asset' && file.originalFileNames.some((original) => pattern.test(original)),
    );
  return [
    ...assets(DATA).map(({ fileName }) => preload(fileName, { as: 'fetch' })),
    // `.size-limit.mjs` counts these apart: the page is there without them, its picture is not.
    ...[...chunks].map((name) => preload(name, { rel: 'modulepreload', 'data-for': 'picture' })),
    ...assets(FONT).map(({ fileName }) => preload(fileName, { as: 'font', type: 'font/woff2' })),
  ];
}

const preload = (fileName: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { rel: 'preload', ...attrs, crossorigin: true, href: `./${fileName}` },
  injectTo: 'head',
});
