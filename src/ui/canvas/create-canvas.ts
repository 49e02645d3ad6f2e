import cytoscape, { type EventObject } from 'cytoscape';
import type { EdgeMark, NodeMark, Scene } from '#core/appearance';
import { type CanvasTool, type Frame, isSame } from '#state';
import { createAreaDrag } from './area-drag.ts';
import { pointsInside } from './area-geometry.ts';
import { type Emphasis, NO_EMPHASIS } from './emphasis.ts';
import { openGroupAt } from './open-group-at.ts';
import { createOverlay } from './overlay.ts';
import {
  edgeData,
  edgeElement,
  edgeElementId,
  nodeData,
  nodeElement,
  nodeElementId,
} from './scene-elements.ts';
import { STYLESHEET } from './stylesheet.ts';
import { createUnderlay } from './underlay.ts';

/** What the canvas tells the app; it keeps no truth of its own. */
export interface CanvasEvents {
  /** The name of an actor in lines, for marks that have no room for one of their own. */
  nameOf(actor: number): readonly string[];
  onActor(actor: number, keys: { extend: boolean }): void;
  onBundle(key: string): void;
  /** A double click on an actor. */
  onExpand(actor: number): void;
  /** Actors that a marquee or a lasso has gone round. */
  onArea(actors: readonly number[], keys: { extend: boolean }): void;
  onGround(): void;
  /** A right click, or a long press, at a place in the window. */
  onMenu(of: MenuOf | undefined, x: number, y: number): void;
  /** A double click on the ground or the title of an open group. */
  onClose(group: string): void;
  onHoverActor(actor: number | undefined): void;
  onHoverBundle(key: string | undefined): void;
  /** The user has dropped an actor somewhere. */
  onPlace(actor: number, x: number, y: number): void;
  /** Pan or zoom has come to rest. */
  onRest(camera: { x: number; y: number; zoom: number }, byUser: boolean): void;
}

type MenuOf = { readonly actor: number } | { readonly bundle: string } | { readonly group: string };

export interface Canvas {
  update(scene: Scene): void;
  emphasise(emphasis: Emphasis): void;
  /** Runs something when the marks have next been painted. */
  oncePainted(run: () => void): void;
  /**
   * Shows all actors; gives what the window then shows, or nothing where there is no room. While
   * the graph moves, the scene that it moves to is what has to fit.
   */
  fit(arriving?: Scene): Frame | undefined;
  /** Brings some actors into the window as large as fits. */
  fitActors(actors: ReadonlySet<number>): void;
  zoomBy(factor: number): void;
  /** What a drag does from now on. */
  setTool(tool: CanvasTool): void;
  /** Gives up the marquee or lasso that is being drawn; whether there was one. */
  cancelArea(): boolean;
  lookAt(camera: { x: number; y: number; zoom: number }): void;
  /** Brings a point into the window if it is outside of it; the lowest `covered` pixels do not count. */
  reveal(x: number, y: number, covered?: number): void;
  /** Where a node stands in the window, in CSS pixels; without one, the middle of the graph. */
  placeOf(node: { x: number; y: number } | undefined): { x: number; y: number };
  destroy(): void;
}

const REST_MILLISECONDS = 140;
/** On a narrow window the hint lies over the graph's upper rim. */
const TOP_ROOM = { wide: 30, narrow: 84 };
const NARROW = 600;
/** The buttons lie over the graph's lower rim. */
const BOTTOM_ROOM = 66;
const BUTTONS_HEIGHT = 50;
const MOST_SIDE_ROOM = 96;
const SIDE_ROOM_SHARE = 0.11;
const LARGEST_FIT = 1.6;
/** How much of the window chosen actors fill. */
const CHOSEN_SHARE = 0.6;

// It warns of lines that are too short to be drawn, which a graph of close actors may have.
cytoscape.warnings(false);

/** The only place that talks to cytoscape: creates an instance that `update` keeps to the Scene. */
export function createCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const underlay = createUnderlay(container);
  const stage = document.createElement('div');
  stage.style.cssText = 'position:absolute;inset:0';
  container.append(stage);
  const overlay = createOverlay(container);

  const cy = cytoscape({
    container: stage,
    style: STYLESHEET,
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 8,
    boxSelectionEnabled: false,
    autounselectify: true,
    selectionType: 'single',
    pixelRatio: 'auto',
  });
  let scene: Scene | undefined;
  let nodes = new Map<number, NodeMark>();
  let edges = new Map<string, EdgeMark>();
  let emphasis: Emphasis = NO_EMPHASIS;
  let restTimer = 0;
  let movedByUser = false;
  let isChoosing = false;
  /** While an actor is dragged nothing is painted over it where it was. */
  let isDragged = false;
  const toModel = (at: { x: number; y: number }) => {
    const pan = cy.pan();
    return { x: (at.x - pan.x) / cy.zoom(), y: (at.y - pan.y) / cy.zoom() };
  };
  const areaDrag = createAreaDrag(stage, container, {
    hitsNode: (at) => {
      const { x, y } = toModel(at);
      return [...nodes.values()].some((node) => Math.hypot(node.x - x, node.y - y) <= node.radius);
    },
    onHold: (isHeld) => {
      isChoosing = isHeld;
      cy.userPanningEnabled(!isHeld);
      cy.autoungrabify(isHeld);
    },
    onArea: (area, keys) => {
      const inside = pointsInside(area.map(toModel), nodes.values());
      events.onArea(
        inside.map(({ actor }) => actor),
        keys,
      );
    },
  });

  // Asked of the page only when it changes: the answer costs a layout of everything on it.
  const measure = () => ({ width: stage.clientWidth, height: stage.clientHeight });
  let room = measure();
  const watch = new ResizeObserver(() => {
    room = measure();
  });
  watch.observe(stage);
  const size = () => room;

  function followViewport() {
    const view = { pan: cy.pan(), zoom: cy.zoom(), ...size() };
    underlay.follow(view);
    if (scene) overlay.draw(scene, isDragged ? NO_EMPHASIS : emphasis, events.nameOf, view);
  }

  function rest() {
    window.clearTimeout(restTimer);
    restTimer = window.setTimeout(() => {
      const { width, height } = size();
      const pan = cy.pan();
      const zoom = cy.zoom();
      const camera = { x: (width / 2 - pan.x) / zoom, y: (height / 2 - pan.y) / zoom, zoom };
      events.onRest(camera, movedByUser);
      movedByUser = false;
    }, REST_MILLISECONDS);
  }

  cy.on('viewport', () => {
    followViewport();
    rest();
  });
  cy.on('dragpan pinchzoom scrollzoom', () => {
    movedByUser = true;
  });
  cy.on('resize', followViewport);
  const groupAt = ({ position }: EventObject) =>
    openGroupAt(scene?.blocs ?? [], position, underlay.isInside);
  const actorOf = (event: EventObject) => event.target.data('actor') as number;
  const keyOf = (event: EventObject) => event.target.data('key') as string;
  const isExtending = (event: EventObject) => {
    const original = event.originalEvent as MouseEvent | undefined;
    return original !== undefined && (original.shiftKey || original.ctrlKey || original.metaKey);
  };
  cy.on('tap', 'node', (event) => events.onActor(actorOf(event), { extend: isExtending(event) }));
  cy.on('dbltap', 'node', (event) => events.onExpand(actorOf(event)));
  cy.on('tap', 'edge', (event) => events.onBundle(keyOf(event)));
  cy.on('cxttap taphold', (event) => {
    const { clientX: x, clientY: y } = placeOf(event.originalEvent);
    const group = event.target === cy && groupAt(event);
    if (event.target === cy) events.onMenu(group ? { group } : undefined, x, y);
    else if (event.target.isNode()) events.onMenu({ actor: actorOf(event) }, x, y);
    else events.onMenu({ bundle: keyOf(event) }, x, y);
  });
  stage.addEventListener('contextmenu', (event) => event.preventDefault());
  cy.on('tap', (event) => {
    if (event.target === cy) events.onGround();
  });
  cy.on('dbltap', (event) => {
    const group = event.target === cy && groupAt(event);
    if (group) events.onClose(group);
  });
  cy.on('mouseover', 'node', (event) => {
    if (isChoosing) return;
    stage.style.cursor = 'pointer';
    events.onHoverActor(actorOf(event));
  });
  cy.on('mouseout', 'node', () => {
    stage.style.cursor = '';
    events.onHoverActor(undefined);
  });
  cy.on('mouseover', 'edge', (event) => {
    if (isChoosing) return;
    stage.style.cursor = 'pointer';
    events.onHoverBundle(keyOf(event));
  });
  cy.on('mouseout', 'edge', () => {
    stage.style.cursor = '';
    events.onHoverBundle(undefined);
  });
  // A quick pointer is gone before the graph library has seen it beside the mark.
  const onLeave = () => {
    stage.style.cursor = '';
    events.onHoverActor(undefined);
  };
  stage.addEventListener('pointerleave', onLeave);
  cy.on('drag', 'node', () => {
    if (isDragged) return;
    isDragged = true;
    followViewport();
  });
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position();
    events.onPlace(actorOf(event), Math.round(x), Math.round(y));
  });
  cy.on('free', 'node', () => {
    if (!isDragged) return;
    // By then the scene has the new place.
    requestAnimationFrame(() => {
      isDragged = false;
      followViewport();
    });
  });

  return {
    update(next) {
      const nextNodes = new Map(next.nodes.map((mark) => [mark.actor, mark]));
      const nextEdges = new Map(next.edges.map((mark) => [mark.key, mark]));
      cy.batch(() => {
        for (const [key] of edges) {
          if (!nextEdges.has(key)) cy.getElementById(edgeElementId(key)).remove();
        }
        for (const [actor] of nodes) {
          if (!nextNodes.has(actor)) cy.getElementById(nodeElementId(actor)).remove();
        }
        for (const [actor, mark] of nextNodes) {
          if (!nodes.has(actor)) {
            cy.add(nodeElement(mark));
            continue;
          }
          // What says the same is left alone: new data costs a new style and a new picture.
          const node = cy.getElementById(nodeElementId(actor));
          const { x, y } = node.position();
          if (!isSame(nodes.get(actor), mark)) node.data(nodeData(mark));
          if (x !== mark.x || y !== mark.y) node.position({ x: mark.x, y: mark.y });
        }
        const isOtherScale = scene?.arrowScale !== next.arrowScale;
        for (const [key, mark] of nextEdges) {
          const before = edges.get(key);
          if (!before) {
            cy.add(edgeElement(mark, next.arrowScale));
            continue;
          }
          const data = edgeData(mark, next.arrowScale);
          if (isOtherScale || !isSame(edgeData(before, next.arrowScale), data)) {
            cy.getElementById(edgeElementId(key)).data(data);
          }
        }
      });
      scene = next;
      nodes = nextNodes;
      edges = nextEdges;
      underlay.update(next);
      followViewport();
    },
    emphasise(next) {
      emphasis = next;
      followViewport();
    },
    oncePainted: (run) => void cy.one('render', run),
    fit(arriving = scene) {
      const { width, height } = size();
      if (!arriving || arriving.nodes.length === 0 || width * height === 0) return undefined;
      const box = boundsOfNodes(arriving.nodes);
      const top = width < NARROW ? TOP_ROOM.narrow : TOP_ROOM.wide;
      // Names stand beside the outermost actors; they need more room than there is below.
      const across = Math.min(MOST_SIDE_ROOM, width * SIDE_ROOM_SHARE);
      const zoom = Math.min(
        (width - 2 * across) / box.width,
        (height - top - BOTTOM_ROOM) / box.height,
        LARGEST_FIT,
      );
      const x = box.x + box.width / 2;
      const y = box.y + box.height / 2 + (BOTTOM_ROOM - top) / 2 / zoom;
      this.lookAt({ x, y, zoom });
      const margin = 4 / zoom;
      return {
        scale: zoom,
        // Names keep off the buttons, too.
        room: {
          x: x - width / 2 / zoom + margin,
          y: y - height / 2 / zoom + margin,
          width: width / zoom - 2 * margin,
          height: (height - BUTTONS_HEIGHT) / zoom - 2 * margin,
        },
      };
    },
    fitActors(actors) {
      const chosen = [...nodes.values()].filter((node) => actors.has(node.actor));
      const { width, height } = size();
      if (chosen.length === 0 || width * height === 0) return;
      const box = boundsOfNodes(chosen);
      const zoom = Math.min(
        (width * CHOSEN_SHARE) / box.width,
        (height * CHOSEN_SHARE) / box.height,
        LARGEST_FIT,
      );
      movedByUser = true;
      this.lookAt({ x: box.x + box.width / 2, y: box.y + box.height / 2, zoom });
    },
    zoomBy(factor) {
      const { width, height } = size();
      movedByUser = true;
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: width / 2, y: height / 2 },
      });
    },
    setTool: (tool) => areaDrag.setTool(tool),
    cancelArea: () => areaDrag.cancel(),
    lookAt({ x, y, zoom }) {
      const { width, height } = size();
      if (width === 0 || height === 0) return;
      cy.viewport({ zoom, pan: { x: width / 2 - x * zoom, y: height / 2 - y * zoom } });
      rest();
    },
    reveal(x, y, covered = 0) {
      const { width, height: whole } = size();
      const height = whole - covered;
      const pan = cy.pan();
      const zoom = cy.zoom();
      const px = x * zoom + pan.x;
      const py = y * zoom + pan.y;
      const margin = 60;
      const dx = Math.max(margin - px, 0) + Math.min(width - margin - px, 0);
      const dy = Math.max(margin - py, 0) + Math.min(height - margin - py, 0);
      if (dx !== 0 || dy !== 0) {
        movedByUser = true;
        cy.panBy({ x: dx, y: dy });
      }
    },
    placeOf(node) {
      const corner = stage.getBoundingClientRect();
      const pan = cy.pan();
      return {
        x: corner.left + (node ? node.x * cy.zoom() + pan.x : corner.width / 2),
        y: corner.top + (node ? node.y * cy.zoom() + pan.y : corner.height / 2),
      };
    },
    destroy() {
      window.clearTimeout(restTimer);
      watch.disconnect();
      areaDrag.destroy();
      cy.destroy();
      overlay.destroy();
      underlay.destroy();
      stage.remove();
    },
  };
}

function placeOf(event: Event): { clientX: number; clientY: number } {
  if (event instanceof MouseEvent) return event;
  const touch = (event as TouchEvent).touches[0];
  return touch ?? { clientX: 0, clientY: 0 };
}

function boundsOfNodes(nodes: readonly NodeMark[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y, radius } of nodes) {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
