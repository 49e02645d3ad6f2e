import { useId } from 'react';
import type { FigureFile } from '#core/figure';
import { useText } from '#ui/messages';
import { Checkbox } from '#ui/parts';
import style from './export-dialog.module.css';
import type { SectionProps } from './section-props.ts';

export interface CarriedCounts {
  readonly actors: number;
  readonly relationships: number;
  readonly documents: number;
}

interface DataSwitchProps extends SectionProps {
  readonly file: FigureFile;
  readonly counts: CarriedCounts;
}

/** Whether the data go along inside the figure, and what that means. */
export function DataSwitch({ choices, onChange, file, counts }: DataSwitchProps) {
  const text = useText();
  const id = useId();
  const isOn = choices.carriesData && file.canCarryData;
  return (
    <fieldset className={style.carried} aria-describedby={id}>
      <legend className="visually-hidden">{text('export.carries')}</legend>
      <Checkbox
        label={text('export.carries')}
        isOn={isOn}
        isDisabled={!file.canCarryData}
        onChange={(carriesData) => onChange({ carriesData })}
      />
      <p id={id} className={style.hint}>
        {!file.canCarryData
          ? text('export.carries.cannot', { format: file.label })
          : isOn
            ? text('export.carries.on', { ...counts })
            : text('export.carries.off')}
      </p>
    </fieldset>
  );
}
