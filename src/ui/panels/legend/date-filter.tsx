import { useState } from 'react';
import { type DayRange, extentOf, type TimeWindow } from '#core/graph';
import { dayToIso } from '#schemas';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Checkbox, Section } from '#ui/parts';
import style from './date-filter.module.css';

/** Narrows the graph to a span of days. The first and last day of the data are the bounds. */
export function DateFilter() {
  const text = useText();
  const graph = useGraph();
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  const [isWrong, setWrong] = useState(false);
  const extent = extentOf(graph);
  if (!extent) return null;
  const first = dayToIso(extent.firstDay);
  const last = dayToIso(extent.lastDay);
  const window: TimeWindow = filter.window ?? {
    ranges: [],
    precision: 'possibly',
    undated: 'keep',
  };
  // The fields edit the first range; those that the timeline has added stay.
  const [range = { from: first, to: last }, ...others] = window.ranges;
  const change = (part: Partial<TimeWindow>) =>
    setFilter({ ...filter, window: { ...window, ...part } }, 'step.dates');
  const changeRange = (part: Partial<DayRange>) => {
    const next = { ...range, ...part };
    setWrong(next.from > next.to);
    if (next.from !== '' && next.to !== '' && next.from <= next.to) {
      change({ ranges: [next, ...others] });
    }
  };
  const clear = () => {
    const { window: _, ...rest } = filter;
    setWrong(false);
    setFilter(rest, 'step.dates');
  };
  return (
    <Section
      title={text('legend.dates')}
      tools={
        filter.window && (
          <Button look="link" onClick={clear}>
            {text('legend.dates.clear')}
          </Button>
        )
      }
    >
      <div className={style.days}>
        <DayField
          label={text('legend.from')}
          value={range.from}
          onChange={(from) => changeRange({ from })}
        />
        <DayField
          label={text('legend.to')}
          value={range.to}
          onChange={(to) => changeRange({ to })}
        />
      </div>
      {isWrong && (
        <p role="alert" className={style.wrong}>
          {text('legend.dates.wrong')}
        </p>
      )}
      {filter.window && (
        <>
          <Checkbox
            label={text('legend.undated')}
            isOn={window.undated === 'keep'}
            onChange={(isOn) => change({ undated: isOn ? 'keep' : 'drop' })}
          />
          <Checkbox
            label={text('legend.certainly')}
            isOn={window.precision === 'certainly'}
            onChange={(isOn) => change({ precision: isOn ? 'certainly' : 'possibly' })}
          />
        </>
      )}
    </Section>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
}

// Keeps its own text while a date is half typed; a change from outside replaces it.
function DayField({ label, value, onChange }: DayFieldProps) {
  const [draft, setDraft] = useState({ of: value, text: value });
  if (draft.of !== value) setDraft({ of: value, text: value });
  return (
    <label className={style.day}>
      <span>{label}</span>
      <input
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        value={draft.text}
        onChange={(event) => {
          setDraft({ of: value, text: event.target.value });
          if (event.target.value !== '') onChange(event.target.value);
        }}
      />
    </label>
  );
}
