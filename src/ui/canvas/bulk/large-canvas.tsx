import {
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type BulkScene, shownName } from '#core/appearance';
import { bundleColumnsOf, countInBundles } from '#core/graph';
import { visibleText } from '#schemas';
import {
  type AppStore,
  COMMANDS,
  keyOf,
  NO_SELECTION,
  type PageActions,
  selectBulkScene,
  selectNameLanguage,
  selectVisible,
  toggleActor,
} from '#state';
import { announceFirstPicture, useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import type { Focus } from '../emphasis-of.ts';
import style from '../graph-canvas.module.css';
import { takeFocus } from '../take-focus.ts';
import { type Direction, nextInDirection } from '../walk.ts';
import { type LineMove, lineMoveOf, neighboursByCount, stepAmong } from '../walk-lines.ts';
import { bulkEmphasisOf, linesAt } from './bulk-emphasis.ts';
import { type BulkCanvas, createBulkCanvas } from './create-bulk-canvas.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM_STEP = 1.3;
/** Actors that the arrow keys reach and a screen reader finds in the list; the table has all. */
const MOST_IN_LIST = 200;
const NO_PAGE: PageActions = { focusSearch() {}, chooseFile() {}, share() {} };

/** The graph when it is large: the same gestures, keys and states over marks painted in bulk. */
export function LargeCanvas() {
  const text = useText();
  const words = useWords();
  const store = useAppStore();
  const graph = useGraph();
  const scene = useApp(selectBulkScene);
  const selection = useApp((state) => state.view.selection);
  const highlight = useApp((state) => state.highlight);
  const cameraRequest = useApp((state) => state.cameraRequest);
  const tool = useApp((state) => state.canvasTool);
  const [canvas, setCanvas] = useState<BulkCanvas>();
  const [focus, setFocus] = useState<Focus>({});
  const stage = useRef<HTMLDivElement>(null);
  const isShown = useRef(false);
  const listId = useId();

  useEffect(() => {
    const idOf = (actor: number) => store.getState().open.graph?.actors[actor]?.id;
    const created = createBulkCanvas(stage.current!, {
      nameOf: (actor) => {
        const state = store.getState();
        const record = state.open.graph?.actors[actor];
        return record ? shownName(record, selectNameLanguage(state)).join(' ') : '';
      },
      onActor: (actor, { extend }) => {
        setFocus({ actor });
        chooseActor(store.getState(), idOf(actor), extend);
      },
      onBundle: (key) => chooseBundle(store.getState(), key),
      onExpand: (actor) => {
        chooseActor(store.getState(), idOf(actor), false);
        runCommand(store.getState(), 'E');
      },
      onArea: (actors, { extend }) => {
        const { select, view } = store.getState();
        const before = extend && view.selection.kind === 'actors' ? view.selection.ids : [];
        const ids = [...new Set([...before, ...actors.flatMap((actor) => idOf(actor) ?? [])])];
        select(ids.length === 0 ? NO_SELECTION : { kind: 'actors', ids });
      },
      onGround: () => store.getState().select(NO_SELECTION),
      onMenu: (of, x, y) => {
        const state = store.getState();
        if (of && 'actor' in of) {
          const id = idOf(of.actor);
          const { selection: chosen } = state.view;
          const isChosen = chosen.kind === 'actors' && chosen.ids.includes(id ?? '');
          if (!isChosen) chooseActor(state, id, false);
          state.openMenu({ of: 'actor', x, y });
        } else if (of) {
          chooseBundle(state, of.bundle);
          state.openMenu({ of: 'line', x, y });
        } else state.openMenu({ of: 'ground', x, y });
      },
      onHoverActor: (actor) => setFocus(({ cursor }) => ({ actor, cursor })),
      onHoverBundle: (bundle) => setFocus(({ cursor }) => ({ bundle, cursor })),
      onPlace: (actor, x, y) => {
        const id = idOf(actor);
        if (id !== undefined) store.getState().placeActors([{ id, x, y }]);
      },
      onRest: ({ x, y, zoom }, byUser) => {
        if (!byUser) return;
        const { setCamera, setFrame } = store.getState();
        setFrame({ scale: zoom });
        setCamera({ x: Math.round(x), y: Math.round(y), zoom: Math.round(zoom * 1000) / 1000 });
      },
    });
    setCanvas(created);
    isShown.current = false;
    return () => created.destroy();
  }, [store]);

  useLayoutEffect(() => {
    if (!canvas || !scene) return;
    canvas.update(scene);
    if (isShown.current) return;
    isShown.current = true;
    const { camera } = store.getState().view;
    if (camera) canvas.lookAt(camera);
    else canvas.fit();
    performance.mark('faultlines:first-graph');
    announceFirstPicture();
  }, [canvas, scene, store]);

  const emphasis = useMemo(
    () => scene && bulkEmphasisOf(graph, scene, selection, focus, highlight),
    [graph, scene, selection, focus, highlight],
  );
  useEffect(() => {
    if (canvas && emphasis) canvas.emphasise(emphasis);
  }, [canvas, emphasis]);

  const moveCamera = useEffectEvent((move: NonNullable<typeof cameraRequest>['move']) => {
    if (!canvas || !scene) return;
    if (move === 'zoom-in') canvas.zoomBy(ZOOM_STEP);
    else if (move === 'zoom-out') canvas.zoomBy(1 / ZOOM_STEP);
    else if (move === 'fit-selection') {
      canvas.fitActors(
        new Set([...(emphasis?.chosen ?? [])].map((node) => scene.nodes.actor[node]!)),
      );
    } else {
      const { view, setCamera } = store.getState();
      if (move === 'restore' && view.camera) return canvas.lookAt(view.camera);
      setCamera(undefined);
      canvas.fit();
    }
  });
  useEffect(() => {
    if (cameraRequest) moveCamera(cameraRequest.move);
  }, [cameraRequest]);
  useEffect(() => canvas?.setTool(tool), [canvas, tool]);

  const listed = useMemo(
    () => (scene ? listNodes(scene, focus.cursor) : []),
    [scene, focus.cursor],
  );
  const cursorNode = listed.find(({ actor }) => actor === focus.cursor);
  const chosenNode = () => {
    const [id] = selection.kind === 'actors' ? selection.ids : [];
    return listed.find(({ actor }) => graph.actors[actor]!.id === id);
  };
  // Where the keyboard has come from along lines.
  const trail = useRef<readonly number[]>([]);
  const walkTo = (actor: number | undefined, way: readonly number[] = []) => {
    if (actor === undefined) return;
    trail.current = way;
    setFocus({ actor, cursor: actor });
    canvas?.reveal(actor);
  };
  const walkLines = (move: LineMove) => {
    const from = cursorNode ?? chosenNode() ?? listed[0];
    if (!from || !scene) return;
    if (move === 'back') return walkTo(trail.current.at(-1), trail.current.slice(0, -1));
    const neighbours = neighboursByCount(linesAt(scene, from.actor), from.actor);
    if (move === 'along') {
      const to = neighbours.find(({ node }) => node === focus.toward) ?? neighbours[0];
      return walkTo(to?.node, [...trail.current, from.actor]);
    }
    const toward = stepAmong(neighbours, focus.toward, move === 'next' ? 1 : -1);
    if (toward) setFocus({ cursor: from.actor, lines: toward.keys, toward: toward.node });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = lineMoveOf(event);
    if (move) {
      walkLines(move);
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const state = store.getState();
    const direction = ARROWS[event.key];
    if (direction) {
      walkTo(nextInDirection(listed, cursorNode ?? chosenNode(), direction)?.actor);
    } else if (event.key === 'Home' || event.key === 'End') {
      walkTo((event.key === 'Home' ? listed[0] : listed.at(-1))?.actor);
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      if (cursorNode) chooseActor(state, graph.actors[cursorNode.actor]?.id, false);
      const place = canvas?.placeOf(cursorNode?.actor) ?? { x: 0, y: 0 };
      state.openMenu({ of: cursorNode ? 'actor' : 'ground', ...place });
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (cursorNode) chooseActor(state, graph.actors[cursorNode.actor]?.id, event.shiftKey);
    } else if (event.key === 'Escape' && canvas?.cancelArea()) {
      // Only the area that was being drawn is given up.
    } else {
      if (event.key === 'Escape') setFocus({});
      if (!runCommand(state, keyOf(event))) return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (actor: number) => `${listId}-${actor}`;
  const sayLine = useLargeLineSentence();
  const pointedAt = focus.lines ?? (focus.bundle === undefined ? [] : [focus.bundle]);

  return (
    <>
      <div
        className={style.canvas}
        role="listbox"
        tabIndex={0}
        aria-label={text('canvas.label')}
        aria-description={text('canvas.help')}
        aria-multiselectable="true"
        {...(cursorNode ? { 'aria-activedescendant': optionId(cursorNode.actor) } : {})}
        onKeyDown={onKeyDown}
        onMouseDown={takeFocus}
        onBlur={() => setFocus({})}
        data-testid="canvas"
        data-large="true"
      >
        <div ref={stage} className={style.stage} />
        <LargeLineNote sentences={pointedAt.map(sayLine)} />
        {scene && scene.leftOut.lines > 0 && (
          <p className={style.left}>{text('canvas.leftOut', { ...scene.leftOut })}</p>
        )}
        <div className="visually-hidden">
          {listed.map(({ actor }) => (
            <div
              key={actor}
              id={optionId(actor)}
              role="option"
              aria-selected={
                selection.kind === 'actors' && selection.ids.includes(graph.actors[actor]!.id)
              }
              tabIndex={-1}
            >
              {`${visibleText(graph.actors[actor]!.name)}, ${words.kind(graph.actors[actor]!.kind)}`}
            </div>
          ))}
        </div>
      </div>
      <p className="visually-hidden" role="status" data-testid="canvas-said">
        {focus.lines?.map(sayLine).join(text('list.semicolon'))}
      </p>
    </>
  );
}

/** What the lines under the pointer or the keyboard stand for. */
function LargeLineNote({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <p className={style.note} aria-hidden="true">
      {sentences.map((sentence) => (
        <bdi key={sentence} className={style.line}>
          {sentence}
        </bdi>
      ))}
    </p>
  );
}

function useLargeLineSentence(): (bundle: string) => string {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  return (bundle) => {
    const found = readKey(bundle);
    const type = graph.types[found.type];
    if (!type || !visible) return '';
    const columns = bundleColumnsOf(graph);
    const index = columns.source.findIndex(
      (source, at) =>
        source === found.source &&
        columns.target[at] === found.target &&
        columns.type[at] === found.type,
    );
    return text(type.directed ? 'canvas.line' : 'canvas.line.symmetric', {
      source: visibleText(graph.actors[found.source]?.name ?? ''),
      target: visibleText(graph.actors[found.target]?.name ?? ''),
      type: words.type(type),
      count: countInBundles(columns, visible.relationships)[index] ?? 0,
    });
  };
}

/** The most connected actors, and the one that the keyboard has come to along a line. */
function listNodes({ nodes }: BulkScene, cursor: number | undefined) {
  const first = nodes.byImportance.subarray(0, MOST_IN_LIST);
  const other = cursor === undefined ? -1 : nodes.actor.indexOf(cursor);
  const listed = other < 0 || first.includes(other) ? first : [...first, other];
  return Array.from(listed, (node) => ({
    actor: nodes.actor[node]!,
    x: nodes.x[node]!,
    y: nodes.y[node]!,
  }));
}

function readKey(key: string) {
  const [source = -1, type = -1, target = -1] = key.split('|').map(Number);
  return { source, type, target };
}

function chooseActor(state: AppStore, id: string | undefined, extend: boolean): void {
  if (id === undefined) return;
  state.select(extend ? toggleActor(state.view.selection, id) : { kind: 'actors', ids: [id] });
}

/** A line opens everything of its type between its two actors. */
function chooseBundle(state: AppStore, key: string): void {
  const { graph } = state.open;
  const { source, type, target } = readKey(key);
  const [a, b] = [graph?.actors[source]?.id, graph?.actors[target]?.id];
  const typeId = graph?.types[type]?.id;
  if (a !== undefined && b !== undefined && typeId !== undefined) {
    state.select({ kind: 'pair', a, b, type: typeId });
  }
}

/** Runs the command of a key on the graph; whether there is one. */
function runCommand(state: AppStore, key: string): boolean {
  const command = COMMANDS.find((one) => one.scope === 'canvas' && one.keys.includes(key));
  if (!command) return false;
  const reason = command.whyNot?.(state);
  if (reason === undefined) command.run(state, NO_PAGE);
  else if (key !== 'Escape') state.notify({ id: reason });
  return true;
}
