import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { err, foundText, type Issue, LIMITS, ok, type Result } from '#schemas';
import { decodeFile } from '../decode-file.ts';
import type { InputFile } from '../format.ts';
import type { XmlElement } from './xml-element.ts';

export interface XmlReading {
  /**
   * Is called with each element when it ends. One that it takes (`true`) is not kept as a child of
   * the element around it, so that the memory holds no more than the largest record.
   */
  readonly take: (element: XmlElement) => boolean;
  readonly onProgress?: ((share: number) => void) | undefined;
}

export interface ReadXml {
  readonly root: XmlElement;
  /** Whether the bytes were not in the encoding that the file promises. */
  readonly isEncodingGuessed: boolean;
}

const CHUNK = 1_000_000;

/**
 * Reads an XML file as a stream of elements. It is refused at a DOCTYPE, below the depth limit and
 * at the first mistake, each with line and column; only the five predefined entities and numeric
 * ones are known, and nothing outside the file is looked at.
 */
export function readXml(file: InputFile, reading: XmlReading): Result<ReadXml, Issue> {
  const { text, isGuessed } = decodeFile(file, declaredEncoding(file.bytes));
  // Saxes refuses characters before the declaration, and some tools write an empty line there.
  const xml = text.replace(/^\s+(?=<\?xml)/, '');
  const parser = new SaxesParser({
    xmlns: false as const,
    // XML 1.1 would let control characters in by their numbers.
    defaultXMLVersion: '1.0',
    forceXMLVersion: true,
  });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  let refusal: Issue | undefined;
  const refuse = (issue: Pick<Issue, 'code' | 'message' | 'expected'>, found?: string): never => {
    refusal = {
      severity: 'error',
      path: [],
      ...issue,
      ...(found === undefined || found === '' ? {} : { found: foundText(found) }),
      // What is wrong was read already, so that the column, counted from 0, is past it.
      position: { line: parser.line, column: Math.max(1, parser.column) },
    };
    throw new Refused();
  };

  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    const lines = xml.slice(Math.max(0, parser.position - 40), parser.position).split(/[\r\n]/);
    refuse(
      {
        code: 'bad-xml',
        message: `${file.name} is not well-formed XML: ${message}.`,
        expected: 'well-formed XML; write the file again with the tool that made it',
      },
      lines.at(-1),
    );
  });
  parser.on('doctype', () =>
    refuse({
      code: 'xml-doctype',
      message: `${file.name} has a DOCTYPE, which can hide content and is never read.`,
      expected: 'the same file without its <!DOCTYPE …>',
    }),
  );
  parser.on('opentag', (tag) => {
    if (open.length === LIMITS.xmlDepth) {
      refuse(
        {
          code: 'too-deep',
          message: `Elements stand in one another more than ${LIMITS.xmlDepth} levels deep.`,
          expected: `at most ${LIMITS.xmlDepth} levels`,
        },
        `<${tag.name}>`,
      );
    }
    const element = elementOf(tag, open.at(-1), parser.line, count);
    count += 1;
    root ??= element;
    open.push(element);
  });
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element === undefined || reading.take(element)) return;
    element.parent?.children.push(element);
  });

  try {
    for (let from = 0; from < xml.length; from += CHUNK) {
      parser.write(xml.slice(from, from + CHUNK));
      reading.onProgress?.(Math.min(1, (from + CHUNK) / xml.length));
    }
    parser.close();
  } catch (error) {
    if (refusal !== undefined && error instanceof Refused) return err(refusal);
    throw error;
  }
  if (root === undefined) {
    return err({
      code: 'empty-file',
      severity: 'error',
      path: [],
      message: `${file.name} holds no XML element. Perhaps its download or export stopped early.`,
      found: 'nothing',
      expected: 'XML',
    });
  }
  return ok({ root, isEncodingGuessed: isGuessed });
}

/** Ends the parser at the first refusal, wherever in it that comes. */
class Refused extends Error {}

/** `encoding="…"` of the XML declaration, which is ASCII in every encoding that has one. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
}

function elementOf(
  { name, attributes }: SaxesTagPlain,
  parent: XmlElement | undefined,
  line: number,
  order: number,
): XmlElement {
  const byName = new Map<string, string>();
  const prefixed: [string, string][] = [];
  for (const [key, value] of Object.entries(attributes)) {
    const colon = key.indexOf(':');
    if (colon < 0) byName.set(key, value);
    else prefixed.push([key.slice(colon + 1), value]);
  }
  for (const [key, value] of prefixed) if (!byName.has(key)) byName.set(key, value);
  const colon = name.indexOf(':');
  return {
    name: name.slice(colon + 1),
    prefix: colon < 0 ? '' : name.slice(0, colon),
    attributes: byName,
    parent,
    children: [],
    text: '',
    line,
    order,
  };
}
