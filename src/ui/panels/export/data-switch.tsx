import { useId } from 'react';
import type { FigureFile } from '#core/figure';
import { useNumbers, useText } from '#ui/messages';
import { Checkbox } from '#ui/parts';
import style from './export-dialog.module.css';
import { MOST_DATA } from './figure-choices.ts';
import type { SectionProps } from './section-props.ts';

export interface CarriedCounts {
  readonly actors: number;
  readonly relationships: number;
  readonly documents: number;
}

export interface CarriedData {
  readonly counts: CarriedCounts;
  /** About how many bytes they take. */
  readonly size: number;
  readonly isOn: boolean;
}

interface DataSwitchProps extends Pick<SectionProps, 'onChange'> {
  readonly file: FigureFile;
  readonly carried: CarriedData;
}

/** Whether the data go along inside the figure, what that means and how large they are. */
export function DataSwitch({ onChange, file, carried }: DataSwitchProps) {
  const text = useText();
  const number = useNumbers();
  const id = useId();
  const isOn = carried.isOn && file.canCarryData;
  const size = number(Math.max(0.1, Math.round(carried.size / 100_000) / 10));
  const meaning = isOn
    ? text('export.carries.on', { ...carried.counts })
    : text('export.carries.off');
  return (
    <fieldset className={style.carried} aria-describedby={id}>
      <legend className="visually-hidden">{text('export.carries')}</legend>
      <Checkbox
        label={text('export.carries')}
        isOn={isOn}
        isDisabled={!file.canCarryData}
        onChange={(carriesData) => onChange({ carriesData })}
      />
      <p id={id} className={style.hint} data-testid="carried">
        {!file.canCarryData
          ? text('export.carries.cannot', { format: file.label })
          : `${meaning} ${sizeOf(carried, isOn)}`}
      </p>
    </fieldset>
  );

  function sizeOf({ size: bytes }: CarriedData, isInside: boolean): string {
    if (isInside) return text('export.carries.size', { size });
    if (bytes <= MOST_DATA) return text('export.carries.wouldAdd', { size });
    return text('export.carries.large', { size });
  }
}
