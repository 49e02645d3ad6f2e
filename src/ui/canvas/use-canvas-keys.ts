import { type KeyboardEvent, useEffect, useEffectEvent, useRef } from 'react';
import { keyOf } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import type { Canvas } from './create-canvas.ts';
import type { Focus } from './emphasis-of.ts';
import { commandOfKey, runCommand } from './run-command.ts';
import { type Direction, nextInDirection } from './walk.ts';
import {
  type Line,
  type LineMove,
  lineMoveOf,
  neighboursByCount,
  stepAmong,
} from './walk-lines.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
/** Commands that act on the actor that the keyboard is on. */
const OF_ACTORS = /^command\.(actor\.|focus\.depth|select\.component|grouping\.(collapse|expand)$)/;

/** A node as the keyboard sees it. */
export interface WalkNode {
  /** Number of the node, as in a scene. */
  readonly actor: number;
  readonly x: number;
  readonly y: number;
}

interface CanvasKeys<Node extends WalkNode> {
  readonly canvas: Pick<Canvas, 'reveal' | 'placeOf' | 'cancelArea' | 'setTool'> | undefined;
  /** Those that the arrow keys reach, the first one first. */
  readonly nodes: readonly Node[];
  readonly focus: Focus;
  readonly setFocus: (focus: Focus) => void;
  readonly nodeAt: (node: number | undefined) => Node | undefined;
  readonly linesAt: (node: number) => Iterable<Line>;
  readonly isChosen: (node: Node) => boolean;
  readonly choose: (node: number, keys?: { extend: boolean }) => void;
  /** Opens a node that stands for several actors; whether it is one. */
  readonly open?: (node: number) => boolean;
}

/**
 * What keys do on the graph: arrows walk to the next node in a direction, with Alt along lines;
 * Enter chooses, and the commands of the graph have their keys.
 */
export function useCanvasKeys<Node extends WalkNode>(graph: CanvasKeys<Node>) {
  const { canvas, nodes, focus, setFocus, nodeAt, isChosen, choose } = graph;
  const store = useAppStore();
  const cursorNode = nodes.find((node) => node.actor === focus.cursor);
  // Where the keyboard has come from along lines.
  const trail = useRef<readonly number[]>([]);

  const walkTo = (node: Node | undefined, way: readonly number[] = []) => {
    if (!node) return;
    trail.current = way;
    setFocus({ actor: node.actor, cursor: node.actor });
    canvas?.reveal(node.x, node.y);
  };
  const walkLines = (move: LineMove) => {
    const from = cursorNode ?? nodes.find(isChosen) ?? nodes[0];
    if (!from) return;
    if (move === 'back') return walkTo(nodeAt(trail.current.at(-1)), trail.current.slice(0, -1));
    const neighbours = neighboursByCount(graph.linesAt(from.actor), from.actor);
    if (move === 'along') {
      const to = neighbours.find(({ node }) => node === focus.toward) ?? neighbours[0];
      return walkTo(nodeAt(to?.node), [...trail.current, from.actor]);
    }
    const toward = stepAmong(neighbours, focus.toward, move === 'next' ? 1 : -1);
    if (toward) setFocus({ cursor: from.actor, lines: toward.keys, toward: toward.node });
  };
  const leaveTool = useLeavingTool(canvas);

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
      walkTo(nextInDirection(nodes, cursorNode ?? nodes.find(isChosen), direction));
    } else if (event.key === 'Home' || event.key === 'End') {
      walkTo(event.key === 'Home' ? nodes[0] : nodes.at(-1));
    } else if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      const node = cursorNode ?? nodes.find(isChosen);
      if (node && !isChosen(node)) choose(node.actor);
      const place = canvas?.placeOf(node) ?? { x: 0, y: 0 };
      state.openMenu({ of: node ? 'actor' : 'ground', ...place });
    } else if (event.key === 'Enter' || event.key === ' ') {
      const isOpened =
        cursorNode !== undefined && isChosen(cursorNode) && graph.open?.(cursorNode.actor) === true;
      if (cursorNode && !isOpened) choose(cursorNode.actor, { extend: event.shiftKey });
    } else if (event.key !== 'Escape' || !leaveTool()) {
      const command = commandOfKey(keyOf(event));
      if (event.key === 'Escape') setFocus({});
      if (!command) return;
      const isNoneChosen = state.view.selection.kind === 'none';
      if (cursorNode && isNoneChosen && OF_ACTORS.test(command.id)) choose(cursorNode.actor);
      runCommand(store.getState(), command);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return { cursorNode, onKeyDown };
}

/** The tool is left with Escape wherever the keyboard is: its button has it after a click. */
function useLeavingTool(canvas: Pick<Canvas, 'cancelArea' | 'setTool'> | undefined) {
  const store = useAppStore();
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
  return leaveTool;
}
