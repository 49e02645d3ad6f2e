import { X } from 'lucide-react';
import type { Filter } from '#core/graph';
import { useApp } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './filters-panel.module.css';
import { useChangeFilter } from './use-change-filter.ts';
import { useChipWords } from './use-chip-words.ts';

/** The two clocks: what the timeline and the dates of the legend have narrowed the graph to. */
export function ClockRows() {
  const text = useText();
  const words = useChipWords();
  const filter = useApp((state) => state.view.filter);
  const { window, knownOn } = filter;
  return (
    <>
      {window && (
        <ClockRow
          label={text('timeline.title')}
          value={words.window(window) || text('filter.window.all')}
          step="step.dates"
          without={withoutWindow}
        />
      )}
      {knownOn && (
        <ClockRow
          label={text('timeline.knownOn')}
          value={words.day(knownOn.day)}
          step="step.knownOn"
          without={withoutKnownOn}
        />
      )}
    </>
  );
}

const withoutWindow = ({ window: _, ...rest }: Filter): Filter => rest;
const withoutKnownOn = ({ knownOn: _, ...rest }: Filter): Filter => rest;

interface ClockRowProps {
  readonly label: string;
  readonly value: string;
  readonly step: MessageId;
  without(filter: Filter): Filter;
}

function ClockRow({ label, value, step, without }: ClockRowProps) {
  const text = useText();
  const changeFilter = useChangeFilter();
  const filter = useApp((state) => state.view.filter);
  const remove = text('filter.remove', { filter: label });
  return (
    <li className={style.chip} data-mode="include">
      <span className={style.still}>
        <span className={style.field}>{label}</span>
        <span className={style.values}>{value}</span>
      </span>
      <Button
        look="quiet"
        className={style.tool}
        aria-label={remove}
        title={remove}
        onClick={() =>
          changeFilter(without(filter), step, text('filter.removed', { filter: label }))
        }
      >
        <X size={14} />
      </Button>
    </li>
  );
}
