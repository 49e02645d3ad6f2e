/** One element of a parsed document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** The text directly in it. */
  text: string;
}

const NAME = '[A-Za-z_][A-Za-z0-9_:.-]*';
const TOKEN = new RegExp(
  `<(?<close>/)?(?<name>${NAME})(?<attributes>(?:\\s+${NAME}="[^"<]*")*)\\s*(?<empty>/)?>|(?<text>[^<]+)`,
  'y',
);
const ATTRIBUTE = new RegExp(`(${NAME})="([^"]*)"`, 'g');

/**
 * A strict reader for the part of XML 1.0 that the SVG writer uses: no comments, declarations,
 * CDATA or DOCTYPE, and only the five predefined and numeric entities. Throws at the first mistake.
 */
export function parseXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const groups = TOKEN.exec(source)?.groups;
    if (groups === undefined) throw new Error(`No XML from here: ${source.slice(at, at + 60)}`);
    const parent = open.at(-1)!;
    if (groups.text !== undefined) {
      parent.text += decode(groups.text);
    } else if (groups.close !== undefined) {
      if (open.length === 1 || parent.name !== groups.name) throw new Error(`</${groups.name}>`);
      open.pop();
    } else {
      const element = { name: groups.name!, attributes: new Map(), children: [], text: '' };
      for (const [, name = '', value = ''] of groups.attributes!.matchAll(ATTRIBUTE)) {
        if (element.attributes.has(name)) throw new Error(`${name} stands twice`);
        element.attributes.set(name, decode(value));
      }
      parent.children.push(element);
      if (groups.empty === undefined) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1 || root.text.trim() !== '') {
    throw new Error('The document needs exactly one root element');
  }
  return root.children[0]!;
}

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

function decode(text: string): string {
  if (text.includes(']]>')) throw new Error(']]> may not stand in text');
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new Error(`Bare & in ${text}`);
  const decoded = text.replace(/&(?:#(\d+)|([a-z]+));/g, (_, code, name) =>
    code === undefined ? ENTITIES.get(name)! : String.fromCodePoint(Number(code)),
  );
  if (!ALLOWED.test(decoded)) throw new Error('A character that XML 1.0 forbids');
  return decoded;
}

/** An element and all below it. */
export const allElements = (root: XmlElement): readonly XmlElement[] => [
  root,
  ...root.children.flatMap(allElements),
];

/** All text in an element, in order of appearance within each element. */
export const allText = (root: XmlElement): string =>
  allElements(root)
    .map(({ text }) => text)
    .join(' ');
