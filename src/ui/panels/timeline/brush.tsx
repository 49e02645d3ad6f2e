import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { dayToIso } from '#schemas';
import { numbered } from '#ui/hooks';
import { useDates, useText } from '#ui/messages';
import { type BrushRange, resize, slide, type TimeScale } from './time-scale.ts';
import style from './timeline-panel.module.css';

interface BrushProps {
  readonly ranges: readonly BrushRange[];
  readonly scale: TimeScale;
  readonly height: number;
  /** While the pointer moves. */
  onPreview(ranges: readonly BrushRange[]): void;
  /** When it is let go, or after a key. */
  onCommit(ranges: readonly BrushRange[]): void;
}

type Grip =
  | { readonly kind: 'new'; readonly day: number; readonly others: readonly BrushRange[] }
  | { readonly kind: 'slide'; readonly place: number; readonly day: number }
  | { readonly kind: 'resize'; readonly place: number; readonly end: 'from' | 'to' };

const SMALLEST_DRAG = 3;

/** Draws ranges and lets them be made, moved and resized, by pointer and by key. */
export function Brush({ ranges, scale, height, onPreview, onCommit }: BrushProps) {
  const text = useText();
  const ground = useRef<SVGRectElement>(null);
  const grip = useRef<{ grip: Grip; startX: number; before: readonly BrushRange[] }>(undefined);

  const xOf = (event: PointerEvent) =>
    event.clientX - (ground.current?.getBoundingClientRect().left ?? 0);
  const replace = (list: readonly BrushRange[], place: number, range: BrushRange) =>
    list.map((other, index) => (index === place ? range : other));

  const start = (event: PointerEvent<SVGElement>, next: Grip) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    ground.current?.setPointerCapture(event.pointerId);
    grip.current = { grip: next, startX: xOf(event), before: ranges };
  };
  const rangesAt = (x: number): readonly BrushRange[] | undefined => {
    const held = grip.current;
    if (!held) return undefined;
    const day = scale.dayAt(x);
    const { grip: now, before, startX } = held;
    if (now.kind === 'slide') {
      const moved = scale.snap(before[now.place]!.from + day - now.day) - before[now.place]!.from;
      return replace(before, now.place, slide(before[now.place]!, moved, scale));
    }
    if (now.kind === 'resize') {
      return replace(
        before,
        now.place,
        resize(before[now.place]!, now.end, scale.snap(day), scale),
      );
    }
    if (Math.abs(x - startX) < SMALLEST_DRAG) return undefined;
    const [a, b] = [scale.snap(now.day), scale.snap(day)];
    return a === b ? undefined : [...now.others, { from: Math.min(a, b), to: Math.max(a, b) }];
  };
  const onPointerMove = (event: PointerEvent) => {
    const next = rangesAt(xOf(event));
    if (next) onPreview(next);
  };
  const onPointerUp = (event: PointerEvent) => {
    const next = rangesAt(xOf(event));
    const { before } = grip.current ?? {};
    grip.current = undefined;
    if (next) onCommit(next);
    else if (before) onPreview(before);
  };
  const onKeyDown = (event: KeyboardEvent, place: number, end: 'from' | 'to') => {
    const range = ranges[place]!;
    const isBackward = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
    const isForward = event.key === 'ArrowRight' || event.key === 'ArrowUp';
    const days = event.shiftKey ? 7 : 1;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      onCommit(ranges.filter((_, index) => index !== place));
    } else if (event.key === 'Home' || event.key === 'End') {
      const day = event.key === 'Home' ? scale.firstDay : scale.endDay;
      onCommit(replace(ranges, place, resize(range, end, day, scale)));
    } else if (isBackward || isForward) {
      const day = range[end] + (isForward ? days : -days);
      onCommit(replace(ranges, place, resize(range, end, day, scale)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <g>
      <rect
        ref={ground}
        className={style.ground}
        width={scale.xOf(scale.endDay)}
        height={height}
        onPointerDown={(event) =>
          start(event, {
            kind: 'new',
            day: scale.dayAt(xOf(event)),
            others: event.shiftKey ? ranges : [],
          })
        }
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
      />
      {numbered(ranges).map(({ item: range, place }) => {
        const x = scale.xOf(range.from);
        const width = Math.max(2, scale.xOf(range.to) - x);
        return (
          <g key={place}>
            <rect
              className={style.range}
              x={x}
              width={width}
              height={height}
              onPointerDown={(event) =>
                start(event, { kind: 'slide', place, day: scale.dayAt(xOf(event)) })
              }
            />
            {(['from', 'to'] as const).map((end) => (
              <Handle
                key={end}
                x={end === 'from' ? x : x + width}
                height={height}
                label={text(end === 'from' ? 'timeline.start' : 'timeline.end', {
                  range: place + 1,
                })}
                day={end === 'from' ? range.from : range.to - 1}
                scale={scale}
                onPointerDown={(event) => start(event, { kind: 'resize', place, end })}
                onKeyDown={(event) => onKeyDown(event, place, end)}
              />
            ))}
          </g>
        );
      })}
    </g>
  );
}

interface HandleProps {
  readonly x: number;
  readonly height: number;
  readonly label: string;
  readonly day: number;
  readonly scale: TimeScale;
  onPointerDown(event: PointerEvent<SVGElement>): void;
  onKeyDown(event: KeyboardEvent): void;
}

function Handle({ x, height, label, day, scale, onPointerDown, onKeyDown }: HandleProps) {
  const dates = useDates();
  return (
    <g
      className={style.handle}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={scale.firstDay}
      aria-valuemax={scale.endDay - 1}
      aria-valuenow={day}
      aria-valuetext={dates.edtf(dayToIso(day))}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    >
      <rect x={x - 12} width={24} height={height} className={style.grab} />
      <line x1={x} x2={x} y1={0} y2={height} />
      <rect x={x - 3} y={height / 2 - 9} width={6} height={18} rx={2} />
    </g>
  );
}
