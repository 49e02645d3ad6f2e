import type { Compound, Drawn, Graph, Grouping } from '#core/graph';
import { type CompoundWords, compoundName } from './compound-name.ts';
import type { ThemeId } from './line-style.ts';
import { RING_WIDTH } from './node-marks.ts';
import { coloursWithoutGroup, groupColoursOf } from './palette.ts';
import type { NodeMark } from './scene.ts';

const SMALLEST = 17;
const LARGEST = 44;
/** Number of actors from which on a compound has the largest radius, where none has more. */
const FULL_SIZE_COUNT = 60;
/** Distance of the two rings, in widths of one. */
const RING_DISTANCE = 2.6;
/** Font size of the number by how many digits it has, in parts of the radius. */
const COUNT_SHARES = [1.2, 1.02, 0.74];
const SMALLEST_COUNT_SHARE = 0.54;
/** Pixels on the screen that a circle and its number have at least, as far as the circle has room. */
const LEAST_SHOWN = { radius: 11.5, count: 9 };

/** Number of actors that have the largest radius, hidden ones too: no filter changes it. */
export const fullSizeOf = (closed: readonly Pick<Compound, 'members'>[]): number =>
  closed.reduce((most, { members }) => Math.max(most, members.length), FULL_SIZE_COUNT);

/** Radius in model units of a number of actors in one node: the area grows linearly with it. */
export function compoundRadius(count: number, fullSize: number): number {
  const smallest = SMALLEST ** 2;
  return Math.sqrt(smallest + (LARGEST ** 2 - smallest) * Math.min(1, count / fullSize));
}

/** One mark a collapsed compound, without its label. */
export function placeCompoundNodes(
  graph: Graph,
  grouping: Grouping,
  { collapsed, closed }: Pick<Drawn, 'collapsed' | 'closed'>,
  places: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
  words: CompoundWords,
  theme: ThemeId,
  lineScale: number,
  scale: number,
): NodeMark[] {
  const groups = groupColoursOf(graph.dataset.actorGroups, theme);
  const plain = coloursWithoutGroup(theme);
  const fullSize = fullSizeOf(closed);
  return collapsed.flatMap(({ compound, node, members, inside }): NodeMark[] => {
    const place = places.get(compound.id);
    if (place === undefined) return [];
    const colours = groups.get(compound.group ?? '') ?? plain;
    const ringWidth = RING_WIDTH * lineScale;
    const radius = Math.max(
      compoundRadius(members.length, fullSize),
      Math.min(LARGEST, LEAST_SHOWN.radius / scale),
    );
    const innerRadius = radius - ringWidth * RING_DISTANCE;
    const share = COUNT_SHARES[String(members.length).length - 1] ?? SMALLEST_COUNT_SHARE;
    return [
      {
        actor: node,
        id: compound.id,
        x: place.x,
        y: place.y,
        radius,
        fill: colours.fill,
        ring: colours.ring,
        ringWidth,
        glyph: '',
        glyphColour: colours.glyph,
        label: undefined,
        compound: {
          name: compoundName(graph, grouping, compound, words),
          count: members.length,
          countSize: Math.max(
            innerRadius * share,
            Math.min(innerRadius, LEAST_SHOWN.count / scale),
          ),
          inside: inside,
          innerRadius,
        },
      },
    ];
  });
}
