import type { ActorGroup, RelationshipType } from '#schemas';
import { mixOver, strengthen } from './colour.ts';
import { LINE_SHAPES, type LineShape, OWN_TYPE_SHAPES } from './line-shapes.ts';
import type { LineStyle, ThemeId } from './line-style.ts';

/** Colours of everything that is neither a relationship type nor an actor group. */
export interface ThemeColours {
  readonly ground: string;
  readonly ink: string;
  /** Secondary text: still 4.5:1 on the ground. */
  readonly mutedInk: string;
  readonly hairline: string;
  /** The one colour for interaction: selection, focus, links. */
  readonly accent: string;
}

export const THEME_COLOURS: Readonly<Record<ThemeId, ThemeColours>> = {
  light: {
    ground: '#fbfaf7',
    ink: '#1b1b1b',
    mutedInk: '#5f5d58',
    hairline: '#dcd9d1',
    accent: '#4338ca',
  },
  dark: {
    ground: '#121316',
    ink: '#ececea',
    mutedInk: '#a3a29d',
    hairline: '#33353b',
    accent: '#a5a1ff',
  },
};

/**
 * How a relationship type is drawn in a theme. Types of the vocabulary have their fixed style; a
 * dataset's own types take turns through styles of their own, by their order among the own types.
 */
export function lineStyleOf(typeId: string, ownTypeIndex: number, theme: ThemeId): LineStyle {
  const shape = shapeOfType(typeId) ?? ownShape(ownTypeIndex);
  return {
    colour: shape.colour[theme],
    dash: shape.dash,
    head: shape.head,
    width: shape.width,
  };
}

/** A dataset may call its own type `constructor`, which every object has. */
const shapeOfType = (id: string): LineShape | undefined =>
  Object.hasOwn(LINE_SHAPES, id) ? LINE_SHAPES[id] : undefined;

function ownShape(index: number): LineShape {
  const shape = OWN_TYPE_SHAPES[Math.max(0, index) % OWN_TYPE_SHAPES.length];
  if (shape === undefined) throw new Error('There is no style for own types.');
  return shape;
}

/** Styles of all types of a graph, by type index. An undirected own type gets no arrow head. */
export function lineStylesOf(
  types: readonly RelationshipType[],
  theme: ThemeId,
): readonly LineStyle[] {
  let ownTypes = 0;
  return types.map((type) => {
    if (shapeOfType(type.id) !== undefined) return lineStyleOf(type.id, 0, theme);
    const style = lineStyleOf(type.id, ownTypes, theme);
    ownTypes += 1;
    return type.directed ? style : { ...style, head: 'none' };
  });
}

/**
 * Deep, dull tones for rings and grounds, so that the clear hues stay with the relationship types:
 * petrol, brick, moss, violet, sand, teal, mauve, umber, indigo, olive.
 */
const GROUP_TONES: Readonly<Record<ThemeId, readonly string[]>> = {
  light: [
    '#2f5d7c',
    '#8e3f3a',
    '#52723f',
    '#6f5a94',
    '#8d6d2f',
    '#2f766f',
    '#96557a',
    '#70523d',
    '#454a8a',
    '#686b2e',
  ],
  dark: [
    '#7fa9c6',
    '#c98a83',
    '#9bb886',
    '#b0a0d0',
    '#cbb07a',
    '#7fbdb5',
    '#cf9cb8',
    '#bda08a',
    '#989fd8',
    '#b4b878',
  ],
};

const NO_GROUP: Readonly<Record<ThemeId, string>> = { light: '#76746e', dark: '#93928d' };

/** Everything that is drawn in a group's colour, derived from its one tone. */
export interface GroupColours {
  /** Ring of a node and hairline of a bloc, at least 3:1 on the ground. */
  readonly ring: string;
  /** Inside of a node. */
  readonly fill: string;
  /** The kind's glyph, at least 4.5:1 on the fill. */
  readonly glyph: string;
  /** Ground of a bloc: hardly there. */
  readonly ground: string;
  /** Name of a bloc, at least 4.5:1 on its ground. */
  readonly text: string;
}

/** Colours of actors without a group, and of the groups after the tenth, which share one grey. */
export const coloursWithoutGroup = (theme: ThemeId): GroupColours =>
  coloursFrom(NO_GROUP[theme], theme);

/** Colours by group id, given out in the order of the dataset's groups. */
export function groupColoursOf(
  groups: readonly ActorGroup[],
  theme: ThemeId,
): ReadonlyMap<string, GroupColours> {
  const tones = GROUP_TONES[theme];
  return new Map(
    groups.map(({ id }, index) => [id, coloursFrom(tones[index] ?? NO_GROUP[theme], theme)]),
  );
}

function coloursFrom(tone: string, theme: ThemeId): GroupColours {
  const { ground, ink } = THEME_COLOURS[theme];
  const fill = mixOver(tone, ground, theme === 'light' ? 0.14 : 0.22);
  const blocGround = mixOver(tone, ground, theme === 'light' ? 0.055 : 0.09);
  return {
    ring: tone,
    fill,
    glyph: strengthen(tone, fill, ink, 4.5),
    ground: blocGround,
    text: strengthen(tone, blocGround, ink, 4.5),
  };
}
