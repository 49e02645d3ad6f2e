import { type Chip, FILTER_FIELD_IDS, type TimeWindow } from '#core/graph';
import { err, type Issue, isoToDay, LIMITS, ok, type Result, z } from '#schemas';
import { NO_SELECTION, type Selection } from './selection.ts';
import {
  type Camera,
  FIRST_VIEW,
  type Place,
  VIEW_MODES,
  type View,
  WINDOW_SHAPES,
} from './view.ts';

/**
 * A view as the part of a link after `#`, made to be read: `without.type=support&select=actor:irgc`.
 * Only what differs from the first view is written, so the plain address is the first view.
 */
export function writeViewLink(view: View): string {
  const parts: string[] = [];
  for (const chip of view.filter.chips) parts.push(`${chipKey(chip)}=${writeList(chip.values)}`);
  const window = view.filter.window;
  if (window) {
    const flags = [window.precision, window.undated === 'drop' ? 'dated' : 'undated'];
    parts.push(`window=${[window.from, window.to, ...flags].join('..')}`);
  }
  if (view.filter.isolates === 'show') parts.push('isolates=show');
  const selection = writeSelection(view.selection);
  if (selection) parts.push(`select=${selection}`);
  if (view.mode !== FIRST_VIEW.mode) parts.push(`mode=${view.mode}`);
  if (view.camera) parts.push(`at=${[view.camera.x, view.camera.y, view.camera.zoom].join(',')}`);
  if (view.shape) parts.push(`shape=${view.shape}`);
  if (view.places.length > 0) {
    parts.push(
      `places=${view.places.map((p) => [writeValue(p.id), p.x, p.y].join(':')).join(',')}`,
    );
  }
  return parts.join('&');
}

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
    const at = part.indexOf('=');
    const key = at < 0 ? part : part.slice(0, at);
    const text = at < 0 ? '' : part.slice(at + 1);
    const next = readPart(view, key, text);
    if (next) view = next;
    else issues.push(linkIssue('unreadable-link', key, 'a part that this page has written', text));
  }
  return issues.length > 0 ? err(issues) : ok(view);
}

function readPart(view: View, key: string, text: string): View | undefined {
  const chip = readChip(key, text);
  if (chip) return { ...view, filter: { ...view.filter, chips: [...view.filter.chips, chip] } };
  switch (key) {
    case 'window': {
      const window = readWindow(text);
      return window && { ...view, filter: { ...view.filter, window } };
    }
    case 'isolates':
      return text === 'show'
        ? { ...view, filter: { ...view.filter, isolates: 'show' } }
        : undefined;
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
    case 'shape': {
      const shape = WINDOW_SHAPES.find((known) => known === text);
      return shape && { ...view, shape };
    }
    case 'places': {
      const places = readPlaces(text);
      return places && { ...view, places };
    }
    default:
      return undefined;
  }
}

// Lone surrogates have no percent form; as `~D800` they come back as they were.
const writeValue = (value: string) =>
  value
    .split(LONE_SURROGATE)
    .map((part) => (LONE_SURROGATE.test(part) ? `~${hex(part)}` : encodePart(part)))
    .join('');
const LONE_SURROGATE = /(\p{Surrogate})/u;
const encodePart = (part: string) =>
  encodeURIComponent(part).replace(/[!'()*.~]/g, (character) => `%${hex(character)}`);
const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase();

function readValue(text: string): string | undefined {
  try {
    return text
      .split(/~(D[89A-F][0-9A-F]{2})/)
      .map((part, index) =>
        index % 2 === 1 ? String.fromCharCode(Number.parseInt(part, 16)) : decodeURIComponent(part),
      )
      .join('');
  } catch {
    return undefined;
  }
}

// A list of one empty value must differ from an empty list: "not stated" is written as `-`.
const writeList = (values: readonly string[]) =>
  values.map((value) => (value === '' ? '-' : writeValue(value).replace(/^-$/, '%2D'))).join(',');

function readList(text: string): readonly string[] | undefined {
  if (text === '') return [];
  const values: string[] = [];
  for (const item of text.split(',')) {
    const value = item === '-' ? '' : readValue(item);
    if (value === undefined || (value === '' && item !== '-')) return undefined;
    values.push(value);
  }
  return values;
}

const chipKey = (chip: Chip) =>
  [
    ...(chip.enabled ? [] : ['off']),
    chip.mode === 'include' ? 'only' : 'without',
    chip.field,
    ...(chip.ends ? [chip.ends] : []),
  ].join('.');

function readChip(key: string, text: string): Chip | undefined {
  const match = /^(off\.)?(only|without)\.([\w-]+)(?:\.(both|either))?$/.exec(key);
  if (!match) return undefined;
  const [, off, mode, name, ends] = match;
  const field = FILTER_FIELD_IDS.find((id) => id === name);
  const values = readList(text);
  if (!field || !values) return undefined;
  return {
    field,
    mode: mode === 'only' ? 'include' : 'exclude',
    values,
    enabled: off === undefined,
    ...(ends === 'both' || ends === 'either' ? { ends } : {}),
  };
}

function readWindow(text: string): TimeWindow | undefined {
  const [from, to, precision, dated, ...rest] = text.split('..');
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  if (precision !== 'possibly' && precision !== 'certainly') return undefined;
  if (dated !== 'dated' && dated !== 'undated') return undefined;
  const first = isoToDay(from);
  const last = isoToDay(to);
  if (first === undefined || last === undefined || last < first) return undefined;
  return { from, to, precision, undated: dated === 'dated' ? 'drop' : 'keep' };
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

const linkIssue = (code: string, key: string, expected: string, found: string): Issue => ({
  code,
  severity: 'error',
  path: key === '' ? [] : [key],
  message: 'This part of the link could not be read.',
  found: found.slice(0, 80),
  expected,
});
