import type {
  BulkScene,
  EdgeMark,
  Legend,
  LegendType,
  LineStyle,
  NodeMark,
  Scene,
} from '#core/appearance';
import type { RingMark } from './draw-scene.ts';

const BLACK = '#000000';
const WHITE = '#ffffff';
const DARK_GREY = '#404040';
const LIGHT_GREY = '#b3b3b3';

const RING_DASHES: readonly (readonly number[])[] = [[], [3.2, 1.6], [1, 1.2], [5, 1.4, 1, 1.4]];
/** For lines that only their colour told apart. */
const SPARE_DASHES: readonly (readonly number[])[] = [
  [8, 2],
  [4, 1.5],
  [1, 2],
  [6, 2, 1, 2, 1, 2],
  [3, 3],
  [10, 3, 2, 3],
  [2, 1],
];

/** A scene in black and white: dashes and heads carry the types, rings and letters the groups. */
export interface PrintSafe {
  readonly scenes: readonly Scene[];
  readonly legend: Legend;
  /** By group id. */
  readonly groupMarks: ReadonlyMap<string, RingMark>;
  /** By actor id. */
  readonly rings: ReadonlyMap<string, RingMark>;
}

/**
 * Takes the colours out of scenes and their legend. No two types keep the same dash and head, and
 * every group that occurs gets a letter. `groupOf` tells the group of an actor's mark.
 */
export function makePrintSafe(
  scenes: readonly Scene[],
  legend: Legend,
  groupOf: (node: NodeMark) => string | undefined,
): PrintSafe {
  const styles = distinctStyles(legend.types);
  const groupMarks = new Map<string, RingMark>(
    legend.groups
      .filter(({ visible }) => visible > 0)
      .map(({ id }, index) => [
        id,
        { dash: RING_DASHES[index % RING_DASHES.length]!, letter: letterOf(index) },
      ]),
  );
  const rings = new Map<string, RingMark>();
  for (const node of scenes.flatMap(({ nodes }) => nodes)) {
    const mark = groupMarks.get(groupOf(node) ?? '');
    if (mark !== undefined) rings.set(node.id, mark);
  }
  const style = (edge: EdgeMark): LineStyle =>
    styles.get(edge.type) ?? { ...edge.style, colour: BLACK };
  return {
    scenes: scenes.map((scene) => ({
      ...scene,
      ...(scene.bulk && { bulk: { ...scene.bulk, scene: withoutColours(scene.bulk.scene) } }),
      nodes: scene.nodes.map((node) => ({
        ...node,
        fill: WHITE,
        ring: BLACK,
        glyphColour: BLACK,
        label: node.label && { ...node.label, colour: BLACK, halo: WHITE },
      })),
      edges: scene.edges.map((edge) => ({ ...edge, style: style(edge), railColour: WHITE })),
      blocs: scene.blocs.map((bloc) => ({
        ...bloc,
        labelColour: DARK_GREY,
        colour: LIGHT_GREY,
        fill: 'none',
      })),
    })),
    legend: {
      ...legend,
      types: legend.types.map((type) => ({ ...type, style: styles.get(type.id) ?? type.style })),
      groups: legend.groups.map((group) => ({ ...group, colour: BLACK })),
    },
    groupMarks,
    rings,
  };
}

/** Hairlines by the thousand have no dashes: there the key tells the types by name only. */
const withoutColours = (scene: BulkScene): BulkScene => ({
  ...scene,
  styles: scene.styles.map((style) => ({ ...style, colour: BLACK })),
  paints: scene.paints.map(() => ({ ring: BLACK, fill: WHITE })),
});

function distinctStyles(types: readonly LegendType[]): ReadonlyMap<string, LineStyle> {
  const signOf = (dash: readonly number[], head: string): string => `${dash.join(' ')}|${head}`;
  const taken = new Set<string>();
  const styles = new Map<string, LineStyle>();
  for (const { id, style } of types) {
    const dash =
      [style.dash, ...SPARE_DASHES].find((some) => !taken.has(signOf(some, style.head))) ??
      style.dash;
    taken.add(signOf(dash, style.head));
    styles.set(id, { ...style, dash, colour: BLACK });
  }
  return styles;
}

/** A to Z, then AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
