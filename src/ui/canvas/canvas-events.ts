import { type AppStore, type AppStoreApi, selectActors, selectDrawn, selectReading } from '#state';
import type { CanvasEvents } from './create-canvas.ts';
import { actorIdsOf, collapsedAt } from './drawn-node.ts';
import type { Focus } from './emphasis-of.ts';
import { EXPAND, runCommand } from './run-command.ts';
import { areChosen, selectNode } from './select-marks.ts';

export interface CanvasWishes {
  /** Changes what the pointer or the keyboard is on. */
  readonly setFocus: (change: (focus: Focus) => Focus) => void;
  readonly selectLine: (state: AppStore, key: string) => void;
  /** Is told where the camera rests, whoever has moved it. */
  readonly onCamera: (camera: RestingCamera) => void;
}

export interface RestingCamera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What a canvas tells of the pointer, as actions of the app. */
export function canvasEvents(
  store: AppStoreApi,
  { setFocus, selectLine, onCamera }: CanvasWishes,
): Omit<CanvasEvents, 'nameOf'> {
  return {
    onActor: (actor, keys) => {
      // From now on the keyboard walks from what is chosen.
      setFocus(() => ({ actor }));
      selectNode(store.getState(), actor, keys);
    },
    onBundle: (key) => selectLine(store.getState(), key),
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
        selectLine(state, of.bundle);
        state.openMenu({ of: 'line', x, y });
      } else if (of && closes(state)) state.openMenu({ of: 'group', group: of.group, x, y });
      else state.openMenu({ of: 'ground', x, y });
    },
    onClose: (group) => {
      const state = store.getState();
      if (closes(state)) state.collapse([group]);
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
    onRest: (camera, byUser) => {
      onCamera(camera);
      if (!byUser) return;
      const { setCamera, setFrame } = store.getState();
      setFrame({ scale: camera.zoom });
      setCamera(rounded(camera));
    },
  };
}

/** Where blocs are all there is to see, a click on their ground is meant for the graph. */
const closes = (state: AppStore) => selectReading(state)?.isInGroups === true;

const rounded = ({ x, y, zoom }: RestingCamera): RestingCamera => ({
  x: Math.round(x),
  y: Math.round(y),
  zoom: Math.round(zoom * 1000) / 1000,
});
