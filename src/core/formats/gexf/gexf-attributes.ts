import type { ImportNotes } from '../draft/import-notes.ts';
import { limitDefaults } from '../foreign/limit-defaults.ts';
import { valueOfText } from '../foreign/written-columns.ts';
import { childrenNamed, type XmlElement } from '../xml/xml-element.ts';

interface Declaration {
  readonly title: string;
  readonly type: string;
  /** Empty where it has none. */
  readonly fallback: string;
}

/** A value that holds for some time only. */
export interface TimedValue {
  readonly value: unknown;
  readonly start?: string;
  readonly end?: string;
}

/** The attributes that a GEXF file declares, filled while it is read. */
export interface GexfAttributes {
  add(declarations: XmlElement): void;
  /** Names and values of a node or edge; an attribute that changes over time is a list. */
  read(domain: 'node' | 'edge', element: XmlElement): Map<string, unknown>;
}

export function createGexfAttributes(notes: ImportNotes): GexfAttributes {
  const declarations = {
    node: new Map<string, Declaration>(),
    edge: new Map<string, Declaration>(),
  };
  const inOrder = { node: [] as Declaration[], edge: [] as Declaration[] };
  const defaults = new Map<string, readonly Declaration[]>();
  const defaultsOf = (domain: 'node' | 'edge') => {
    const known = defaults.get(domain);
    if (known !== undefined) return known;
    const all = inOrder[domain].filter(({ fallback }) => fallback !== '');
    const limited = limitDefaults(all, notes);
    defaults.set(domain, limited);
    return limited;
  };
  const titles = { node: new Set<string>(), edge: new Set<string>() };
  return {
    add(element) {
      defaults.clear();
      const domain = element.attributes.get('class') === 'edge' ? 'edge' : 'node';
      for (const { attributes, ...rest } of childrenNamed(element, 'attribute')) {
        const id = attributes.get('id');
        if (id === undefined) continue;
        // Two attributes may bear one title; the second keeps its id as its name.
        const title = attributes.get('title') || id;
        const name = titles[domain].has(title) ? id : title;
        titles[domain].add(name);
        const fallback = childrenNamed({ attributes, ...rest }, 'default')[0]?.text ?? '';
        const type = attributes.get('type') ?? 'string';
        const declaration = { title: name, type, fallback };
        declarations[domain].set(id, declaration);
        inOrder[domain].push(declaration);
      }
    },
    read(domain, element) {
      const values = new Map<string, unknown>();
      const timed = new Map<string, TimedValue[]>();
      const holders = [element, ...childrenNamed(element, 'attvalues')];
      for (const { attributes } of holders.flatMap((holder) => childrenNamed(holder, 'attvalue'))) {
        const id = attributes.get('for') ?? attributes.get('id') ?? '';
        const declared =
          declarations[domain].get(id) ??
          // The first writers counted the declarations instead of naming them.
          (attributes.has('for') || !/^\d+$/.test(id) ? undefined : inOrder[domain][Number(id)]);
        const name = declared?.title ?? id;
        const value = valueOfText(declared?.type ?? 'string', attributes.get('value') ?? '');
        const time = timeOf(attributes);
        if (time === undefined) {
          if (!values.has(name)) values.set(name, value);
        } else {
          const list = timed.get(name) ?? [];
          list.push({ value, ...time });
          timed.set(name, list);
        }
      }
      for (const [name, list] of timed) values.set(name, list);
      for (const { title, type, fallback } of defaultsOf(domain)) {
        if (!values.has(title)) values.set(title, valueOfText(type, fallback));
      }
      return values;
    },
  };
}

/** Start and end in the words of the file; a single point of time is both. */
export function timeOf(
  attributes: ReadonlyMap<string, string>,
): { start?: string; end?: string } | undefined {
  const point = attributes.get('timestamp');
  const start = attributes.get('start') ?? attributes.get('startopen') ?? point;
  const end = attributes.get('end') ?? attributes.get('endopen') ?? point;
  if (start === undefined && end === undefined) return undefined;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}
