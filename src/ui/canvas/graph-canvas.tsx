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
import { type NodeMark, shownName } from '#core/appearance';
import {
  type AppStore,
  COMMANDS,
  type Command,
  keyOf,
  type PageActions,
  selectActors,
  selectDrawn,
  selectNameLanguage,
  selectScene,
} from '#state';
import { announceFirstPicture, useApp, useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { CanvasOptions } from './canvas-options.tsx';
import { type Canvas, createCanvas } from './create-canvas.ts';
import { actorIdsOf, collapsedAt } from './drawn-node.ts';
import { emphasisOf, type Focus } from './emphasis-of.ts';
import { createGlide } from './glide.ts';
import style from './graph-canvas.module.css';
import { LineNote, useLineSentence } from './line-note.tsx';
import { areChosen, selectBundle, selectNode } from './select-marks.ts';
import { takeFocus } from './take-focus.ts';
import { type Direction, nextInDirection } from './walk.ts';
import { type LineMove, lineMoveOf, neighboursByCount, stepAmong } from './walk-lines.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM_STEP = 1.3;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

const COMMAND_BY_KEY = new Map(
  COMMANDS.filter((command) => command.scope === 'canvas').flatMap((command) =>
    command.keys.map((key) => [key, command] as const),
  ),
);
/** Commands that act on the actor that the keyboard is on. */
const OF_ACTORS = /^command\.(actor\.|focus\.depth|select\.component|grouping\.(collapse|expand)$)/;
const EXPAND = COMMANDS.find(({ id }) => id === 'command.actor.expand');
/** Commands of the graph need nothing of the page. */
const NO_PAGE: PageActions = { focusSearch() {}, chooseFile() {}, share() {} };

/**
 * The graph. For a keyboard or a screen reader it is a list of actors, of which the arrow keys
 * choose the next one in that direction on the picture.
 */
export function GraphCanvas({ covered = 0 }: { covered?: number }) {
  const text = useText();
  const store = useAppStore();
  const graph = useGraph();
  const scene = useApp(selectScene);
  const drawn = useApp(selectDrawn);
  const selection = useApp((state) => state.view.selection);
  const highlight = useApp((state) => state.highlight);
  const cameraRequest = useApp((state) => state.cameraRequest);
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
      onActor: (actor, keys) => {
        // From now on the keyboard walks from what is chosen.
        setFocus({ actor });
        selectNode(store.getState(), actor, keys);
      },
      onBundle: (key) => selectBundle(store.getState(), key),
      onExpand: (actor) => {
        const state = store.getState();
        const group = collapsedAt(selectDrawn(state), actor);
        selectNode(state, actor);
        if (group) state.expand([group.compound.id]);
        else runCommand(store.getState(), EXPAND);
      },
      onArea: (actors, keys) => {
        const state = store.getState();
        const drawn = selectDrawn(state);
        const members = actors.flatMap((actor) => collapsedAt(drawn, actor)?.members ?? [actor]);
        const known = members.filter((actor) => state.open.graph?.actors[actor] !== undefined);
        selectActors(state, known, keys);
      },
      onGround: () => store.getState().select({ kind: 'none' }),
      onMenu: (of, x, y) => {
        const state = store.getState();
        if (of && 'actor' in of) {
          const ids = actorIdsOf(state.open.graph, selectDrawn(state), of.actor);
          if (!areChosen(state.view.selection, ids)) selectNode(state, of.actor);
          state.openMenu({ of: 'actor', x, y });
        } else if (of && 'bundle' in of) {
          selectBundle(state, of.bundle);
          state.openMenu({ of: 'line', x, y });
        } else state.openMenu({ of: 'ground', x, y });
      },
      onHoverActor: (actor) => setFocus(({ cursor }) => ({ actor, cursor })),
      onHoverBundle: (bundle) => setFocus(({ cursor }) => ({ bundle, cursor })),
      onPlace: (actor, x, y) => {
        const { placeActors, placeGroup, open } = store.getState();
        const group = collapsedAt(selectDrawn(store.getState()), actor);
        const id = open.graph?.actors[actor]?.id;
        if (group) placeGroup({ id: group.compound.id, x, y });
        else if (id !== undefined) placeActors([{ id, x, y }]);
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
    const isSameGraph = shownGraph.current === graph;
    // Another layout is moved to, so that nobody loses an actor from sight.
    const isMoving = isSameGraph && shownPositions.current !== positions && !STILL.matches;
    shownPositions.current = positions;
    if (!isSameGraph) glide?.stop();
    glide?.show(scene, { isMoving });
    if (isSameGraph) return;
    // A new graph is shown whole, or as its link asks; after that the window is the user's.
    shownGraph.current = graph;
    const { view, setFrame } = store.getState();
    if (view.camera) {
      canvas.lookAt(view.camera);
      setFrame({ scale: view.camera.zoom });
    } else setFrame(canvas.fit(scene) ?? { scale: 1 });
    canvas.oncePainted(sayDrawn);
  }, [canvas, glide, scene, graph, positions, store]);

  const chosenActors = useRef<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (!canvas || !scene || !drawn) return;
    const emphasis = emphasisOf(graph, drawn, selection, focus, highlight);
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

  useEffect(() => {
    if (!canvas || !cameraRequest) return;
    if (cameraRequest.move === 'zoom-in') canvas.zoomBy(ZOOM_STEP);
    else if (cameraRequest.move === 'zoom-out') canvas.zoomBy(1 / ZOOM_STEP);
    else if (cameraRequest.move === 'fit-selection') {
      canvas.fitActors(chosenActors.current);
    } else if (cameraRequest.move === 'restore') {
      const { view, setFrame } = store.getState();
      if (view.camera) {
        canvas.lookAt(view.camera);
        setFrame({ scale: view.camera.zoom });
      } else setFrame(canvas.fit(selectScene(store.getState())) ?? { scale: 1 });
    } else {
      const { setCamera, setFrame } = store.getState();
      setCamera(undefined);
      const frame = canvas.fit(selectScene(store.getState()));
      if (frame) setFrame(frame);
    }
  }, [canvas, cameraRequest, store]);

  // While nobody has moved the graph it stays fitted when the window changes its size.
  useEffect(() => {
    if (!canvas) return;
    const watch = new ResizeObserver(() => {
      const { camera } = store.getState().view;
      // What stood in the middle stays there, such as when the timeline comes in below.
      if (camera) canvas.lookAt(camera);
      else store.getState().moveCamera('fit');
    });
    watch.observe(stage.current!);
    return () => watch.disconnect();
  }, [canvas, store]);

  const nodes = useMemo(() => scene?.nodes ?? [], [scene]);
  const cursorNode = nodes.find((node) => node.actor === focus.cursor);

  // Where the keyboard has come from along lines.
  const trail = useRef<readonly number[]>([]);
  const walkTo = (node: NodeMark | undefined, way: readonly number[] = []) => {
    if (!node) return;
    trail.current = way;
    setFocus({ actor: node.actor, cursor: node.actor });
    canvas?.reveal(node.x, node.y);
  };
  const walkLines = (move: LineMove) => {
    const from = cursorNode ?? nodes.find(isChosen) ?? nodes[0];
    if (!from) return;
    const nodeAt = (number: number | undefined) => nodes.find(({ actor }) => actor === number);
    if (move === 'back') return walkTo(nodeAt(trail.current.at(-1)), trail.current.slice(0, -1));
    const lines = (drawn?.bundles ?? []).map((bundle) => ({
      ...bundle,
      count: bundle.relationships.length,
    }));
    const neighbours = neighboursByCount(lines, from.actor);
    if (move === 'along') {
      const to = neighbours.find(({ node }) => node === focus.toward) ?? neighbours[0];
      return walkTo(nodeAt(to?.node), [...trail.current, from.actor]);
    }
    const toward = stepAmong(neighbours, focus.toward, move === 'next' ? 1 : -1);
    if (toward) setFocus({ cursor: from.actor, lines: toward.keys, toward: toward.node });
  };
  // The tool is left with Escape wherever the keyboard is: its button has it after a click.
  const tool = useApp((state) => state.canvasTool);
  const leaveTool = () => {
    if (canvas?.cancelArea()) return true;
    if (store.getState().canvasTool === 'pan') return false;
    store.getState().setCanvasTool('pan');
    return true;
  };
  const leaveToolNow = useEffectEvent(leaveTool);
  useEffect(() => {
    if (!canvas) return;
    canvas.setTool(tool);
    if (tool === 'pan') return;
    const onEscape = (event: globalThis.KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leaveToolNow();
    };
    window.addEventListener('keydown', onEscape);
    return () => window.removeEventListener('keydown', onEscape);
  }, [canvas, tool]);

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
      const from = cursorNode ?? nodes.find(isChosen);
      walkTo(nextInDirection(nodes, from, direction));
    } else if (event.key === 'Home' || event.key === 'End') {
      walkTo(event.key === 'Home' ? nodes[0] : nodes.at(-1));
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const node = cursorNode ?? nodes.find(isChosen);
      if (node && !isChosen(node)) selectNode(state, node.actor);
      const place = canvas?.placeOf(node) ?? { x: 0, y: 0 };
      state.openMenu({ of: node ? 'actor' : 'ground', ...place });
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (cursorNode) selectNode(state, cursorNode.actor, { extend: event.shiftKey });
    } else if (event.key !== 'Escape' || !leaveTool()) {
      const command = COMMAND_BY_KEY.get(keyOf(event));
      if (event.key === 'Escape') setFocus({});
      if (!command) return;
      // If none is chosen.
      if (cursorNode && selection.kind === 'none' && OF_ACTORS.test(command.id)) {
        selectNode(state, cursorNode.actor);
      }
      runCommand(store.getState(), command);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const isChosen = ({ actor }: NodeMark) => areChosen(selection, actorIdsOf(graph, drawn, actor));
  const optionId = (actor: number) => `${listId}-${actor}`;
  const sayLine = useLineSentence();
  const pointedAt = useMemo(() => {
    const keys = focus.lines ?? (focus.bundle === undefined ? [] : [focus.bundle]);
    return drawn?.bundles.filter((bundle) => keys.includes(bundle.key)) ?? [];
  }, [drawn, focus]);

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
        data-scale={scene?.scale}
      >
        <div ref={stage} className={style.stage} />
        <LineNote bundles={pointedAt} />
        <CanvasOptions nodes={nodes} optionId={optionId} />
      </div>
      <p className="visually-hidden" role="status" data-testid="canvas-said">
        {focus.lines && pointedAt.map(sayLine).join(text('list.semicolon'))}
      </p>
    </>
  );
}

/** The mark that the time of the first graph is measured by, and the start of all that can wait. */
function sayDrawn(): void {
  performance.mark('faultlines:first-graph');
  announceFirstPicture();
}

/** Does it, or says why it cannot be done now; Escape goes without saying. */
function runCommand(state: AppStore, command: Command | undefined): void {
  const reason = command?.whyNot?.(state);
  if (reason === undefined) command?.run(state, NO_PAGE);
  else if (!command?.keys.includes('Escape')) state.notify({ id: reason });
}

const rounded = (camera: { x: number; y: number; zoom: number }) => ({
  x: Math.round(camera.x),
  y: Math.round(camera.y),
  zoom: Math.round(camera.zoom * 1000) / 1000,
});
