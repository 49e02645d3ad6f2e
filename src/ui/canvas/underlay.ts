import type { BlocMark, Scene } from '#core/appearance';
import type { Point } from './area-geometry.ts';

const SVG = 'http://www.w3.org/2000/svg';

export interface Viewport {
  readonly pan: { readonly x: number; readonly y: number };
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** The quiet ground of the blocs and their names, under everything else. */
export function createUnderlay(container: HTMLElement) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;pointer-events:none';
  const group = document.createElementNS(SVG, 'g');
  svg.append(group);
  container.append(svg);
  const outlines = new Map<string, SVGPathElement>();

  return {
    update({ blocs }: Scene) {
      outlines.clear();
      group.replaceChildren(
        ...blocs.map((bloc) => {
          const path = document.createElementNS(SVG, 'path');
          outlines.set(bloc.group, path);
          path.setAttribute('d', bloc.outline);
          path.setAttribute('fill', bloc.fill);
          path.setAttribute('stroke', bloc.colour);
          path.setAttribute('stroke-opacity', '0.35');
          path.setAttribute('vector-effect', 'non-scaling-stroke');
          return path;
        }),
        ...blocs.map((bloc) => {
          const text = document.createElementNS(SVG, 'text');
          text.setAttribute('x', String(bloc.labelX));
          text.setAttribute('y', String(bloc.labelY));
          text.setAttribute('text-anchor', 'middle');
          text.setAttribute('dominant-baseline', 'central');
          text.setAttribute('direction', bloc.direction);
          text.setAttribute('fill', bloc.labelColour);
          text.style.fontSize = `${bloc.labelSize}px`;
          text.style.fontWeight = '600';
          text.style.letterSpacing = `${bloc.labelSpacing}px`;
          text.textContent = bloc.label;
          return text;
        }),
      );
    },
    /** Whether a point of the plane lies inside the outline of a bloc. */
    isInside: ({ group: id }: Pick<BlocMark, 'group'>, { x, y }: Point): boolean =>
      outlines.get(id)?.isPointInFill({ x, y }) ?? false,
    follow({ pan, zoom }: Viewport) {
      group.setAttribute('transform', `translate(${pan.x} ${pan.y}) scale(${zoom})`);
    },
    destroy() {
      svg.remove();
    },
  };
}
