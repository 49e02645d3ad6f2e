/** An entry of a Chromium trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Milliseconds of the page's main thread, by what it did, and of the threads that fill pixels. */
export interface TraceSummary {
  readonly scripting: number;
  readonly rendering: number;
  readonly painting: number;
  /** Beside the main thread. */
  readonly raster: number;
  readonly longestTask: number;
  readonly tasksOver50: number;
}

/** Names of entries as the performance panel of Chromium sorts them. */
const KINDS = {
  scripting: [
    'FunctionCall',
    'EvaluateScript',
    'EventDispatch',
    'FireAnimationFrame',
    'TimerFire',
    'RunMicrotasks',
    'FireIdleCallback',
    'HandlePostMessage',
    'MajorGC',
    'MinorGC',
    'V8.GCScavenger',
    'V8.GC_MC_INCREMENTAL',
    'v8.compile',
  ],
  rendering: [
    'UpdateLayoutTree',
    'Layout',
    'HitTest',
    'IntersectionObserverController::computeIntersections',
    'ScheduleStyleRecalculation',
  ],
  painting: [
    'PrePaint',
    'Paint',
    'Layerize',
    'Commit',
    'CompositeLayers',
    'UpdateLayer',
    'PaintImage',
    'Decode Image',
  ],
} as const;

type Kind = keyof typeof KINDS;

const KIND_OF = new Map<string, Kind>(
  (Object.keys(KINDS) as Kind[]).flatMap((kind) =>
    KINDS[kind].map((name) => [name, kind] as const),
  ),
);

/** Sums up a trace: each stretch of time counts for the innermost entry that has a kind. */
export function summariseTrace(events: readonly TraceEvent[]): TraceSummary {
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(thread));
  const ofMain = events.filter((event) => event.ph === 'X' && main.has(thread(event)));
  const tasks = ofMain.filter(({ name }) => name.endsWith('RunTask')).map(lengthOf);
  const raster = events.filter((event) => event.ph === 'X' && event.name === 'RasterTask');
  return {
    ...timeByKind(ofMain),
    raster: raster.reduce((sum, event) => sum + lengthOf(event), 0),
    longestTask: Math.max(0, ...tasks),
    tasksOver50: tasks.filter((length) => length > 50).length,
  };
}

const lengthOf = ({ dur = 0 }: TraceEvent) => dur / 1_000;

function timeByKind(events: readonly TraceEvent[]): Record<Kind, number> {
  const sums = { scripting: 0, rendering: 0, painting: 0 };
  const known = events
    .filter(({ name }) => KIND_OF.has(name))
    .sort((one, other) => one.ts - other.ts || lengthOf(other) - lengthOf(one));
  const open: { readonly end: number; readonly kind: Kind }[] = [];
  for (const event of known) {
    while (open.length > 0 && open.at(-1)!.end <= event.ts) open.pop();
    const kind = KIND_OF.get(event.name)!;
    sums[kind] += lengthOf(event);
    // What lies inside another entry is not counted twice.
    const around = open.at(-1);
    if (around) sums[around.kind] -= lengthOf(event);
    open.push({ end: event.ts + (event.dur ?? 0), kind });
  }
  return sums;
}
