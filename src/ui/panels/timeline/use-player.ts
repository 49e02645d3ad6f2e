import { useEffect, useState } from 'react';
import { useMedia } from '#ui/hooks';
import type { BrushRange, TimeScale } from './time-scale.ts';

export type PlayMode = 'slide' | 'grow';

const STEP_MILLISECONDS = 700;
const CALM_MILLISECONDS = 1_600;

interface PlayerOptions {
  readonly range: BrushRange | undefined;
  readonly edges: Int32Array;
  readonly scale: TimeScale;
  onPreview(range: BrushRange): void;
  onCommit(range: BrushRange): void;
}

/**
 * Moves a range on bin by bin: it slides as a whole or grows at its end. Where motion is not
 * welcome it steps at less than half the speed.
 */
export function usePlayer({ range, edges, scale, onPreview, onCommit }: PlayerOptions) {
  const [isPlaying, setPlaying] = useState(false);
  const [mode, setMode] = useState<PlayMode>('slide');
  const [speed, setSpeed] = useState(1);
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');

  useEffect(() => {
    if (!isPlaying || !range) return;
    const pause = (isCalm ? CALM_MILLISECONDS : STEP_MILLISECONDS) / speed;
    const timer = setTimeout(() => {
      const next = edges.find((edge) => edge > range.to);
      if (next === undefined || range.to >= scale.endDay) {
        setPlaying(false);
        onCommit(range);
        return;
      }
      const step = next - range.to;
      onPreview({ from: mode === 'slide' ? range.from + step : range.from, to: next });
    }, pause);
    return () => clearTimeout(timer);
  }, [isPlaying, range, mode, speed, isCalm, edges, scale, onPreview, onCommit]);

  return {
    isPlaying,
    mode,
    speed,
    setMode,
    setSpeed,
    toggle: () => {
      if (isPlaying && range) onCommit(range);
      setPlaying(!isPlaying);
    },
    start: (first: BrushRange) => {
      onPreview(first);
      setPlaying(true);
    },
  };
}
