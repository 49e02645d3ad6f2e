import type { CanvasTool } from '#state';
import { extendLine, isDrawing, type Point, rectangleBetween } from './area-geometry.ts';
import { createAreaLayer } from './area-layer.ts';

export interface AreaDragHooks {
  /** Whether something that can be moved or clicked lies there, in pixels of the stage. */
  hitsNode(at: Point): boolean;
  /** Called as a drag that may choose begins and ends: the graph must not be moved meanwhile. */
  onHold(isHeld: boolean): void;
  onArea(area: readonly Point[], keys: { extend: boolean }): void;
}

const TOLERANCE = 5;
const LINE_STEP = 3;

/**
 * Drags over the ground that choose what they go round. With the marquee or the lasso any drag
 * does, with a mouse, a pen or one finger; else a drag with Shift draws a marquee.
 */
export function createAreaDrag(stage: HTMLElement, container: HTMLElement, hooks: AreaDragHooks) {
  const layer = createAreaLayer(container);
  let tool: CanvasTool = 'pan';
  let drag: { pointer: number; from: Point; line: readonly Point[]; drawn: boolean } | undefined;

  const placeOf = (event: PointerEvent): Point => {
    const corner = stage.getBoundingClientRect();
    return { x: event.clientX - corner.left, y: event.clientY - corner.top };
  };
  const areaOf = (line: readonly Point[]) =>
    tool === 'lasso' ? line : rectangleBetween(line[0]!, line.at(-1)!);

  const end = () => {
    if (!drag) return;
    drag = undefined;
    layer.draw([]);
    hooks.onHold(false);
  };

  const onDown = (event: PointerEvent) => {
    // A second finger zooms.
    if (drag && event.pointerId !== drag.pointer) return end();
    if (event.button !== 0 || (tool === 'pan' && !event.shiftKey)) return;
    const from = placeOf(event);
    if (tool === 'pan' && hooks.hitsNode(from)) return;
    drag = { pointer: event.pointerId, from, line: [from], drawn: false };
    hooks.onHold(true);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== drag?.pointer) return;
    const to = placeOf(event);
    drag.drawn ||= isDrawing(drag.from, to, TOLERANCE);
    if (!drag.drawn) return;
    drag.line = tool === 'lasso' ? extendLine(drag.line, to, LINE_STEP) : [drag.from, to];
    layer.draw(areaOf(drag.line));
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== drag?.pointer) return;
    const { drawn, line } = drag;
    end();
    const extend = event.shiftKey || event.ctrlKey || event.metaKey;
    if (drawn) hooks.onArea(areaOf(line), { extend });
  };
  const onCancel = (event: PointerEvent) => {
    if (event.pointerId === drag?.pointer) end();
  };
  // Else the browser takes the finger for one that scrolls.
  const onTouchMove = (event: TouchEvent) => {
    if (drag && event.cancelable) event.preventDefault();
  };
  container.addEventListener('touchmove', onTouchMove, { passive: false });
  // Before the graph library hears of it.
  container.addEventListener('pointerdown', onDown, { capture: true });
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);

  return {
    setTool(next: CanvasTool) {
      end();
      tool = next;
      container.style.cursor = next === 'pan' ? '' : 'crosshair';
    },
    /** Gives up what is being drawn; whether there was anything. */
    cancel(): boolean {
      const wasDrawing = drag?.drawn === true;
      end();
      return wasDrawing;
    },
    destroy() {
      container.removeEventListener('pointerdown', onDown, { capture: true });
      container.removeEventListener('touchmove', onTouchMove);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      layer.destroy();
    },
  };
}
