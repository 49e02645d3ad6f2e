import { buildBulkScene } from '#core/appearance';
import { applyFilter, buildGraph, type Filter, NO_FILTER } from '#core/graph';
import { parseDataset } from '#schemas';
import { bulkEmphasisOf, createBulkCanvas } from '#ui/canvas';
import { type BenchGraph, TYPES } from '../bench-graph.ts';
import type { Peer } from '../peer.ts';

/** Our own canvas for large graphs, from the checked dataset on: gate, index, filter, Scene, paint. */
export const faultlines: Peer = {
  name: 'faultlines',
  open(container, bench, onRender) {
    const parsed = parseDataset(datasetOf(bench));
    if (!parsed.ok) throw new Error(parsed.error[0]!.message);
    const graph = buildGraph(parsed.value.dataset);
    const positions = { x: bench.x, y: bench.y };
    const hidden = new Set<string>();
    const canvas = createBulkCanvas(container, {
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
    });
    const sceneNow = () => {
      const filter: Filter = {
        ...NO_FILTER,
        isolates: 'show',
        chips:
          hidden.size === 0
            ? []
            : [{ field: 'type', mode: 'exclude', values: [...hidden], enabled: true }],
      };
      const visible = applyFilter(graph, filter);
      return buildBulkScene({ graph, visible, positions, theme: 'light' });
    };
    let scene = sceneNow();
    const rendered = () => requestAnimationFrame(onRender);
    canvas.update(scene);
    canvas.fit();
    rendered();
    const stage = container.firstElementChild!;
    const at = { clientX: 600, clientY: 400, bubbles: true, cancelable: true };
    return {
      filter(type, isShown) {
        if (isShown) hidden.delete(TYPES[type]!);
        else hidden.add(TYPES[type]!);
        scene = sceneNow();
        canvas.update(scene);
        rendered();
      },
      pan(dx, dy) {
        // As a user does it: with the pointer.
        const pointer = { ...at, pointerId: 1, button: 0, pointerType: 'mouse' };
        stage.dispatchEvent(new PointerEvent('pointerdown', pointer));
        stage.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: 608 }));
        stage.dispatchEvent(
          new PointerEvent('pointermove', { ...pointer, clientX: 600 + dx, clientY: 400 + dy }),
        );
        stage.dispatchEvent(new PointerEvent('pointerup', pointer));
        rendered();
      },
      zoom(factor) {
        stage.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -Math.log(factor) / 0.0016 }));
        rendered();
      },
      highlight(node) {
        const focus = node === undefined ? {} : { actor: node };
        canvas.emphasise(bulkEmphasisOf(graph, scene, { kind: 'none' }, focus));
        rendered();
      },
      close: () => canvas.destroy(),
    };
  },
};

function datasetOf({ x, source, target, type }: BenchGraph) {
  return {
    format: 'faultlines',
    version: 1,
    id: 'bench',
    title: 'Benchmark',
    description: '',
    coverage: { from: '2020-01-01', to: '2020-12-31' },
    license: 'CC0-1.0',
    actors: Array.from(x, (_, node) => ({
      id: `a${node}`,
      name: `Actor ${node}`,
      kind: 'unknown',
    })),
    documents: [{ id: 'd', title: 'D', publisher: 'P', language: 'en', kind: 'dataset' }],
    relationships: Array.from(source, (from, edge) => ({
      id: `r${edge}`,
      type: TYPES[type[edge]!]!,
      source: `a${from}`,
      target: `a${target[edge]}`,
      temporal: 'event',
      start: '2020-01-01',
      summary: 'Row.',
      evidence: [
        {
          document: 'd',
          paragraph: edge + 1,
          paraphrase: 'Row.',
          stance: 'supports',
          voice: 'asserted',
        },
      ],
    })),
  };
}
