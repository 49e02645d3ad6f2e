import type { AnalysisTask } from '#core/analysis';
import { encodeActors, encodingTasks, isEncoded, type View } from '#core/view';
import type { AppState, AppStore } from '../app-state.ts';
import { isSame } from '../is-same.ts';
import type { Ports } from '../ports.ts';
import { selectVisible } from '../selectors.ts';
import type { StepName } from '../step-name.ts';
import type { AnalysisActions } from './analysis-state.ts';

interface StoreTools {
  readonly get: () => AppStore;
  readonly set: (next: Partial<AppState>) => void;
  readonly ports: Ports;
  /** Changes the view as one step. */
  readonly change: (name: StepName, next: Partial<View>) => void;
}

export function analysisActions({ get, set, ports, change }: StoreTools): AnalysisActions {
  return {
    setAnalysis: (next) => set({ analysis: { ...get().analysis, ...next } }),
    analyse: (task, options) => {
      const { graph } = get().open;
      if (!graph) throw new Error('There is no graph to analyse');
      return ports.analyse(graph, task, options);
    },
    setEncoding: (encoding) => {
      if (isSame(encoding, get().view.encoding)) return;
      change({ id: isEncoded(encoding) ? 'step.encoding' : 'step.encoding.none' }, { encoding });
    },
    setTypeSigns: (typeSigns) => {
      if (isSame(typeSigns, get().view.typeSigns)) return;
      change({ id: 'step.typeSigns' }, { typeSigns });
    },
  };
}

/** What the circles hang on; when any of it changes, they are worked out anew. */
const questionOf = (state: AppState) => ({
  graph: state.open.graph,
  encoding: state.view.encoding,
  typeSigns: state.view.typeSigns,
  visible: state.preview ? undefined : selectVisible(state),
});
type Question = ReturnType<typeof questionOf>;

interface Followed {
  getState(): AppStore;
  setState(next: Partial<AppState>): void;
  subscribe<Slice>(
    select: (state: AppStore) => Slice,
    listen: (slice: Slice) => void,
    options: {
      readonly equalityFn: (one: Slice, other: Slice) => boolean;
      fireImmediately: boolean;
    },
  ): () => void;
}

/**
 * Keeps what the circles show up to date. While it is worked out anew the former values stay, and
 * while a filter is only being tried nothing is worked out.
 */
export function followEncoding(store: Followed, ports: Ports): void {
  let running = new AbortController();
  const answer = async ({ graph, encoding, typeSigns, visible }: Question) => {
    running.abort();
    if (!graph || !visible) return;
    const { size, colour } = encoding;
    if (!size && !colour) {
      if (store.getState().encoded) store.setState({ encoded: undefined });
      return;
    }
    const run = new AbortController();
    running = run;
    const tasks = encodingTasks(graph, visible, encoding, typeSigns);
    const work = async (task: AnalysisTask | undefined) =>
      task && ports.analyse(graph, task, { signal: run.signal });
    try {
      const [foundSize, foundColour] = await Promise.all([work(tasks.size), work(tasks.colour)]);
      if (run.signal.aborted) return;
      const found = { size: foundSize, colour: foundColour };
      const marks = encodeActors(graph, visible, typeSigns, found, encoding);
      store.setState({ encoded: { graph, size, colour, marks } });
    } catch (failure) {
      if (run.signal.aborted) return;
      store.setState({ notice: { id: 'analysis.failed' } });
      throw failure;
    }
  };
  store.subscribe(questionOf, (question) => void answer(question), {
    equalityFn: (one, other) =>
      one.graph === other.graph &&
      one.encoding === other.encoding &&
      one.typeSigns === other.typeSigns &&
      one.visible === other.visible,
    fireImmediately: true,
  });
}
