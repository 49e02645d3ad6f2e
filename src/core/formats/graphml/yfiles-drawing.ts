import { childNamed, descendantNamed, type XmlElement } from '../xml/xml-element.ts';

/** What a drawing of yEd or yFiles tells of a node or an edge. */
export interface YfilesDrawing {
  readonly label?: string;
  readonly attributes: readonly (readonly [string, unknown])[];
}

/** Label, place and colour out of the `<data>` of yEd (`y:ShapeNode`, …) and yFiles for HTML. */
export function readYfilesDrawing(data: XmlElement): YfilesDrawing {
  const label = labelOf(data);
  const geometry = descendantNamed(data, 'Geometry') ?? descendantNamed(data, 'RectD');
  const fill = descendantNamed(data, 'Fill') ?? descendantNamed(data, 'LineStyle');
  const numbers = ['x', 'y', 'width', 'height'].flatMap((name) => {
    const text =
      geometry?.attributes.get(name) ??
      geometry?.attributes.get(`${name[0]?.toUpperCase()}${name.slice(1)}`);
    const value = Number(text);
    return text === undefined || !Number.isFinite(value) ? [] : [[name, value] as const];
  });
  const colour = fill?.attributes.get('color');
  return {
    ...(label === undefined ? {} : { label }),
    attributes: [...numbers, ...(colour === undefined ? [] : [['color', colour] as const])],
  };
}

function labelOf(data: XmlElement): string | undefined {
  const element =
    descendantNamed(data, 'NodeLabel') ??
    descendantNamed(data, 'EdgeLabel') ??
    descendantNamed(data, 'Label');
  if (element === undefined) return undefined;
  const inner = childNamed(element, 'Label.Text');
  const text = (element.attributes.get('Text') ?? inner?.text ?? element.text).trim();
  return text === '' ? undefined : text;
}
