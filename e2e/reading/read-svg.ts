import type { BrowserContext } from '@playwright/test';

/** What an SVG of ours says about itself. */
export interface SvgReading {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Keys of the lines, one for each path that draws one. */
  readonly bundles: readonly string[];
  /** Colour of each line, by its key. */
  readonly bundleColours: Readonly<Record<string, string>>;
  /** Head of each line, by its key: letters of its outline, empty for none, and whether it is filled. */
  readonly heads: Readonly<Record<string, { readonly head: string; readonly isFilled: boolean }>>;
  /** Middles of the outlines behind the actors, in whole units of the graph, from left to right. */
  readonly outlines: readonly { readonly x: number; readonly y: number }[];
  /** Where each actor stands, in units of the graph. */
  readonly positions: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
  /** Two where two views stand side by side. */
  readonly graphCount: number;
  /** Ids of the actors that stand on it. */
  readonly actors: readonly string[];
  /** All texts in the key, and the colours of its samples. */
  readonly legendTexts: readonly string[];
  readonly legendColours: readonly string[];
  /** All texts of the sheet, in the order of the file. */
  readonly texts: readonly string[];
  readonly elementNames: readonly string[];
  /** Attributes that could run or load something. */
  readonly activeAttributes: readonly string[];
}

/**
 * Reads an SVG with the parser of a browser; it throws where that finds a mistake. In a page of
 * its own, because ours admits no parsing of markup.
 */
export async function readSvg(context: BrowserContext, svg: string): Promise<SvgReading> {
  const page = await context.newPage();
  const reading = await page.evaluate(parseInPage, svg);
  await page.close();
  if (reading.mistake !== undefined) throw new Error(`No valid SVG: ${reading.mistake}`);
  return reading;
}

/** Runs in the page. */
function parseInPage(svg: string) {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const mistake = parsed.querySelector('parsererror')?.textContent ?? undefined;
  const all = (selector: string) => [...parsed.querySelectorAll(selector)];
  const read = (name: string) => (element: Element) => element.getAttribute(name) ?? '';
  const texts = (selector: string) => all(selector).map((element) => element.textContent ?? '');
  const lines = all('path[data-bundle]');
  const headOf = (line: Element) => {
    const next = line.nextElementSibling;
    const head = next?.hasAttribute('data-bundle') === false ? next : undefined;
    return {
      head: (head?.getAttribute('d') ?? '').replace(/[^A-Za-z]/g, ''),
      isFilled: head !== undefined && head?.getAttribute('fill') !== 'none',
    };
  };
  // Only what stands on a page can be measured.
  const drawn = document.importNode(parsed.documentElement, true);
  document.body.append(drawn);
  const outlines = [...drawn.querySelectorAll<SVGPathElement>('g.blocs path')]
    .map((path) => path.getBBox())
    .map(({ x, y, width, height }) => ({
      x: Math.round(x + width / 2),
      y: Math.round(y + height / 2),
    }))
    .sort((one, other) => one.x - other.x);
  return {
    mistake,
    width: Number(read('width')(parsed.documentElement)),
    height: Number(read('height')(parsed.documentElement)),
    title: texts('title').join(' '),
    description: texts('desc').join(' '),
    bundles: lines.map(read('data-bundle')),
    bundleColours: Object.fromEntries(
      lines.map((line) => [read('data-bundle')(line), read('stroke')(line)]),
    ),
    heads: Object.fromEntries(lines.map((line) => [read('data-bundle')(line), headOf(line)])),
    outlines,
    positions: Object.fromEntries(
      all('g[data-actor]').map((node) => {
        const circle = node.querySelector('circle');
        return [
          read('data-actor')(node),
          { x: Number(circle?.getAttribute('cx')), y: Number(circle?.getAttribute('cy')) },
        ];
      }),
    ),
    graphCount: all('g.graph').length,
    actors: all('g[data-actor]').map(read('data-actor')),
    legendTexts: texts('g.legend text'),
    legendColours: all('g.legend path[stroke]').map(read('stroke')),
    texts: texts('text'),
    elementNames: [...new Set(all('*').map((element) => element.localName))].sort(),
    activeAttributes: all('*').flatMap((element) =>
      element.getAttributeNames().filter((name) => /^on|href|^src$|^style$/i.test(name)),
    ),
  };
}
