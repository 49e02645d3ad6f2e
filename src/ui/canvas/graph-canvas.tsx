import {
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type NodeMark, shownName } from '#core/appearance';
import { degreeOf } from '#core/graph';
import {
  type AppStore,
  COMMANDS,
  keyOf,
  type PageActions,
  selectBundles,
  selectNameLanguage,
  selectScene,
  selectVisible,
  toggleActor,
} from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { type Canvas, createCanvas } from './create-canvas.ts';
import { emphasisOf, type Focus } from './emphasis-of.ts';
import style from './graph-canvas.module.css';
import { LineNote } from './line-note.tsx';
import { type Direction, nextInDirection } from './walk.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM_STEP = 1.3;

const COMMAND_BY_KEY = new Map(
  COMMANDS.filter((command) => command.scope === 'canvas').flatMap((command) =>
    command.keys.map((key) => [key, command] as const),
  ),
);
/** Commands of the graph need nothing of the page. */
const NO_PAGE: PageActions = { focusSearch() {}, chooseFile() {}, share() {} };

/**
 * The graph. For a keyboard or a screen reader it is a list of actors, of which the arrow keys
 * choose the next one in that direction on the picture.
 */
export function GraphCanvas({ covered = 0 }: { covered?: number }) {
  const text = useText();
  const words = useWords();
  const store = useAppStore();
  const graph = useGraph();
  const scene = useApp(selectScene);
  const bundles = useApp(selectBundles);
  const visible = useApp(selectVisible);
  const selection = useApp((state) => state.view.selection);
  const highlight = useApp((state) => state.highlight);
  const cameraRequest = useApp((state) => state.cameraRequest);
  const [canvas, setCanvas] = useState<Canvas>();
  const [focus, setFocus] = useState<Focus>({});
  const stage = useRef<HTMLDivElement>(null);
  const shownGraph = useRef<unknown>(undefined);
  const listId = useId();

  useEffect(() => {
    const created = createCanvas(stage.current!, {
      nameOf: (actor) => {
        const state = store.getState();
        const record = state.open.graph?.actors[actor];
        return record ? shownName(record, selectNameLanguage(state)) : [];
      },
      onActor: (actor, { extend }) => {
        const { select, view, open } = store.getState();
        const id = open.graph?.actors[actor]?.id;
        if (id === undefined) return;
        select(extend ? toggleActor(view.selection, id) : { kind: 'actors', ids: [id] });
      },
      onBundle: (key) => selectBundle(store.getState(), key),
      onGround: () => store.getState().select({ kind: 'none' }),
      onMenu: (of, x, y) => {
        const state = store.getState();
        const actor = of && 'actor' in of ? state.open.graph?.actors[of.actor] : undefined;
        if (actor) {
          const { selection: chosen } = state.view;
          const isChosen = chosen.kind === 'actors' && chosen.ids.includes(actor.id);
          if (!isChosen) state.select({ kind: 'actors', ids: [actor.id] });
          state.openMenu({ of: 'actor', x, y });
        } else if (of && 'bundle' in of) {
          selectBundle(state, of.bundle);
          state.openMenu({ of: 'line', x, y });
        } else state.openMenu({ of: 'ground', x, y });
      },
      onHoverActor: (actor) => setFocus({ actor }),
      onHoverBundle: (bundle) => setFocus({ bundle }),
      onPlace: (actor, x, y) => {
        const { placeActors, open } = store.getState();
        const id = open.graph?.actors[actor]?.id;
        if (id !== undefined) placeActors([{ id, x, y }]);
      },
      onRest: (at, byUser) => {
        if (!byUser) return;
        const { setCamera, setFrame } = store.getState();
        setFrame({ scale: at.zoom });
        setCamera(rounded(at));
      },
    });
    setCanvas(created);
    return () => created.destroy();
  }, [store]);

  // Before the browser paints, so that nobody sees a graph that is not yet fitted.
  useLayoutEffect(() => {
    if (!canvas || !scene) return;
    canvas.update(scene);
    if (shownGraph.current === graph) return;
    // A new graph is shown whole, or as its link asks; after that the window is the user's.
    shownGraph.current = graph;
    const { view, setFrame } = store.getState();
    if (view.camera) {
      canvas.lookAt(view.camera);
      setFrame({ scale: view.camera.zoom });
    } else setFrame(canvas.fit() ?? { scale: 1 });
    performance.mark('faultlines:first-graph');
  }, [canvas, scene, graph, store]);

  const chosenActors = useRef<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (!canvas || !scene) return;
    const emphasis = emphasisOf(graph, bundles, selection, focus, highlight);
    chosenActors.current = emphasis.chosenActors;
    canvas.emphasise(emphasis);
  }, [canvas, scene, graph, bundles, selection, focus, highlight]);

  // What is chosen must not lie under a sheet that covers the lower part of the graph.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is another place to bring up.
  useEffect(() => {
    const [first] = chosenActors.current;
    const node = scene?.nodes.find((mark) => mark.actor === first);
    if (canvas && node && covered > 0) canvas.reveal(node.x, node.y, covered);
  }, [canvas, scene, covered, selection]);

  useEffect(() => {
    if (!canvas || !cameraRequest) return;
    if (cameraRequest.move === 'zoom-in') canvas.zoomBy(ZOOM_STEP);
    else if (cameraRequest.move === 'zoom-out') canvas.zoomBy(1 / ZOOM_STEP);
    else if (cameraRequest.move === 'fit-selection') {
      canvas.fitActors(chosenActors.current);
    } else {
      const { setCamera, setFrame } = store.getState();
      setCamera(undefined);
      const frame = canvas.fit();
      if (frame) setFrame(frame);
    }
  }, [canvas, cameraRequest, store]);

  // While nobody has moved the graph it stays fitted when the window changes its size.
  useEffect(() => {
    if (!canvas) return;
    const watch = new ResizeObserver(() => {
      if (!store.getState().view.camera) store.getState().moveCamera('fit');
    });
    watch.observe(stage.current!);
    return () => watch.disconnect();
  }, [canvas, store]);

  const nodes = useMemo(() => scene?.nodes ?? [], [scene]);
  const degree = useMemo(
    () => (visible ? degreeOf(graph, visible) : new Uint32Array()),
    [graph, visible],
  );
  const cursorNode = nodes.find((node) => node.actor === focus.cursor);

  const walkTo = (node: NodeMark | undefined) => {
    if (!node) return;
    setFocus({ actor: node.actor, cursor: node.actor });
    canvas?.reveal(node.x, node.y);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const state = store.getState();
    const direction = ARROWS[event.key];
    if (direction) {
      const from = cursorNode ?? nodes.find((node) => isChosen(node.id)) ?? undefined;
      walkTo(nextInDirection(nodes, from, direction));
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const node = cursorNode ?? nodes.find((other) => isChosen(other.id));
      if (node && !isChosen(node.id)) state.select({ kind: 'actors', ids: [node.id] });
      const place = canvas?.placeOf(node) ?? { x: 0, y: 0 };
      state.openMenu({ of: node ? 'actor' : 'ground', ...place });
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (cursorNode) {
        state.select(
          event.shiftKey
            ? toggleActor(selection, cursorNode.id)
            : { kind: 'actors', ids: [cursorNode.id] },
        );
      }
    } else {
      const command = COMMAND_BY_KEY.get(keyOf(event));
      if (event.key === 'Escape') setFocus({});
      if (!command) return;
      // Keys of the graph act on the actor that the keyboard is on, if none is chosen.
      if (cursorNode && selection.kind === 'none' && command.id.startsWith('command.actor.')) {
        state.select({ kind: 'actors', ids: [cursorNode.id] });
      }
      const now = store.getState();
      const reason = command.whyNot?.(now);
      if (reason === undefined) command.run(now, NO_PAGE);
      else if (event.key !== 'Escape') now.notify({ id: reason });
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const isChosen = (id: string) => selection.kind === 'actors' && selection.ids.includes(id);
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
      data-scale={scene?.scale}
    >
      <div ref={stage} className={style.stage} />
      <LineNote bundle={bundles.find((bundle) => bundle.key === focus.bundle)} />
      <div className="visually-hidden">
        {nodes.map((node) => (
          <div
            key={node.actor}
            id={optionId(node.actor)}
            role="option"
            aria-selected={isChosen(node.id)}
            tabIndex={-1}
          >
            {text('canvas.actor', {
              name: graph.actors[node.actor]!.name,
              kind: words.kind(graph.actors[node.actor]!.kind),
              count: degree[node.actor] ?? 0,
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** A line of one relationship opens that; a wider one all between its two actors. */
function selectBundle(state: AppStore, key: string): void {
  const bundle = selectBundles(state).find((other) => other.key === key);
  const { graph } = state.open;
  if (!bundle || !graph) return;
  const [first, ...more] = bundle.relationships;
  if (more.length === 0) {
    state.select({ kind: 'relationship', id: graph.relationships[first!]!.id });
  } else {
    state.select({
      kind: 'pair',
      a: graph.actors[bundle.source]!.id,
      b: graph.actors[bundle.target]!.id,
      type: graph.types[bundle.type]!.id,
    });
  }
}

const rounded = (camera: { x: number; y: number; zoom: number }) => ({
  x: Math.round(camera.x),
  y: Math.round(camera.y),
  zoom: Math.round(camera.zoom * 1000) / 1000,
});
