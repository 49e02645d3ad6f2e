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
  // What is typed and not in force: a day that is empty, half typed, or beyond the other one.
  const [draft, setDraft] = useState<Partial<DayRange>>({});
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
  const typed = { ...range, ...draft };
  const isWrong = typed.from !== '' && typed.to !== '' && typed.from > typed.to;
  const changeRange = (part: Partial<DayRange>) => {
    const next = { ...typed, ...part };
    // An empty day is an open end: as far as the data goes.
    const whole = { from: next.from || first, to: next.to || last };
    if (whole.from > whole.to) return setDraft(next);
    setDraft(Object.fromEntries(Object.entries(next).filter(([, day]) => day === '')));
    change({ ranges: [whole, ...others] });
  };
  const clear = () => {
    const { window: _, ...rest } = filter;
    setDraft({});
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
          value={typed.from}
          isWrong={isWrong}
          onChange={(from) => changeRange({ from })}
        />
        <DayField
          label={text('legend.to')}
          value={typed.to}
          isWrong={isWrong}
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
  readonly isWrong: boolean;
  onChange(value: string): void;
}

function DayField({ label, value, isWrong, onChange }: DayFieldProps) {
  return (
    <label className={style.day}>
      <span>{label}</span>
      <input
        type="date"
        min="0001-01-01"
        max="9999-12-31"
        aria-invalid={isWrong}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
