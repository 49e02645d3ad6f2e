import type { Graph } from '#core/graph';
import { mixOver } from './colour.ts';
import { KIND_GLYPHS } from './glyphs.ts';
import type { ThemeId } from './line-style.ts';
import {
  DIGIT_GLYPHS,
  groupInside,
  type InsideColours,
  type MarkEncoding,
  stepBounds,
  stepColours,
  stepOf,
} from './mark-encoding.ts';
import { coloursWithoutGroup, groupColoursOf, THEME_COLOURS } from './palette.ts';
import type { NodeMark } from './scene.ts';

export const SMALLEST_RADIUS = 6;
export const LARGEST_RADIUS = 22;
/** Below this degree nodes never reach the largest radius: a pair is not two giants. */
const FULL_SIZE_DEGREE = 40;
export const RING_WIDTH = 1.5;
/** How much of its colour a faded actor keeps. */
const FADED_SHARE = 0.42;

/** Coordinates by actor index, as every layout gives them. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Radius in model units of an actor with a number of visible relationships: the area of the circle
 * grows linearly with it, up to the largest radius for the largest degree in view.
 */
export function nodeRadius(degree: number, largestDegree: number = FULL_SIZE_DEGREE): number {
  const smallest = SMALLEST_RADIUS ** 2;
  const share = degree / Math.max(FULL_SIZE_DEGREE, largestDegree);
  return Math.sqrt(smallest + (LARGEST_RADIUS ** 2 - smallest) * Math.min(1, share));
}

/**
 * Radius of an actor by an amount that stands for its size: the area grows linearly with it, up to
 * the largest radius for the largest amount in view. Without an amount it has the smallest.
 */
export function sizedRadius(amount: number, largest: number): number {
  if (!(amount > 0) || !(largest > 0)) return SMALLEST_RADIUS;
  const smallest = SMALLEST_RADIUS ** 2;
  return Math.sqrt(smallest + (LARGEST_RADIUS ** 2 - smallest) * Math.min(1, amount / largest));
}

/** The radius of each actor, by its degree or by what its size stands for. */
export function radiiOf(
  actors: Iterable<number>,
  degrees: Uint32Array,
  size: MarkEncoding['size'],
): (actor: number) => number {
  if (size === undefined) {
    const largest = degrees.reduce((most, degree) => Math.max(most, degree), 0);
    return (actor) => nodeRadius(degrees[actor]!, largest);
  }
  let largest = 0;
  for (const actor of actors) if (size[actor]! > largest) largest = size[actor]!;
  return (actor) => sizedRadius(size[actor]!, largest);
}

/** The inside of an actor's circle by what its colour stands for; `undefined` for the usual one. */
export interface Inside extends InsideColours {
  /** The number of its group in place of the sign of its kind. */
  readonly digit?: string;
}
export function insidesOf(
  colour: MarkEncoding['colour'],
  theme: ThemeId,
): (actor: number) => Inside | undefined {
  if (colour === undefined) return () => undefined;
  if (colour.kind === 'groups') {
    return (actor) => {
      const group = colour.groupOf[actor]!;
      const digit = DIGIT_GLYPHS[group];
      return { ...groupInside(group, theme), ...(digit === undefined ? {} : { digit }) };
    };
  }
  const bounds = stepBounds(colour.values);
  return (actor) => {
    const value = colour.values[actor]!;
    return Number.isNaN(value) ? undefined : stepColours(stepOf(value, bounds), theme);
  };
}

/**
 * One mark an actor, without its label, in the order of `actors`; those without a place are left
 * out. Those that are `faded` have colours that are nearly the ground's.
 */
export function placeNodes(
  graph: Graph,
  actors: Iterable<number>,
  degrees: Uint32Array,
  places: Places,
  theme: ThemeId,
  lineScale: number,
  faded: ReadonlySet<number> = new Set(),
  encoding: MarkEncoding = {},
): NodeMark[] {
  const groups = groupColoursOf(graph.dataset.actorGroups, theme);
  const plain = coloursWithoutGroup(theme);
  const { ground } = THEME_COLOURS[theme];
  const paintOf = (colour: string, actor: number) =>
    faded.has(actor) ? mixOver(colour, ground, FADED_SHARE) : colour;
  const shown = [...actors];
  const radiusOf = radiiOf(shown, degrees, encoding.size);
  const insideOf = insidesOf(encoding.colour, theme);
  const marks: NodeMark[] = [];
  for (const index of shown) {
    const actor = graph.actors[index]!;
    const x = places.x[index] ?? Number.NaN;
    const y = places.y[index] ?? Number.NaN;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const colours = groups.get(actor.group ?? '') ?? plain;
    const inside = insideOf(index);
    marks.push({
      actor: index,
      id: actor.id,
      x,
      y,
      radius: radiusOf(index),
      fill: paintOf(inside?.fill ?? colours.fill, index),
      ring: paintOf(colours.ring, index),
      ringWidth: RING_WIDTH * lineScale,
      glyph: inside?.digit ?? KIND_GLYPHS[actor.kind],
      glyphColour: paintOf(inside?.glyph ?? colours.glyph, index),
      label: undefined,
    });
  }
  return marks;
}

/** Distance of a node's outer rim from its centre, ring included. */
export const rimOf = (node: NodeMark): number => node.radius + node.ringWidth / 2;
