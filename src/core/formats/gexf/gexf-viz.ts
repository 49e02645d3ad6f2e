import type { Attributes } from '../foreign/foreign-graph.ts';
import { writeAttributes } from '../xml/write-xml.ts';
import { childNamed, type XmlElement } from '../xml/xml-element.ts';

const hex = (text: string | undefined): string =>
  Math.max(0, Math.min(255, Math.round(Number(text) || 0)))
    .toString(16)
    .padStart(2, '0');

/**
 * Place, size, colour and shape of a node or edge as attributes. The module is known by the names
 * of its elements, as files bind its prefix to several namespaces or to none.
 */
export function readViz(element: XmlElement): readonly (readonly [string, unknown])[] {
  const colour = childNamed(element, 'color');
  const position = childNamed(element, 'position');
  const numbers = (
    [
      ...(['x', 'y', 'z'] as const).map((name) => [name, position?.attributes.get(name)]),
      ['size', childNamed(element, 'size')?.attributes.get('value')],
      ['thickness', childNamed(element, 'thickness')?.attributes.get('value')],
    ] as const
  ).flatMap(([name, text]) => {
    const value = Number(text);
    const isNumber = text !== undefined && text.trim() !== '' && Number.isFinite(value);
    return name !== undefined && isNumber ? [[name, value] as const] : [];
  });
  const { attributes } = colour ?? {};
  const shape = childNamed(element, 'shape')?.attributes.get('value');
  return [
    ...numbers,
    ...(attributes === undefined
      ? []
      : [
          [
            'color',
            attributes.get('hex') ??
              `#${['r', 'g', 'b'].map((name) => hex(attributes.get(name))).join('')}`,
          ] as const,
        ]),
    ...(shape === undefined ? [] : [['shape', shape] as const]),
  ];
}

/** The same as elements of the module, from what an import put into `extra`. */
export function vizOf(attributes: Attributes): string {
  const [x, y, size] = ['x', 'y', 'size'].map((name) => {
    const value = attributes.get(name);
    return typeof value === 'number' ? value : undefined;
  });
  const colour = attributes.get('color');
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(
    typeof colour === 'string' ? colour : '',
  );
  const [r, g, b] = (channels ?? []).slice(1).map((channel) => Number.parseInt(channel, 16));
  return [
    channels === null
      ? ''
      : `<viz:color${writeAttributes([
          ['r', r],
          ['g', g],
          ['b', b],
        ])}/>`,
    x === undefined || y === undefined ? '' : `<viz:position x="${x}" y="${y}" z="0"/>`,
    size === undefined ? '' : `<viz:size value="${size}"/>`,
  ].join('');
}
