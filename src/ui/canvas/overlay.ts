import { type Scene, THEME_COLOURS } from '#core/appearance';
import { type Emphasis, FAINT } from './emphasis.ts';
import { labelsAbove } from './labels-above.ts';
import {
  paintCasing,
  paintEdge,
  paintLabel,
  paintLineCount,
  paintNode,
  paintPin,
  paintRing,
} from './paint-marks.ts';
import type { Viewport } from './underlay.ts';

/**
 * What stands out is painted once more over a veil: cost grows with what is emphasised, not with
 * what is loaded, and the marks under the veil are never restyled.
 */
export function createOverlay(container: HTMLElement) {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  container.append(canvas);
  const context = canvas.getContext('2d')!;

  return {
    draw(
      scene: Scene,
      emphasis: Emphasis,
      nameOf: (actor: number) => readonly string[],
      { pan, zoom, width, height }: Viewport,
    ) {
      const ratio = window.devicePixelRatio;
      const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
      if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
        canvas.width = pixels.width;
        canvas.height = pixels.height;
      }
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      const colours = THEME_COLOURS[scene.theme];
      context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
      for (const count of scene.lineCounts) paintLineCount(context, count);
      for (const pin of scene.pins) paintPin(context, pin);
      context.setTransform(1, 0, 0, 1, 0, 0);
      if (emphasis.veil > 0) {
        context.globalAlpha = emphasis.veil;
        context.fillStyle = colours.ground;
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.globalAlpha = 1;
      }
      context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * pan.x, ratio * pan.y);
      const pixel = 1 / zoom;
      context.globalAlpha = FAINT;
      for (const mark of scene.edges) {
        if (emphasis.faintBundles.has(mark.key)) paintEdge(context, mark, scene.arrowScale);
      }
      for (const mark of scene.nodes) {
        if (!emphasis.faintActors.has(mark.actor)) continue;
        paintNode(context, mark);
        if (mark.label) paintLabel(context, mark.label);
      }
      context.globalAlpha = 1;
      for (const mark of scene.edges) {
        if (emphasis.chosenBundles.has(mark.key)) {
          paintCasing(context, mark, colours.accent, 8 * pixel);
        }
        if (emphasis.bundles.has(mark.key)) paintEdge(context, mark, scene.arrowScale);
      }
      for (const mark of scene.nodes) {
        if (emphasis.actors.has(mark.actor)) paintNode(context, mark);
        if (emphasis.chosenActors.has(mark.actor)) {
          paintRing(context, mark, colours.accent, 2.5 * pixel);
        }
        if (emphasis.cursor === mark.actor) {
          paintRing(context, mark, colours.accent, 2.5 * pixel, [5 * pixel, 3 * pixel]);
        }
      }
      if (emphasis.actors.size === 0) return;
      for (const count of scene.lineCounts) {
        if (emphasis.bundles.has(count.key)) paintLineCount(context, count);
      }
      for (const pin of scene.pins) {
        if (emphasis.actors.has(pin.node)) paintPin(context, pin);
      }
      const room = {
        x: -pan.x * pixel,
        y: -pan.y * pixel,
        width: width * pixel,
        height: height * pixel,
      };
      const labels = labelsAbove(scene, emphasis.actors, nameOf, room);
      for (const label of labels.values()) paintLabel(context, label);
    },
    destroy() {
      canvas.remove();
    },
  };
}
