import { Pause, Play } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { makeTimelineHistogram, markPublications } from '#core/analysis';
import { lineStylesOf } from '#core/appearance';
import { applyFilter, extentOf, type Filter, type TimeWindow } from '#core/graph';
import { dayToIso, isoToDay } from '#schemas';
import { selectFilter, selectTheme } from '#state';
import { useApp, useGraph, useSize } from '#ui/hooks';
import { useNumbers, useText } from '#ui/messages';
import { Button, Checkbox, Select } from '#ui/parts';
import { BinNote } from './bin-note.tsx';
import { Brush } from './brush.tsx';
import { KnownOnField } from './known-on-field.tsx';
import { PublicationMarks } from './publication-marks.tsx';
import { TimeAxis } from './time-axis.tsx';
import { type BrushRange, binAt, freeRange, makeTimeScale } from './time-scale.ts';
import { TimelineBars } from './timeline-bars.tsx';
import { denseExtentOf } from './timeline-extent.ts';
import style from './timeline-panel.module.css';
import { usePlayer } from './use-player.ts';

const BARS_HEIGHT = 58;
const HEIGHT = BARS_HEIGHT + 30;
const PIXELS_A_BIN = 6;
const SPEEDS = ['0.5', '1', '2', '4'] as const;

/** When things happened: bars by type, ranges to look through, and the clock of what was known. */
export function TimelinePanel() {
  const text = useText();
  const number = useNumbers();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const filter = useApp(selectFilter);
  const setFilter = useApp((state) => state.setFilter);
  const previewFilter = useApp((state) => state.previewFilter);
  const [isWhole, setWhole] = useState(false);
  const [hovered, setHovered] = useState<number>();
  const [chart, { width }] = useSize<HTMLDivElement>();

  const anyTime = withoutWindow(filter);
  const anyTimeKey = JSON.stringify(anyTime);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter without its window.
  const counted = useMemo(
    () => ({ graph, relationships: applyFilter(graph, anyTime).relationships }),
    [graph, anyTimeKey],
  );
  // The graph answers first, the bars a moment later; never those of another graph.
  const deferred = useDeferredValue(counted);
  const { relationships } = deferred.graph === graph ? deferred : counted;
  const extent = useMemo(
    () => (isWhole ? extentOf(graph) : denseExtentOf(graph)),
    [graph, isWhole],
  );
  const histogram = useMemo(
    () =>
      makeTimelineHistogram(graph, relationships, {
        wantedBins: Math.max(8, Math.floor(width / PIXELS_A_BIN)),
        ...(extent ? { extent } : {}),
      }),
    [graph, relationships, width, extent],
  );
  const scale = useMemo(() => makeTimeScale(histogram.bins, width), [histogram, width]);
  const marks = useMemo(() => markPublications(graph, relationships), [graph, relationships]);
  const ranges = useMemo(() => rangesOf(filter.window), [filter.window]);

  const preview = useCallback(
    (next: readonly BrushRange[]) => previewFilter(withRanges(filter, next)),
    [filter, previewFilter],
  );
  const commit = useCallback(
    (next: readonly BrushRange[]) => setFilter(withRanges(filter, next), 'step.dates'),
    [filter, setFilter],
  );
  const last = ranges.at(-1);
  const player = usePlayer({
    range: last,
    edges: histogram.bins.edges,
    scale,
    onPreview: (range) => preview([...ranges.slice(0, -1), range]),
    onCommit: (range) => commit([...ranges.slice(0, -1), range]),
  });
  if (histogram.bins.count === 0 && histogram.undated === 0) return null;

  const play = () => {
    const edges = histogram.bins.edges;
    const isAtEnd = last !== undefined && last.to >= scale.endDay;
    const length = Math.max(1, Math.round(histogram.bins.count / 8));
    if (!player.isPlaying && (last === undefined || isAtEnd)) {
      player.start({ from: scale.firstDay, to: edges[length] ?? scale.endDay });
    } else player.toggle();
  };
  const setWindow = (part: Partial<TimeWindow>) =>
    filter.window && setFilter({ ...filter, window: { ...filter.window, ...part } }, 'step.dates');

  return (
    <section className={style.timeline} aria-label={text('timeline.title')} data-testid="timeline">
      <div className={style.player}>
        <Button
          aria-label={text(player.isPlaying ? 'timeline.pause' : 'timeline.play')}
          title={text(player.isPlaying ? 'timeline.pause' : 'timeline.play')}
          aria-pressed={player.isPlaying}
          onClick={play}
        >
          {player.isPlaying ? <Pause size={15} /> : <Play size={15} />}
        </Button>
        <Select
          label={text('timeline.mode')}
          isLabelHidden
          value={player.mode}
          onChange={player.setMode}
          options={[
            { value: 'slide', label: text('timeline.mode.slide') },
            { value: 'grow', label: text('timeline.mode.grow') },
          ]}
        />
        <Select
          label={text('timeline.speed')}
          isLabelHidden
          value={String(player.speed) as (typeof SPEEDS)[number]}
          onChange={(value) => player.setSpeed(Number(value))}
          options={SPEEDS.map((value) => ({ value, label: `${number(Number(value))}×` }))}
        />
        <Button look="link" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {text(isWhole ? 'timeline.dense' : 'timeline.whole', { count: histogram.before })}
        </Button>
      </div>
      <div ref={chart} className={style.chart}>
        {width > 0 && (
          <svg
            width={width}
            height={HEIGHT}
            role="group"
            aria-label={text('timeline.chart')}
            onPointerMove={(event) => {
              const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
              setHovered(binAt(histogram.bins, scale.dayAt(x)));
            }}
            onPointerLeave={() => setHovered(undefined)}
          >
            <TimelineBars
              histogram={histogram}
              scale={scale}
              styles={lineStylesOf(graph.types, theme)}
              height={BARS_HEIGHT}
              isCertainOnly={filter.window?.precision === 'certainly'}
            />
            <TimeAxis bins={histogram.bins} scale={scale} y={BARS_HEIGHT} />
            <PublicationMarks marks={marks.marks} scale={scale} y={BARS_HEIGHT} />
            <Brush
              ranges={ranges}
              scale={scale}
              height={BARS_HEIGHT}
              onPreview={preview}
              onCommit={commit}
            />
          </svg>
        )}
        {hovered !== undefined && hovered < histogram.bins.count && (
          <BinNote histogram={histogram} bin={hovered} />
        )}
      </div>
      <div className={style.options}>
        <div className={style.ranges}>
          <Button look="link" onClick={() => commit([...ranges, freeRange(ranges, scale)])}>
            {text('timeline.add')}
          </Button>
          {ranges.length > 0 && (
            <Button look="link" onClick={() => commit([])}>
              {text('timeline.clear')}
            </Button>
          )}
        </div>
        <Checkbox
          label={text('timeline.undated', { count: histogram.undated })}
          isOn={filter.window?.undated !== 'drop'}
          isDisabled={!filter.window}
          onChange={(isOn) => setWindow({ undated: isOn ? 'keep' : 'drop' })}
        />
        <Checkbox
          label={text('timeline.certainly')}
          isOn={filter.window?.precision === 'certainly'}
          isDisabled={!filter.window}
          onChange={(isOn) => setWindow({ precision: isOn ? 'certainly' : 'possibly' })}
        />
        <KnownOnField />
      </div>
    </section>
  );
}

function withoutWindow(filter: Filter): Filter {
  if (filter.window === undefined) return filter;
  const { window: _, ...rest } = filter;
  return rest;
}

function rangesOf(window: TimeWindow | undefined): readonly BrushRange[] {
  return (window?.ranges ?? []).map(({ from, to }) => ({
    from: isoToDay(from)!,
    to: isoToDay(to)! + 1,
  }));
}

function withRanges(filter: Filter, ranges: readonly BrushRange[]): Filter {
  const { window } = filter;
  if (ranges.length === 0) return withoutWindow(filter);
  const kept: TimeWindow = window ?? { ranges: [], precision: 'possibly', undated: 'keep' };
  return {
    ...filter,
    window: {
      ...kept,
      ranges: ranges.map(({ from, to }) => ({ from: dayToIso(from), to: dayToIso(to - 1) })),
    },
  };
}
