/** One element of an XML file with what stands in it. */
export interface XmlElement {
  /** Without its prefix: files bind the same names to many namespaces, or to none. */
  readonly name: string;
  readonly prefix: string;
  /** By name without prefix; of two that are the same then, the one that had none. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: XmlElement | undefined;
  readonly children: XmlElement[];
  /** The text directly in it. */
  text: string;
  readonly line: number;
  /** Its number in the order of the file. */
  readonly order: number;
}

/** The first child of this name. */
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** All children of this name. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

/** The nearest element around this one that has this name. */
export function ancestorNamed(element: XmlElement, name: string): XmlElement | undefined {
  let current = element.parent;
  while (current !== undefined && current.name !== name) current = current.parent;
  return current;
}

/** The first element of this name in it at any depth. */
export function descendantNamed(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : descendantNamed(child, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

export const lineOf = ({ line }: XmlElement): string => `line ${line}`;

/** Elements come when they end: a node after those that stand in it. This sorts them as they began. */
export const inFileOrder = <Item extends { readonly order: number }>(items: Item[]): Item[] =>
  items.sort((one, other) => one.order - other.order);
