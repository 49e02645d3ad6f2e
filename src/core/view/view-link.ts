import { GROUPINGS } from '#core/graph';
import { LAYOUT_IDS } from '#core/layout';
import { err, type Issue, LIMITS, ok, type Result, z } from '#schemas';
import {
  readEncodingPart,
  readTypeSigns,
  writeEncodingParts,
  writeTypeSigns,
} from './encoding-link.ts';
import { readFilterPart, splitPart, writeFilterParts } from './filter-link.ts';
import { readList, readValue, writeList, writeValue } from './link-values.ts';
import { NO_SELECTION, type Selection } from './selection.ts';
import {
  type Camera,
  FIRST_VIEW,
  type Place,
  VIEW_MODES,
  type View,
  WINDOW_SHAPES,
} from './view.ts';
import { LINK_FIELDS, type LinkField } from './view-fields.ts';

/**
 * A view as the part of a link after `#`, made to be read: `without.type=support&select=actor:irgc`.
 * Only what differs from the first view is written, so the plain address is the first view.
 */
export function writeViewLink(view: View): string {
  return LINK_FIELDS.flatMap((field) => WRITERS[field](view)).join('&');
}

const part = (key: string, text: string | undefined) =>
  text === undefined || text === '' ? [] : [`${key}=${text}`];

/** The parts of a link that each field of a view becomes; none where it is as in the first view. */
const WRITERS: Readonly<Record<LinkField, (view: View) => readonly string[]>> = {
  dataset: ({ dataset }) => part('of', dataset === undefined ? undefined : writeValue(dataset)),
  filter: ({ filter }) => writeFilterParts(filter),
  selection: ({ selection }) => part('select', writeSelection(selection)),
  mode: ({ mode }) => part('mode', mode === FIRST_VIEW.mode ? undefined : mode),
  camera: ({ camera }) => part('at', camera && [camera.x, camera.y, camera.zoom].join(',')),
  layout: ({ layout }) => part('layout', layout),
  shape: ({ shape }) => part('shape', shape),
  places: ({ places }) => part('places', writePlaces(places)),
  lines: ({ lines }) => part('lines', lines === undefined ? undefined : `${lines}`),
  grouping: ({ grouping }) => part('by', grouping === FIRST_VIEW.grouping ? undefined : grouping),
  collapsed: ({ collapsed }) => part('collapsed', writeList(collapsed)),
  groupPlaces: ({ groupPlaces }) => part('groups', writePlaces(groupPlaces)),
  encoding: ({ encoding }) => writeEncodingParts(encoding),
  typeSigns: ({ typeSigns }) => part('signs', writeTypeSigns(typeSigns)),
};

/** Reads what `writeViewLink` wrote; anything else comes back as issues, never as a throw. */
export function readViewLink(link: string): Result<View, Issue[]> {
  if (link.length > LIMITS.linkBytes) {
    return err([
      linkIssue('link-too-long', '', `at most ${LIMITS.linkBytes} characters`, `${link.length}`),
    ]);
  }
  let view: View = FIRST_VIEW;
  const issues: Issue[] = [];
  for (const part of link.split('&')) {
    if (part === '') continue;
    const next = readPart(view, part);
    if (next) view = next;
    else issues.push(unreadablePart(part));
  }
  return issues.length > 0 ? err(issues) : ok(view);
}

function readPart(view: View, part: string): View | undefined {
  const filter = readFilterPart(view.filter, part);
  if (filter !== 'elsewhere') return filter && { ...view, filter };
  const [key, text] = splitPart(part);
  switch (key) {
    case 'of': {
      const dataset = readValue(text);
      return dataset === undefined || dataset === '' ? undefined : { ...view, dataset };
    }
    case 'select': {
      const selection = readSelection(text);
      return selection && { ...view, selection };
    }
    case 'mode': {
      const mode = VIEW_MODES.find((known) => known === text);
      return mode && { ...view, mode };
    }
    case 'at': {
      const camera = readCamera(text);
      return camera && { ...view, camera };
    }
    case 'layout': {
      const layout = LAYOUT_IDS.find((known) => known === text);
      return layout && { ...view, layout };
    }
    case 'shape': {
      const shape = WINDOW_SHAPES.find((known) => known === text);
      return shape && { ...view, shape };
    }
    case 'places': {
      const places = readPlaces(text);
      return places && { ...view, places };
    }
    case 'lines': {
      const lines = /^[1-9]\d{0,7}$/.test(text) ? Number(text) : undefined;
      return lines === undefined ? undefined : { ...view, lines };
    }
    case 'by': {
      const grouping = GROUPINGS.find((known) => known === text);
      return grouping && { ...view, grouping };
    }
    case 'collapsed': {
      const collapsed = readList(text);
      return collapsed && { ...view, collapsed };
    }
    case 'groups': {
      const groupPlaces = readPlaces(text);
      return groupPlaces && { ...view, groupPlaces };
    }
    case 'size':
    case 'colour':
    case 'compare': {
      const encoding = readEncodingPart(view.encoding, key, text);
      return encoding && { ...view, encoding };
    }
    case 'signs': {
      const typeSigns = readTypeSigns(text);
      return typeSigns && { ...view, typeSigns };
    }
    default:
      return undefined;
  }
}

function writeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'none':
      return '';
    case 'actors':
      return `actor:${writeList(selection.ids)}`;
    case 'pair':
      return `pair:${writeList([selection.a, selection.b, ...(selection.type === undefined ? [] : [selection.type])])}`;
    case 'relationship':
      return `relationship:${writeList([selection.id])}`;
    case 'relationships':
      return `relationships:${writeList(selection.ids)}`;
  }
}

function readSelection(text: string): Selection | undefined {
  const at = text.indexOf(':');
  const values = readList(text.slice(at + 1));
  if (at < 0 || !values) return undefined;
  const [first, second, third, ...rest] = values;
  switch (text.slice(0, at)) {
    case 'actor':
      return values.length === 0 ? NO_SELECTION : { kind: 'actors', ids: values };
    case 'pair':
      if (first === undefined || second === undefined || rest.length > 0) return undefined;
      return { kind: 'pair', a: first, b: second, ...(third === undefined ? {} : { type: third }) };
    case 'relationship':
      if (first === undefined || second !== undefined) return undefined;
      return { kind: 'relationship', id: first };
    case 'relationships':
      return values.length === 0 ? NO_SELECTION : { kind: 'relationships', ids: values };
    default:
      return undefined;
  }
}

const cameraSchema = z.object({
  x: z.number().min(-1e6).max(1e6),
  y: z.number().min(-1e6).max(1e6),
  zoom: z.number().min(0.01).max(20),
});

const readNumbers = (text: string) =>
  text
    .split(',')
    .map((part) => (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(part) ? Number(part) : Number.NaN));

function readCamera(text: string): Camera | undefined {
  const [x, y, zoom, ...rest] = readNumbers(text);
  const camera = cameraSchema.safeParse({ x, y, zoom });
  return camera.success && rest.length === 0 ? camera.data : undefined;
}

const placeSchema = z.object({
  id: z.string().min(1).max(LIMITS.idLength),
  x: cameraSchema.shape.x,
  y: cameraSchema.shape.y,
});

const writePlaces = (places: readonly Place[]): string =>
  places.map(({ id, x, y }) => [writeValue(id), x, y].join(':')).join(',');

function readPlaces(text: string): readonly Place[] | undefined {
  const places: Place[] = [];
  for (const item of text.split(',')) {
    const [id, x, y, ...rest] = item.split(':');
    const place = placeSchema.safeParse({
      id: readValue(id ?? ''),
      x: readNumbers(x ?? '')[0],
      y: readNumbers(y ?? '')[0],
    });
    if (!place.success || rest.length > 0) return undefined;
    places.push(place.data);
  }
  return places;
}

/** Named by its key, or by what stands before the bracket of a group. */
function unreadablePart(part: string): Issue {
  const [key, text] = /^[\w.]+(?=\()/.test(part) ? part.split(/(?=\()/, 2) : splitPart(part);
  return linkIssue('unreadable-link', key ?? '', 'a part that this page has written', text ?? '');
}

const linkIssue = (code: string, key: string, expected: string, found: string): Issue => ({
  code,
  severity: 'error',
  path: key === '' ? [] : [key],
  message: 'This part of the link could not be read.',
  found: found.slice(0, 80),
  expected,
});
