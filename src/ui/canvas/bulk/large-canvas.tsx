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
import { type Direction, nextInDirection } from '../walk.ts';
import { bulkEmphasisOf } from './bulk-emphasis.ts';
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
      onActor: (actor, { extend }) => chooseActor(store.getState(), idOf(actor), extend),
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
      onHoverActor: (actor) => setFocus(actor === undefined ? {} : { actor }),
      onHoverBundle: (bundle) => setFocus(bundle === undefined ? {} : { bundle }),
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

  const listed = useMemo(() => (scene ? listNodes(scene) : []), [scene]);
  const cursorNode = listed.find(({ actor }) => actor === focus.cursor);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const state = store.getState();
    const direction = ARROWS[event.key];
    if (direction) {
      const next = nextInDirection(listed, cursorNode, direction);
      if (next) {
        setFocus({ actor: next.actor, cursor: next.actor });
        canvas?.reveal(next.actor);
      }
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

  return (
    <div
      className={style.canvas}
      role="listbox"
      tabIndex={0}
      aria-label={text('canvas.label')}
      aria-description={text('canvas.help')}
      aria-multiselectable="true"
      {...(cursorNode ? { 'aria-activedescendant': optionId(cursorNode.actor) } : {})}
      onKeyDown={onKeyDown}
      onBlur={() => setFocus({})}
      data-testid="canvas"
      data-large="true"
    >
      <div ref={stage} className={style.stage} />
      <LargeLineNote bundle={focus.bundle} />
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
            {`${graph.actors[actor]!.name}, ${words.kind(graph.actors[actor]!.kind)}`}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What the line under the pointer stands for. */
function LargeLineNote({ bundle }: { bundle: string | undefined }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const found = bundle === undefined ? undefined : readKey(bundle);
  const type = graph.types[found?.type ?? -1];
  if (!found || !type || !visible) return null;
  const columns = bundleColumnsOf(graph);
  const index = columns.source.findIndex(
    (source, at) =>
      source === found.source &&
      columns.target[at] === found.target &&
      columns.type[at] === found.type,
  );
  const count = countInBundles(columns, visible.relationships)[index] ?? 0;
  return (
    <p className={style.note} aria-hidden="true">
      <bdi>
        {text(type.directed ? 'canvas.line' : 'canvas.line.symmetric', {
          source: graph.actors[found.source]?.name ?? '',
          target: graph.actors[found.target]?.name ?? '',
          type: words.type(type),
          count,
        })}
      </bdi>
    </p>
  );
}

function listNodes({ nodes }: BulkScene) {
  return Array.from(nodes.byImportance.subarray(0, MOST_IN_LIST), (node) => ({
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
