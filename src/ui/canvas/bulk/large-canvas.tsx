import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { shownName } from '#core/appearance';
import { type AppStore, selectBulkScene, selectNameLanguage } from '#state';
import { announceFirstPicture, useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { canvasEvents } from '../canvas-events.ts';
import { CanvasFrame } from '../canvas-frame.tsx';
import type { Focus } from '../emphasis-of.ts';
import { LineNote } from '../line-note.tsx';
import { isChosen, selectNode } from '../select-marks.ts';
import { useCameraRequests } from '../use-camera-requests.ts';
import { useCanvasKeys } from '../use-canvas-keys.ts';
import { type Handover, lookFirst, useFittedWindow } from '../use-first-look.ts';
import { bulkEmphasisOf } from './bulk-emphasis.ts';
import type { BulkPainter } from './bulk-painter.ts';
import { type BulkCanvas, createBulkCanvas } from './create-bulk-canvas.ts';
import { useLargeLineSentence } from './large-line-sentence.ts';
import { LargeOptions, listNodes, walkNodeOf } from './large-options.tsx';
import { linesAt, readKey } from './scene-lines.ts';

interface LargeCanvasProps {
  readonly handover: Handover;
  readonly startPainter: (() => BulkPainter | undefined) | undefined;
}

/** The graph when it is large: the same gestures, keys and states over marks painted in bulk. */
export function LargeCanvas({ handover, startPainter }: LargeCanvasProps) {
  const text = useText();
  const store = useAppStore();
  const graph = useGraph();
  const scene = useApp(selectBulkScene);
  const selection = useApp((state) => state.view.selection);
  const highlight = useApp((state) => state.highlight);
  const [canvas, setCanvas] = useState<BulkCanvas>();
  const [focus, setFocus] = useState<Focus>({});
  const stage = useRef<HTMLDivElement>(null);
  const isShown = useRef(false);
  const listId = useId();

  useLayoutEffect(() => {
    const events = {
      nameOf: (actor: number) => {
        const state = store.getState();
        const record = state.open.graph?.actors[actor];
        return record ? shownName(record, selectNameLanguage(state)).join(' ') : '';
      },
      ...canvasEvents(store, {
        setFocus,
        selectLine,
        onCamera: (camera) => {
          handover.current = camera;
        },
      }),
    };
    const created = createBulkCanvas(stage.current!, events, startPainter?.());
    setCanvas(created);
    isShown.current = false;
    return () => created.destroy();
  }, [store, handover, startPainter]);

  useLayoutEffect(() => {
    if (!canvas || !scene) return;
    canvas.update(scene);
    if (isShown.current) return;
    isShown.current = true;
    const { view, setFrame } = store.getState();
    lookFirst(canvas, view.camera ?? handover.current, () => canvas.fit(), setFrame);
    performance.mark('faultlines:first-graph');
    announceFirstPicture();
  }, [canvas, scene, store, handover]);

  const emphasis = useMemo(
    () => scene && bulkEmphasisOf(graph, scene, selection, focus, highlight),
    [graph, scene, selection, focus, highlight],
  );
  useEffect(() => {
    if (canvas && emphasis) canvas.emphasise(emphasis);
  }, [canvas, emphasis]);

  useCameraRequests(
    canvas,
    () => canvas?.fit(),
    () => new Set(Array.from(emphasis?.chosen ?? [], (node) => scene!.nodes.actor[node]!)),
  );
  useFittedWindow(canvas, stage);

  const listed = useMemo(
    () => (scene ? listNodes(scene, focus.cursor) : []),
    [scene, focus.cursor],
  );
  const { cursorNode, onKeyDown } = useCanvasKeys({
    canvas,
    nodes: listed,
    focus,
    setFocus,
    linesAt: (actor) => (scene ? linesAt(scene, actor) : []),
    nodeAt: (actor) => scene && walkNodeOf(scene, actor),
    isChosen: ({ actor }) => isChosen(selection, graph, undefined, actor),
    choose: (node, keys) => selectNode(store.getState(), node, keys),
  });
  const sayLine = useLargeLineSentence(scene);
  const pointedAt = focus.lines ?? (focus.bundle === undefined ? [] : [focus.bundle]);

  return (
    <CanvasFrame
      stage={stage}
      activeOption={cursorNode && `${listId}-${cursorNode.actor}`}
      onKeyDown={onKeyDown}
      onBlur={() => setFocus({})}
      said={focus.lines?.map(sayLine).join(text('list.semicolon'))}
      facts={LARGE}
    >
      <LineNote sentences={pointedAt.map(sayLine)} />
      <LargeOptions nodes={listed} listId={listId} />
    </CanvasFrame>
  );
}

const LARGE = { 'data-large': 'true' };

/** A line opens everything of its type between its two actors. */
function selectLine(state: AppStore, key: string): void {
  const { graph } = state.open;
  const { source, type, target } = readKey(key);
  const [a, b] = [graph?.actors[source]?.id, graph?.actors[target]?.id];
  const typeId = graph?.types[type]?.id;
  if (a !== undefined && b !== undefined && typeId !== undefined) {
    state.select({ kind: 'pair', a, b, type: typeId });
  }
}
