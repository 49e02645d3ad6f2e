import type { BulkScene } from '#core/appearance';
import type { CanvasTool, Frame } from '#state';
import { createAreaDrag } from '../area-drag.ts';
import { pointsInside } from '../area-geometry.ts';
import type { CanvasEvents } from '../create-canvas.ts';
import { type BulkEmphasis, bulkKeyOf, NO_BULK_EMPHASIS } from './bulk-emphasis.ts';
import { followGestures } from './gestures.ts';
import { nameNodes } from './name-nodes.ts';
import { type Lens, paintBulk } from './paint-bulk.ts';
import { paintBulkEmphasis, paintBulkNames } from './paint-bulk-emphasis.ts';
import { pickBulk } from './pick-bulk.ts';

export interface BulkCanvas {
  update(scene: BulkScene): void;
  emphasise(emphasis: BulkEmphasis): void;
  fit(): Frame | undefined;
  fitActors(actors: ReadonlySet<number>): void;
  zoomBy(factor: number): void;
  lookAt(camera: { x: number; y: number; zoom: number }): void;
  /** Where an actor stands in the window, in CSS pixels; without one, the middle of the graph. */
  placeOf(actor: number | undefined): { x: number; y: number };
  reveal(actor: number): void;
  setTool(tool: CanvasTool): void;
  cancelArea(): boolean;
  destroy(): void;
}

const REST_MILLISECONDS = 110;
/** Drawn around the window, so that a drag does not uncover an empty rim. */
const MARGIN = 0.15;
const FIT_ROOM = 40;
const LARGEST_FIT = 1.6;
const ZOOM = { least: 0.005, most: 8 };
const REACH = 6;

/**
 * A canvas for graphs that are too large to hold every mark as an element. A gesture moves the
 * picture that is there; when it rests, an exact one is drawn.
 */
export function createBulkCanvas(
  container: HTMLElement,
  events: Omit<CanvasEvents, 'nameOf'> & { nameOf(actor: number): string },
): BulkCanvas {
  const stage = layer(container, 'div');
  const base = layer(stage, 'canvas');
  const over = layer(stage, 'canvas');
  over.style.pointerEvents = 'none';
  base.style.transformOrigin = '0 0';
  const baseContext = base.getContext('2d')!;
  const overContext = over.getContext('2d')!;

  let scene: BulkScene | undefined;
  let emphasis = NO_BULK_EMPHASIS;
  let view = { x: 0, y: 0, zoom: 1 };
  let drawn = view;
  let frame = 0;
  let restTimer = 0;
  let movedByUser = false;
  let isExact = false;
  let tool: CanvasTool = 'pan';
  let isChoosing = false;

  const size = () => ({ width: stage.clientWidth, height: stage.clientHeight });
  const toModel = (x: number, y: number) => ({
    x: (x - view.x) / view.zoom,
    y: (y - view.y) / view.zoom,
  });

  /** What a canvas with a rim of `margin` windows around the window shows. */
  const lensOf = (margin: number): Lens => {
    const { width, height } = size();
    const ratio = window.devicePixelRatio;
    return {
      scale: view.zoom * ratio,
      x: (view.x + margin * width) * ratio,
      y: (view.y + margin * height) * ratio,
      width: Math.round(width * (1 + 2 * margin) * ratio),
      height: Math.round(height * (1 + 2 * margin) * ratio),
      ratio,
    };
  };

  function drawExact(): void {
    if (!scene || size().width === 0) return;
    const lens = lensOf(MARGIN);
    resize(base, lens);
    base.style.inset = `${-MARGIN * 100}%`;
    base.style.width = `${(1 + 2 * MARGIN) * 100}%`;
    base.style.height = `${(1 + 2 * MARGIN) * 100}%`;
    base.style.transform = '';
    paintBulk(baseContext, scene, lens);
    paintBulkNames(baseContext, nameNodes(scene, lens, events.nameOf), scene, lens.ratio);
    drawn = view;
    isExact = true;
    base.dataset.exact = 'true';
  }

  function drawEmphasis(): void {
    if (!scene) return;
    const lens = lensOf(0);
    resize(over, lens);
    paintBulkEmphasis(overContext, scene, emphasis, lens, events.nameOf);
  }

  /** Moves the picture that is there to where it belongs now. */
  function follow(): void {
    const { width, height } = size();
    const growth = view.zoom / drawn.zoom;
    const x = view.x - drawn.x * growth + MARGIN * width * (1 - growth);
    const y = view.y - drawn.y * growth + MARGIN * height * (1 - growth);
    base.style.transform = `translate(${x}px, ${y}px) scale(${growth})`;
  }

  function schedule(): void {
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (!isExact) drawExact();
      else follow();
      drawEmphasis();
    });
  }

  function rest(): void {
    window.clearTimeout(restTimer);
    delete base.dataset.exact;
    restTimer = window.setTimeout(() => {
      drawExact();
      drawEmphasis();
      const { width, height } = size();
      const middle = toModel(width / 2, height / 2);
      events.onRest({ ...middle, zoom: view.zoom }, movedByUser);
      movedByUser = false;
    }, REST_MILLISECONDS);
  }

  function move(next: typeof view, byUser: boolean): void {
    view = next;
    movedByUser ||= byUser;
    schedule();
    rest();
  }

  function zoomAround(factor: number, x: number, y: number, dx = 0, dy = 0): void {
    const zoom = Math.min(ZOOM.most, Math.max(ZOOM.least, view.zoom * factor));
    const growth = zoom / view.zoom;
    move({ zoom, x: x - (x - view.x) * growth + dx, y: y - (y - view.y) * growth + dy }, true);
  }

  function showBox(box: { x: number; y: number; width: number; height: number }, share = 1) {
    const { width, height } = size();
    if (width * height === 0) return;
    const zoom = Math.min(
      ((width - 2 * FIT_ROOM) * share) / Math.max(1, box.width),
      ((height - 2 * FIT_ROOM) * share) / Math.max(1, box.height),
      LARGEST_FIT,
    );
    lookAt({ x: box.x + box.width / 2, y: box.y + box.height / 2, zoom });
  }

  function lookAt({ x, y, zoom }: { x: number; y: number; zoom: number }): void {
    const { width, height } = size();
    if (width === 0) return;
    view = { zoom, x: width / 2 - x * zoom, y: height / 2 - y * zoom };
    isExact = false;
    schedule();
    rest();
  }

  const pick = (x: number, y: number, reach = REACH) => {
    if (!scene) return undefined;
    const at = toModel(x, y);
    return pickBulk(scene, at.x, at.y, reach / view.zoom);
  };
  const nodeOfActor = (actor: number) => scene?.nodes.actor.indexOf(actor) ?? -1;

  let hoverFrame = 0;
  const hover = (x: number, y: number) => {
    if (hoverFrame !== 0) return;
    hoverFrame = requestAnimationFrame(() => {
      hoverFrame = 0;
      const found = tool === 'pan' ? pick(x, y) : undefined;
      stage.style.cursor = found ? 'pointer' : '';
      if (found && 'node' in found) events.onHoverActor(scene!.nodes.actor[found.node]!);
      else if (found) events.onHoverBundle(bulkKeyOf(scene!, found.edge));
      else events.onHoverActor(undefined);
    });
  };

  const endGestures = followGestures(stage, {
    onMove: ({ dx, dy, factor, x, y }) => {
      if (tool === 'pan' && !isChoosing) zoomAround(factor, x, y, dx, dy);
    },
    onTap: (x, y, event) => {
      if (tool !== 'pan') return;
      const found = pick(x, y, event.pointerType === 'touch' ? 2 * REACH : REACH);
      const extend = event.shiftKey || event.ctrlKey || event.metaKey;
      if (!found) events.onGround();
      else if ('node' in found) events.onActor(scene!.nodes.actor[found.node]!, { extend });
      else events.onBundle(bulkKeyOf(scene!, found.edge));
    },
    onDoubleTap: (x, y) => {
      const found = pick(x, y);
      if (found && 'node' in found) events.onExpand(scene!.nodes.actor[found.node]!);
    },
    onHover: hover,
    onLeave: () => events.onHoverActor(undefined),
    onMenu: (x, y, event) => {
      const found = pick(x, y);
      const of =
        found && 'node' in found
          ? { actor: scene!.nodes.actor[found.node]! }
          : found && { bundle: bulkKeyOf(scene!, found.edge) };
      events.onMenu(of, event.clientX, event.clientY);
    },
    onGrab: (x, y) => {
      const found = pick(x, y, 0);
      if (tool !== 'pan' || !found || !('node' in found) || !scene) return undefined;
      const { node } = found;
      const { nodes } = scene;
      const was = { x: nodes.x[node]!, y: nodes.y[node]! };
      const put = (at: { x: number; y: number }) => {
        nodes.x[node] = at.x;
        nodes.y[node] = at.y;
        isExact = false;
        schedule();
      };
      return {
        onDrag: (px, py) => put(toModel(px, py)),
        onDrop: (px, py) => {
          const at = toModel(px, py);
          put(was);
          events.onPlace(nodes.actor[node]!, Math.round(at.x), Math.round(at.y));
        },
        onCancel: () => put(was),
      };
    },
  });
  const areaDrag = createAreaDrag(stage, container, {
    hitsNode: ({ x, y }) => {
      const found = pick(x, y, 0);
      return found !== undefined && 'node' in found;
    },
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
        area.map((at) => toModel(at.x, at.y)),
        points,
      );
      events.onArea(
        inside.map((point) => point.actor),
        keys,
      );
    },
  });
  const watch = new ResizeObserver(() => {
    isExact = false;
    schedule();
  });
  watch.observe(stage);

  return {
    update(next) {
      scene = next;
      isExact = false;
      schedule();
    },
    emphasise(next) {
      emphasis = next;
      schedule();
    },
    fit() {
      if (!scene) return undefined;
      showBox(scene.bounds);
      return { scale: view.zoom };
    },
    fitActors(actors) {
      if (!scene) return;
      const { nodes } = scene;
      const chosen = [...nodes.actor.keys()].filter((node) => actors.has(nodes.actor[node]!));
      if (chosen.length === 0) return;
      const xs = chosen.map((node) => nodes.x[node]!);
      const ys = chosen.map((node) => nodes.y[node]!);
      const [left, top] = [Math.min(...xs), Math.min(...ys)];
      movedByUser = true;
      const box = { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
      showBox(box, 0.6);
    },
    zoomBy(factor) {
      const { width, height } = size();
      zoomAround(factor, width / 2, height / 2);
    },
    lookAt,
    reveal(actor) {
      const node = nodeOfActor(actor);
      if (!scene || node < 0) return;
      const { width, height } = size();
      const x = scene.nodes.x[node]! * view.zoom + view.x;
      const y = scene.nodes.y[node]! * view.zoom + view.y;
      const margin = 60;
      const dx = Math.max(margin - x, 0) + Math.min(width - margin - x, 0);
      const dy = Math.max(margin - y, 0) + Math.min(height - margin - y, 0);
      if (dx !== 0 || dy !== 0) move({ ...view, x: view.x + dx, y: view.y + dy }, true);
    },
    placeOf(actor) {
      const corner = stage.getBoundingClientRect();
      const node = actor === undefined ? -1 : nodeOfActor(actor);
      if (!scene || node < 0) {
        return { x: corner.left + corner.width / 2, y: corner.top + corner.height / 2 };
      }
      return {
        x: corner.left + scene.nodes.x[node]! * view.zoom + view.x,
        y: corner.top + scene.nodes.y[node]! * view.zoom + view.y,
      };
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
      watch.disconnect();
      endGestures();
      areaDrag.destroy();
      stage.remove();
    },
  };
}

function layer<Name extends 'div' | 'canvas'>(container: HTMLElement, name: Name) {
  const element = document.createElement(name);
  element.setAttribute('aria-hidden', 'true');
  element.style.cssText = 'position:absolute;inset:0;width:100%;height:100%';
  container.append(element);
  return element;
}

function resize(canvas: HTMLCanvasElement, { width, height }: Lens): void {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
}
