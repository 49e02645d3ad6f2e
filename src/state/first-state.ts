import type { View } from '#core/view';
import { FIRST_ANALYSIS } from './analysis/index.ts';
import type { AppState } from './app-state.ts';
import { NO_HISTORY } from './history.ts';
import { readLanguage } from './language.ts';
import type { Ports } from './ports.ts';
import { readNativeNames, readThemeChoice } from './preferences.ts';

/** What the page starts with, before anything is opened. */
export function firstState(ports: Ports, view: View): AppState {
  return {
    open: { graph: undefined, name: '', warnings: [], isLoading: true, refused: undefined },
    view,
    history: NO_HISTORY,
    savedViews: [],
    presented: undefined,
    preview: undefined,
    highlight: undefined,
    positions: undefined,
    few: undefined,
    arranging: undefined,
    canvasTool: 'pan',
    analysis: FIRST_ANALYSIS,
    encoded: undefined,
    themeChoice: readThemeChoice(ports),
    systemTheme: 'light',
    language: readLanguage(ports),
    hasNativeNames: readNativeNames(ports),
    kindNames: {},
    frame: { scale: 1 },
    dialog: undefined,
    importing: undefined,
    workspace: undefined,
    restoring: undefined,
    editing: undefined,
    drawingFrom: undefined,
    cameraRequest: undefined,
    menu: undefined,
    notice: undefined,
  };
}
