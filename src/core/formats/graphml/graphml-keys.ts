import type { ImportNotes } from '../draft/import-notes.ts';
import { limitDefaults } from '../foreign/limit-defaults.ts';
import { valueOfText } from '../foreign/written-columns.ts';
import { childNamed, type XmlElement } from '../xml/xml-element.ts';

/** A `<key>` of GraphML: what the data of one name is, and what it is where it is absent. */
interface GraphmlKey {
  readonly name: string;
  readonly type: string;
  readonly fallback: string | undefined;
  /** A drawing of yEd or yFiles, which is no value. */
  readonly isDrawing: boolean;
}

export type GraphmlDomain = 'node' | 'edge' | 'graph';

/** The keys of one GraphML file, filled while it is read. */
export interface GraphmlKeys {
  add(element: XmlElement): void;
  /** Name and value of a `<data>`; `undefined` for drawings and empty data. */
  read(domain: GraphmlDomain, data: XmlElement): [string, unknown] | undefined;
  /** The defaults of what the record does not have itself. */
  defaults(domain: GraphmlDomain): readonly (readonly [string, unknown])[];
}

export function createGraphmlKeys(notes: ImportNotes): GraphmlKeys {
  const keys = new Map<string, GraphmlKey>();
  const defaults = new Map<GraphmlDomain, readonly (readonly [string, unknown])[]>();
  const find = (domain: GraphmlDomain, id: string) =>
    keys.get(`${domain} ${id}`) ?? keys.get(`all ${id}`);
  return {
    add({ attributes, ...element }) {
      const id = attributes.get('id');
      if (id === undefined) return;
      defaults.clear();
      const fallback = childNamed({ attributes, ...element }, 'default');
      const isPlain = fallback !== undefined && fallback.children.length === 0;
      keys.set(`${attributes.get('for') ?? 'all'} ${id}`, {
        name: attributes.get('attr.name') || id,
        type: attributes.get('attr.type') ?? 'string',
        fallback: isPlain && fallback.text.trim() !== '' ? fallback.text : undefined,
        isDrawing: attributes.has('yfiles.type'),
      });
    },
    read(domain, { attributes, children, text }) {
      const id = attributes.get('key') ?? '';
      const key = find(domain, id);
      if (children.length > 0 || key?.isDrawing === true) return undefined;
      return [key?.name ?? id, valueOfText(key?.type ?? 'string', text)];
    },
    defaults(domain) {
      const known = defaults.get(domain);
      if (known !== undefined) return known;
      const all = [...keys]
        .filter(([place]) => place.startsWith(`${domain} `) || place.startsWith('all '))
        .flatMap(([, { name, type, fallback }]) =>
          fallback === undefined ? [] : [[name, valueOfText(type, fallback)] as const],
        );
      const limited = limitDefaults(all, notes);
      defaults.set(domain, limited);
      return limited;
    },
  };
}
