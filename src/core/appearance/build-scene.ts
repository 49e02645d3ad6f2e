import { bitsToArray } from '#core/base';
import {
  collapseCompounds,
  compoundsOf,
  type Drawn,
  degreeOf,
  type Graph,
  type Grouping,
  type Visible,
} from '#core/graph';
import { ARROW_SCALE } from './arrow-heads.ts';
import { outlinesOf, placeBlocs } from './bloc-marks.ts';
import { createCollisionGrid } from './collision-grid.ts';
import type { CompoundWords } from './compound-name.ts';
import { placeCompoundNodes } from './compound-nodes.ts';
import { type CompoundPlace, placeCompounds } from './compound-places.ts';
import type { Circle } from './edge-geometry.ts';
import { placeEdges } from './edge-marks.ts';
import { createInkGrid } from './ink-grid.ts';
import { placeLineCounts } from './line-counts.ts';
import type { ThemeId } from './line-style.ts';
import type { MarkEncoding } from './mark-encoding.ts';
import { type Places, placeNodes, rimOf } from './node-marks.ts';
import { placePins } from './pin-marks.ts';
import { LABEL_SIZE, type LabelPlan, placeLabels } from './place-labels.ts';
import type { Box, LabelMark, Scene } from './scene.ts';
import { edgeBox, grow, nodeBox, unionOf } from './scene-bounds.ts';

export interface SceneInput {
  readonly graph: Graph;
  readonly visible: Pick<Visible, 'actors' | 'relationships'> &
    Partial<Pick<Visible, 'fadedActors'>>;
  /** What is drawn of it, where that is known already. */
  readonly drawn?: Drawn | undefined;
  /** By actor index; `NaN` for an actor without a place, which is left out with its lines. */
  readonly positions: Places;
  readonly theme: ThemeId;
  /** Screen pixels a model unit. */
  readonly scale: number;
  /** Actors (such as the selected ones) whose labels are placed before all others. */
  readonly emphasis?: Iterable<number>;
  /** Whether outlines are drawn round the blocs; they are, when left out. */
  readonly hasBlocs?: boolean;
  /** The part of the plane that the window shows; a name that would be cut is left out. */
  readonly room?: Box | undefined;
  /** BCP 47: actors go by their native name in this language where there is one. */
  readonly language?: string | undefined;
  /** How actors are gathered; by the dataset's groups, none collapsed, when left out. */
  readonly grouping?: SceneGrouping;
  /** Ids of actors and collapsed groups that the user has put somewhere. */
  readonly pinned?: Iterable<string>;
  /** What size, inside and lines stand for instead of the usual. */
  readonly encoding?: MarkEncoding | undefined;
}

/** Which actors belong together, and which of these groups are drawn as one node. */
export interface SceneGrouping {
  readonly by: Grouping;
  /** Ids of the compounds that are collapsed. */
  readonly collapsed: readonly string[];
  /** Where the user has put them. */
  readonly places: readonly CompoundPlace[];
  /** Names of the kinds of actors; in English when left out. */
  readonly kinds?: CompoundWords['kinds'] | undefined;
}

const BY_GROUP: SceneGrouping = { by: 'group', collapsed: [], places: [] };

/**
 * Resolves what is visible into marks with numbers and colours. The same input always gives the
 * same scene; nothing is measured in a browser. Grows linearly with actors and bundles.
 */
export function buildScene(input: SceneInput): Scene {
  const { graph, positions, theme, scale, grouping = BY_GROUP } = input;
  const lineScale = lineScaleAt(scale);
  const arrowScale = ARROW_SCALE * lineScale;
  const { visible, encoding } = input;
  const drawn =
    input.drawn ??
    collapseCompounds(graph, visible, compoundsOf(graph, grouping.by), grouping.collapsed);
  const words: CompoundWords = { language: input.language, kinds: grouping.kinds };
  const degrees = degreeOf(graph, visible);
  const faded: ReadonlySet<number> = new Set(
    visible.fadedActors && bitsToArray(visible.fadedActors),
  );
  const placed = [
    ...placeNodes(
      graph,
      bitsToArray(drawn.actors),
      degrees,
      positions,
      theme,
      lineScale,
      faded,
      encoding,
    ),
    ...placeCompoundNodes(
      graph,
      grouping.by,
      drawn,
      placeCompounds(graph, drawn, positions, grouping.places),
      words,
      theme,
      lineScale,
      scale,
    ),
  ];
  const circles = new Map<number, Circle>(
    placed.map((node) => [node.actor, { x: node.x, y: node.y, rim: rimOf(node) }]),
  );
  const bundles = drawn.bundles.filter(
    ({ source, target }) => circles.has(source) && circles.has(target),
  );

  const labelHeight = LABEL_SIZE / scale;
  const ground = grow(unionOf(placed.map(nodeBox)), 4 * labelHeight);
  const taken = createCollisionGrid(ground, Math.max(24, labelHeight * 2));
  for (const node of placed) taken.addCircle(node.x, node.y, rimOf(node), node.actor);

  const circleOf = (actor: number): Circle => circles.get(actor)!;
  const edges = placeEdges(
    graph,
    bundles,
    circleOf,
    taken,
    theme,
    lineScale,
    arrowScale,
    encoding?.lines,
  );
  const ink = createInkGrid(edges, ground, labelHeight * 0.6);
  const labels: (LabelMark | undefined)[] = placed.map(() => undefined);
  const plan: LabelPlan = {
    nodes: placed,
    actors: graph.actors,
    degrees,
    emphasis: new Set(input.emphasis),
    faded,
    theme,
    scale,
    taken,
    ink,
    room: input.room,
    language: input.language,
  };
  placeLabels(plan, 'hubs', labels);
  const blocs =
    input.hasBlocs === false
      ? []
      : placeBlocs(
          outlinesOf(graph, grouping.by, drawn, placed, words, theme),
          scale,
          taken,
          ink,
          input.room,
        );
  placeLabels(plan, 'others', labels);
  const nodes = placed.map((node, index) => ({ ...node, label: labels[index] }));
  const bounds = unionOf([
    ...nodes.map(nodeBox),
    ...edges.map(edgeBox),
    ...blocs.flatMap(({ box, labelBox }) => [box, labelBox]),
    ...labels.flatMap((label) => (label === undefined ? [] : [label.box])),
  ]);
  const names = [
    ...labels.flatMap((label) => (label === undefined ? [] : [label.box])),
    ...blocs.map(({ labelBox }) => labelBox),
  ];
  const lineCounts = placeLineCounts(nodes, edges, names, theme, scale);
  const pins = placePins(nodes, new Set(input.pinned), theme, scale);
  return { nodes, edges, blocs, lineCounts, pins, bounds, theme, scale, arrowScale };
}

/**
 * Model units a pixel of line width. Lines neither keep their width on the screen nor grow with the
 * zoom, but go halfway: still seen from afar, not shouting from near.
 */
export function lineScaleAt(scale: number): number {
  return Math.min(2.2, Math.max(0.5, 1 / Math.sqrt(scale)));
}
