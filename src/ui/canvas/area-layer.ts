import type { Point } from './area-geometry.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The outline of what is being chosen, above the graph, in pixels of the container. */
export function createAreaLayer(container: HTMLElement) {
  const layer = document.createElementNS(SVG, 'svg');
  layer.setAttribute('aria-hidden', 'true');
  layer.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  const outline = document.createElementNS(SVG, 'polygon');
  outline.style.cssText =
    'fill:var(--accent);fill-opacity:0.1;stroke:var(--accent);stroke-width:1.5;stroke-dasharray:5 3';
  layer.append(outline);
  container.append(layer);
  return {
    draw(area: readonly Point[]) {
      outline.setAttribute('points', area.map(({ x, y }) => `${x},${y}`).join(' '));
    },
    destroy() {
      layer.remove();
    },
  };
}
