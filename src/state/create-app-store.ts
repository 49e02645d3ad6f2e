import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { FIRST_VIEW, type View } from '#core/view';
import { analysisActions, followEncoding } from './analysis/index.ts';
import type { Actions, AppStore } from './app-state.ts';
import { createArranging } from './arranging.ts';
import { editActions } from './edit-actions.ts';
import { firstState } from './first-state.ts';
import { followFew } from './follow-few.ts';
import { groupingActions } from './grouping-actions.ts';
import { importActions } from './importing/import-actions.ts';
import { writeLanguage } from './language.ts';
import { createOpening, SHIPPED_NAME } from './opening.ts';
import type { Ports } from './ports.ts';
import { writeNativeNames, writeThemeChoice } from './preferences.ts';
import { readShippedDataset } from './read-dataset-file.ts';
import { createSavedViewStore, viewsToKeep } from './saved-view-store.ts';
import { storyActions } from './story-actions.ts';
import { createTravelling } from './travelling.ts';
import { viewActions } from './view-actions.ts';
import { workspaceActions } from './workspace-actions.ts';

/** The one store of the app; `ports` are its only way out. */
export function createAppStore(ports: Ports, firstView: View = FIRST_VIEW) {
  const store = createStore<AppStore>()(
    subscribeWithSelector((set, get) => {
      const viewStore = createSavedViewStore(ports);
      const travelling = createTravelling({
        get,
        set,
        arranging: () => arranging,
        onDataset: ({ dataset }) => workspaces.changed(dataset),
      });
      const { change, rememberStep } = travelling;
      const arranging = createArranging({ get, set, ports, rememberStep });
      const opening = createOpening({
        get,
        set,
        viewStore,
        arranging,
        travelling,
        onOpened: (...opened) => workspaces.opened(...opened),
        onChanged: (dataset) => workspaces.changed(dataset),
      });
      const workspaces = workspaceActions({
        get,
        set,
        ports,
        shippedName: SHIPPED_NAME,
        show: opening.openDataset,
        forgetEdits: travelling.forgetEdits,
      });
      const imports = importActions({
        get,
        set,
        ports,
        open: (name, read) => opening.open(name, Promise.resolve(read)),
      });

      const actions: Actions = {
        openShipped: () => {
          imports.cancelImport();
          return opening.open(SHIPPED_NAME, readShippedDataset(ports));
        },
        ...imports,
        dismissRefusal: () => {
          set({ open: { ...get().open, refused: undefined } });
          // What was chosen together with the refused file still waits.
          if (!get().importing) void imports.skipImport();
        },
        replaceDataset: opening.replaceDataset,
        restoreView: opening.restoreView,
        ...editActions({ get, set }),
        ...workspaces.actions,
        ...viewActions({ get, set, arranging, travelling }),
        ...analysisActions({ get, set, ports, change }),
        ...storyActions({ get, set, show: travelling.show }),
        ...groupingActions({
          get,
          change,
          regroup: arranging.regroup,
          rearrange: async () => {
            const { graph } = get().open;
            if (graph) await arranging.arrangeAll(graph);
          },
          shape: () => arranging.shapeFor(get().view),
        }),
        setKindNames: (kindNames) => set({ kindNames }),
        keepViews: (savedViews) => {
          const { graph } = get().open;
          if (!graph) return;
          set({ savedViews });
          const { id, savedViews: ofFile = [] } = graph.dataset;
          void viewStore.write(id, viewsToKeep(ofFile, savedViews));
        },
        setThemeChoice: (themeChoice) => {
          set({ themeChoice });
          writeThemeChoice(ports, themeChoice);
        },
        setSystemTheme: (systemTheme) => set({ systemTheme }),
        setLanguage: (language) => {
          set({ language });
          writeLanguage(ports, language);
        },
        setNativeNames: (hasNativeNames) => {
          set({ hasNativeNames });
          writeNativeNames(ports, hasNativeNames);
        },
        setCanvasTool: (canvasTool) => set({ canvasTool }),
        setDialog: (dialog) => set({ dialog }),
        openMenu: (menu) => set({ menu }),
        notify: (notice) => set({ notice }),
      };
      return { ...firstState(ports, firstView), ...actions };
    }),
  );
  followEncoding(store, ports);
  followFew(store, ports);
  return store;
}

export type AppStoreApi = ReturnType<typeof createAppStore>;
