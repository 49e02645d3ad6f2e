import { buildBulkScene } from '#core/appearance';
import { applyFilter, buildGraph, type Filter, NO_FILTER } from '#core/graph';
import { parseDataset } from '#schemas';
import { bulkEmphasisOf, createBulkCanvas } from '#ui/canvas';
import { startPainter } from '../../../src/app/start-painter.ts';
import { TYPES } from '../../graphs/bench-graph.ts';
import { datasetOf } from '../../graphs/dataset-of.ts';
import { makePicture } from '../../picture/make-picture.ts';
import type { Peer } from '../peer.ts';

/** Our own canvas for large graphs, with all that the page does before: gate, index, filter, Scene. */
export const faultlines: Peer = {
  open(container, bench, onRender) {
    const parsed = parseDataset(datasetOf(bench));
    if (!parsed.ok) throw new Error(parsed.error[0]!.message);
    const graph = buildGraph(parsed.value.dataset);
    const positions = { x: bench.x, y: bench.y };
    const hidden = new Set<string>();
    const events = {
      nameOf: () => '',
      onActor() {},
      onBundle() {},
      onExpand() {},
      onArea() {},
      onGround() {},
      onMenu() {},
      onHoverActor() {},
      onHoverBundle() {},
      onPlace() {},
      onRest() {},
      onClose() {},
    };
    const canvas = createBulkCanvas(container, events, startPainter());
    const visibleNow = () => {
      const filter: Filter = {
        ...NO_FILTER,
        isolates: 'show',
        chips:
          hidden.size === 0
            ? []
            : [{ field: 'type', mode: 'exclude', values: [...hidden], enabled: true }],
      };
      return applyFilter(graph, filter);
    };
    const sceneNow = () =>
      buildBulkScene({ graph, visible: visibleNow(), positions, theme: 'light' });
    let scene = sceneNow();
    const stage = container.firstElementChild!;
    const isExact = () => stage.querySelector('[data-exact]') !== null;
    // Asked for after the canvas has asked for its frame, so it comes after it.
    const rendered = () => requestAnimationFrame(onRender);
    // What other marks show has been drawn only once another thread has painted them.
    const renderedExactly = () =>
      requestAnimationFrame(() => (isExact() ? onRender() : renderedExactly()));
    canvas.update(scene);
    canvas.fit();
    renderedExactly();
    const sent = { bubbles: true, cancelable: true };
    return {
      filter(type, isShown) {
        if (isShown) hidden.delete(TYPES[type]!);
        else hidden.add(TYPES[type]!);
        scene = sceneNow();
        canvas.update(scene);
        renderedExactly();
      },
      pan(dx, dy) {
        // As a user does it: with the pointer, beside the graph, where no actor is taken along.
        const drag = (type: string, x: number, y: number) =>
          stage.dispatchEvent(
            new PointerEvent(type, {
              ...sent,
              clientX: 40 + x,
              clientY: 40 + y,
              pointerId: 1,
              button: 0,
              pointerType: 'mouse',
            }),
          );
        drag('pointerdown', 0, 0);
        drag('pointermove', 8, 0);
        drag('pointermove', dx, dy);
        drag('pointerup', dx, dy);
        rendered();
      },
      zoom(factor) {
        const deltaY = -Math.log(factor) / 0.0016;
        stage.dispatchEvent(
          new WheelEvent('wheel', { ...sent, clientX: 600, clientY: 400, deltaY }),
        );
        rendered();
      },
      highlight(node) {
        canvas.emphasise(bulkEmphasisOf(graph, scene, { kind: 'none' }, { actor: node }));
        rendered();
      },
      isExact,
      png: (scale) => makePicture({ graph, visible: visibleNow(), positions, scale }),
    };
  },
};
