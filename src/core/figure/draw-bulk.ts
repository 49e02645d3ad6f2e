import {
  type BulkName,
  type BulkView,
  bulkMarksOf,
  LABEL_SIZE,
  type Lens,
  nameNodes,
  placeBulkPins,
  THEME_COLOURS,
} from '#core/appearance';
import { drawPin, HALO_SHARE, MIDDLE_TO_BASELINE } from './draw-scene.ts';
import type { DrawnGroup, DrawnText, Placement } from './drawing.ts';

/** Draws a large graph through a lens: the marks that the canvas paints. */
export function drawBulk(bulk: BulkView, lens: Lens, place: Placement): DrawnGroup {
  const { scene, nameOf, mostNames } = bulk;
  const names = nameNodes(scene, lens, nameOf, mostNames === undefined ? {} : { mostNames });
  return {
    kind: 'group',
    role: 'graph',
    place,
    children: [
      { kind: 'bulk', marks: bulkMarksOf(scene, lens) },
      {
        kind: 'group',
        role: 'labels',
        children: [
          ...placeBulkPins(scene, lens).map(drawPin),
          ...names.map((name) => drawName(name, lens, bulk)),
        ],
      },
    ],
  };
}

function drawName(
  { text, x, y, direction }: BulkName,
  { ratio }: Lens,
  { scene }: BulkView,
): DrawnText {
  const { ink, ground } = THEME_COLOURS[scene.theme];
  const size = LABEL_SIZE * ratio;
  return {
    kind: 'text',
    text,
    x,
    y: y + size * MIDDLE_TO_BASELINE,
    size,
    weight: 400,
    colour: ink,
    anchor: 'start',
    direction,
    halo: { colour: ground, width: size * HALO_SHARE },
  };
}
