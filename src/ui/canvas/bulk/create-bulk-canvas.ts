import type { BulkScene } from '#core/appearance';
import type { CanvasTool, Frame } from '#state';
import { createAreaDrag } from '../area-drag.ts';
import { pointsInside } from '../area-geometry.ts';
import type { CanvasEvents } from '../create-canvas.ts';
import { createBaseLayer, lensOf } from './base-layer.ts';
import { type BulkEmphasis, NO_BULK_EMPHASIS } from './bulk-emphasis.ts';
import type { BulkPainter } from './bulk-painter.ts';
import {
  type Camera,
  fitting,
  lookingAt,
  toPlane,
  toWindow,
  wayInto,
  zoomAround,
} from './camera.ts';
import { followGestures, type Grab } from './gestures.ts';
import { layer, resize, watchSize } from './layers.ts';
import { paintBulkEmphasis } from './paint-bulk-emphasis.ts';
import { pickBulk } from './pick-bulk.ts';
import { bulkKeyOf, nodeOfActor } from './scene-lines.ts';

export interface BulkCanvas {
  update(scene: BulkScene): void;
  emphasise(emphasis: BulkEmphasis): void;
  fit(): Frame | undefined;
  fitActors(actors: ReadonlySet<number>): void;
  zoomBy(factor: number): void;
  lookAt(camera: { x: number; y: number; zoom: number }): void;
  /** Where a node stands in the window, in CSS pixels; without one, the middle of the graph. */
  placeOf(node: { x: number; y: number } | undefined): { x: number; y: number };
  /** Brings a point into the window if it is outside of it. */
  reveal(x: number, y: number): void;
  setTool(tool: CanvasTool): void;
  cancelArea(): boolean;
  destroy(): void;
}

const REST_MILLISECONDS = 60;
const REACH = 6;
/** Chosen actors are shown in this part of the window. */
const CHOSEN_SHARE = 0.6;

/**
 * A canvas for graphs that are too large to hold every mark as an element. A gesture moves the
 * picture that is there; when it rests, an exact one is drawn, by the painter if there is one.
 */
export function createBulkCanvas(
  container: HTMLElement,
  events: Omit<CanvasEvents, 'nameOf' | 'onClose'> & { nameOf(actor: number): string },
  painter?: BulkPainter,
): BulkCanvas {
  const stage = layer(container, 'div');
  const base = createBaseLayer(stage, events.nameOf, painter);
  const over = layer(stage, 'canvas');
  over.style.pointerEvents = 'none';
  const overContext = over.getContext('2d')!;

  let scene: BulkScene | undefined;
  let emphasis = NO_BULK_EMPHASIS;
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let isExactWanted = false;
  let frame = 0;
  let restTimer = 0;
  let movedByUser = false;
  let tool: CanvasTool = 'pan';
  let isChoosing = false;
  const size = () => ({ width: stage.clientWidth, height: stage.clientHeight });

  function schedule(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!scene) return;
      base.follow(camera);
      const lens = lensOf(stage, camera);
      resize(over, lens);
      paintBulkEmphasis(overContext, scene, emphasis, lens, events.nameOf);
    });
  }
  /** Other threads begin at once, with what this task has still changed, and not with the next frame. */
  function drawExact(): void {
    schedule();
    if (isExactWanted) return;
    isExactWanted = true;
    queueMicrotask(() => {
      isExactWanted = false;
      if (scene) base.draw(scene, camera);
    });
  }
  function rest(): void {
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      drawExact();
      const { width, height } = size();
      const middle = toPlane(camera, { x: width / 2, y: height / 2 });
      events.onRest({ ...middle, zoom: camera.zoom }, movedByUser);
      movedByUser = false;
    }, REST_MILLISECONDS);
  }
  function move(next: Camera): void {
    camera = next;
    movedByUser = true;
    schedule();
    rest();
  }
  function jump(next: Camera): void {
    if (size().width * size().height === 0) return;
    camera = next;
    drawExact();
    rest();
  }

  const pick = (x: number, y: number, reach = REACH) => {
    if (!scene) return undefined;
    const at = toPlane(camera, { x, y });
    return markOf(scene, pickBulk(scene, at.x, at.y, reach / camera.zoom));
  };

  let hoverFrame = 0;
  let hovered: string | undefined;
  const say = (mark: ReturnType<typeof pick>) => {
    const name = mark && ('actor' in mark ? String(mark.actor) : mark.bundle);
    if (name === hovered) return;
    hovered = name;
    stage.style.cursor = mark ? 'pointer' : '';
    if (mark && 'bundle' in mark) events.onHoverBundle(mark.bundle);
    else events.onHoverActor(mark?.actor);
  };
  const hover = (x: number, y: number) => {
    cancelAnimationFrame(hoverFrame);
    hoverFrame = requestAnimationFrame(() => say(tool === 'pan' ? pick(x, y) : undefined));
  };

  /** A node in the hand: over the veil it and its lines follow; the picture below waits for its drop. */
  const grabNode = (from: BulkScene, actor: number): Grab => {
    const { x, y } = from.nodes;
    const node = nodeOfActor(from, actor);
    const was = { x: x[node]!, y: y[node]! };
    const put = (at: { x: number; y: number }) => {
      x[node] = at.x;
      y[node] = at.y;
      schedule();
    };
    say({ actor });
    return {
      onDrag: (px, py) => put(toPlane(camera, { x: px, y: py })),
      onDrop: (px, py) => {
        const at = toPlane(camera, { x: px, y: py });
        put(was);
        events.onPlace(actor, Math.round(at.x), Math.round(at.y));
      },
      onCancel: () => put(was),
    };
  };

  const endGestures = followGestures(stage, {
    onMove: ({ dx, dy, factor, x, y }) => {
      if (tool === 'pan' && !isChoosing) move(zoomAround(camera, factor, { x, y }, { dx, dy }));
    },
    onTap: (x, y, event) => {
      if (tool !== 'pan') return;
      const mark = pick(x, y, event.pointerType === 'touch' ? 2 * REACH : REACH);
      const extend = event.shiftKey || event.ctrlKey || event.metaKey;
      if (!mark) events.onGround();
      else if ('actor' in mark) events.onActor(mark.actor, { extend });
      else events.onBundle(mark.bundle);
    },
    onDoubleTap: (x, y) => {
      const mark = pick(x, y);
      if (mark && 'actor' in mark) events.onExpand(mark.actor);
    },
    onHover: hover,
    onLeave: () => {
      cancelAnimationFrame(hoverFrame);
      say(undefined);
    },
    onMenu: (x, y, event) => events.onMenu(pick(x, y), event.clientX, event.clientY),
    onGrab: (x, y) => {
      const mark = tool === 'pan' ? pick(x, y, 0) : undefined;
      return scene && mark && 'actor' in mark ? grabNode(scene, mark.actor) : undefined;
    },
  });
  const areaDrag = createAreaDrag(stage, container, {
    hitsNode: ({ x, y }) => 'actor' in (pick(x, y, 0) ?? {}),
    onHold: (isHeld) => {
      isChoosing = isHeld;
    },
    onArea: (area, keys) => {
      if (!scene) return;
      const { x, y, actor } = scene.nodes;
      const points = Array.from(actor, (index, node) => ({
        actor: index,
        x: x[node]!,
        y: y[node]!,
      }));
      const inside = pointsInside(
        area.map((at) => toPlane(camera, at)),
        points,
      );
      events.onArea(
        inside.map((point) => point.actor),
        keys,
      );
    },
  });
  const endWatch = watchSize(stage, drawExact);

  return {
    update(next) {
      scene = next;
      drawExact();
    },
    emphasise(next) {
      emphasis = next;
      schedule();
    },
    fit() {
      if (!scene) return undefined;
      jump(fitting(scene.bounds, size()));
      return { scale: camera.zoom };
    },
    fitActors(actors) {
      const box = scene && boxOfActors(scene, actors);
      if (!box) return;
      movedByUser = true;
      jump(fitting(box, size(), CHOSEN_SHARE));
    },
    zoomBy(factor) {
      const { width, height } = size();
      move(zoomAround(camera, factor, { x: width / 2, y: height / 2 }));
    },
    lookAt: (at) => jump(lookingAt(at, size())),
    reveal(x, y) {
      const { dx, dy } = wayInto(toWindow(camera, { x, y }), size());
      if (dx !== 0 || dy !== 0) move({ ...camera, x: camera.x + dx, y: camera.y + dy });
    },
    placeOf(node) {
      const { left, top, width, height } = stage.getBoundingClientRect();
      const { x, y } = node ? toWindow(camera, node) : { x: width / 2, y: height / 2 };
      return { x: left + x, y: top + y };
    },
    setTool(next) {
      tool = next;
      areaDrag.setTool(next);
    },
    cancelArea: () => areaDrag.cancel(),
    destroy() {
      window.clearTimeout(restTimer);
      cancelAnimationFrame(frame);
      cancelAnimationFrame(hoverFrame);
      endWatch();
      endGestures();
      areaDrag.destroy();
      base.destroy();
      stage.remove();
    },
  };
}

/** A mark by what it stands for. */
function markOf(scene: BulkScene, found: ReturnType<typeof pickBulk>) {
  if (!found) return undefined;
  return 'node' in found
    ? { actor: scene.nodes.actor[found.node]! }
    : { bundle: bulkKeyOf(scene, found.edge) };
}

function placeOfActor(scene: BulkScene, actor: number) {
  const node = nodeOfActor(scene, actor);
  return node < 0 ? undefined : { x: scene.nodes.x[node]!, y: scene.nodes.y[node]! };
}

function boxOfActors(scene: BulkScene, actors: ReadonlySet<number>) {
  const places = [...actors].flatMap((actor) => placeOfActor(scene, actor) ?? []);
  if (places.length === 0) return undefined;
  const xs = places.map(({ x }) => x);
  const ys = places.map(({ y }) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
