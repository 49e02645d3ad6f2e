import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { shownName } from '#core/appearance';
import { selectDrawn, selectNameLanguage, selectScene } from '#state';
import { announceFirstPicture, useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { canvasEvents } from './canvas-events.ts';
import { CanvasFrame } from './canvas-frame.tsx';
import { CanvasOptions } from './canvas-options.tsx';
import { type Canvas, createCanvas } from './create-canvas.ts';
import { collapsedAt } from './drawn-node.ts';
import { emphasisOf, type Focus } from './emphasis-of.ts';
import { createGlide } from './glide.ts';
import { LineNote, useLineSentence } from './line-note.tsx';
import { isChosen, selectBundle, selectNode } from './select-marks.ts';
import { useCameraRequests } from './use-camera-requests.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { type Handover, lookFirst, useFittedWindow } from './use-first-look.ts';

const STILL = matchMedia('(prefers-reduced-motion: reduce)');

interface GraphCanvasProps {
  readonly covered: number;
  readonly handover: Handover;
}

/**
 * The graph. For a keyboard or a screen reader it is a list of actors, of which the arrow keys
 * choose the next one in that direction on the picture.
 */
export function GraphCanvas({ covered, handover }: GraphCanvasProps) {
  const text = useText();
  const store = useAppStore();
  const graph = useGraph();
  const scene = useApp(selectScene);
  const drawn = useApp(selectDrawn);
  const selection = useApp((state) => state.view.selection);
  const highlight = useApp((state) => state.highlight);
  const [canvas, setCanvas] = useState<Canvas>();
  const [focus, setFocus] = useState<Focus>({});
  const stage = useRef<HTMLDivElement>(null);
  const shownGraph = useRef<unknown>(undefined);
  const shownPositions = useRef<unknown>(undefined);
  const positions = useApp((state) => state.positions);
  const glide = useMemo(() => canvas && createGlide((next) => canvas.update(next)), [canvas]);
  useEffect(() => () => glide?.stop(), [glide]);
  const listId = useId();

  useEffect(() => {
    const created = createCanvas(stage.current!, {
      nameOf: (actor) => {
        const state = store.getState();
        const record = state.open.graph?.actors[actor];
        return record ? shownName(record, selectNameLanguage(state)) : [];
      },
      ...canvasEvents(store, {
        setFocus,
        selectLine: selectBundle,
        onCamera: (camera) => {
          handover.current = camera;
        },
      }),
    });
    setCanvas(created);
    return () => created.destroy();
  }, [store, handover]);

  // Before the browser paints, so that nobody sees a graph that is not yet fitted.
  useLayoutEffect(() => {
    if (!canvas || !scene) return;
    const isSameGraph = shownGraph.current === graph;
    // Another layout is moved to, so that nobody loses an actor from sight.
    const isMoving = isSameGraph && shownPositions.current !== positions && !STILL.matches;
    shownPositions.current = positions;
    if (!isSameGraph) glide?.stop();
    glide?.show(scene, { isMoving });
    if (isSameGraph) return;
    // A new graph is shown whole, or as its link asks; after that the window is the user's.
    const before = shownGraph.current === undefined ? handover.current : undefined;
    shownGraph.current = graph;
    const { view, setFrame } = store.getState();
    lookFirst(canvas, view.camera ?? before, () => canvas.fit(scene), setFrame);
    canvas.oncePainted(sayDrawn);
  }, [canvas, glide, scene, graph, positions, store, handover]);

  const chosenActors = useRef<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (!canvas || !scene || !drawn) return;
    // A group that has been opened under the pointer is there no longer.
    const isThere = scene.nodes.some(({ actor }) => actor === focus.actor);
    const pointed = isThere ? focus : { ...focus, actor: undefined };
    const emphasis = emphasisOf(graph, drawn, selection, pointed, highlight);
    chosenActors.current = emphasis.chosenActors;
    canvas.emphasise(emphasis);
  }, [canvas, scene, graph, drawn, selection, focus, highlight]);

  // What is chosen must not lie under a sheet that covers the lower part of the graph.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another place to bring up.
  useEffect(() => {
    const [first] = chosenActors.current;
    const node = scene?.nodes.find((mark) => mark.actor === first);
    if (canvas && node && covered > 0) canvas.reveal(node.x, node.y, covered);
  }, [canvas, scene, covered, selection]);

  useCameraRequests(
    canvas,
    () => canvas?.fit(selectScene(store.getState())),
    () => chosenActors.current,
  );
  useFittedWindow(canvas, stage);

  const nodes = useMemo(() => scene?.nodes ?? [], [scene]);
  const { cursorNode, onKeyDown } = useCanvasKeys({
    canvas,
    nodes,
    focus,
    setFocus,
    nodeAt: (number) => nodes.find(({ actor }) => actor === number),
    linesAt: () =>
      (drawn?.bundles ?? []).map((bundle) => ({ ...bundle, count: bundle.relationships.length })),
    isChosen: ({ actor }) => isChosen(selection, graph, drawn, actor),
    choose: (node, keys) => selectNode(store.getState(), node, keys),
    open: (node) => {
      const state = store.getState();
      const group = collapsedAt(selectDrawn(state), node);
      if (group) state.expand([group.compound.id]);
      return group !== undefined;
    },
  });
  const optionId = (actor: number) => `${listId}-${actor}`;
  const sayLine = useLineSentence();
  const pointedAt = useMemo(() => {
    const keys = focus.lines ?? (focus.bundle === undefined ? [] : [focus.bundle]);
    return drawn?.bundles.filter((bundle) => keys.includes(bundle.key)) ?? [];
  }, [drawn, focus]);

  return (
    <CanvasFrame
      stage={stage}
      activeOption={cursorNode && optionId(cursorNode.actor)}
      onKeyDown={onKeyDown}
      onBlur={() => setFocus({})}
      said={focus.lines && pointedAt.map(sayLine).join(text('list.semicolon'))}
      facts={{ 'data-scale': scene?.scale }}
    >
      <LineNote sentences={pointedAt.map(sayLine)} />
      <CanvasOptions nodes={nodes} optionId={optionId} />
    </CanvasFrame>
  );
}

/** The mark that the time of the first graph is measured by, and the start of all that can wait. */
function sayDrawn(): void {
  performance.mark('faultlines:first-graph');
  announceFirstPicture();
}
