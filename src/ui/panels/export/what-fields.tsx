import { useId } from 'react';
import { FIGURE_FILES } from '#core/figure';
import type { SavedView } from '#schemas';
import { useText } from '#ui/messages';
import { Select } from '#ui/parts';
import { DATA_FORMATS } from './data-files.ts';
import style from './export-dialog.module.css';
import type { FigureChoices, ViewChoice } from './figure-choices.ts';
import type { SectionProps } from './section-props.ts';

interface WhatFieldsProps extends SectionProps {
  readonly isFigure: boolean;
  readonly hasSelection: boolean;
  readonly savedViews: readonly SavedView[];
}

/** What is taken along, and as what kind of file. */
export function WhatFields({ choices, onChange, isFigure, ...facts }: WhatFieldsProps) {
  const text = useText();
  const { hasSelection, savedViews } = facts;
  const views = savedViews.map(({ id, title }) => ({
    value: `view:${id}` as ViewChoice,
    label: text('export.view.named', { name: title }),
  }));
  const sides = [{ value: 'present' as ViewChoice, label: text('export.view.present') }, ...views];
  return (
    <>
      <Select<FigureChoices['subject']>
        label={text('export.what')}
        value={choices.subject}
        onChange={(subject) =>
          onChange({ subject, ...(subject === 'two' && views[0] && { right: views[0].value }) })
        }
        options={[
          { value: 'visible', label: text('export.visible') },
          {
            value: 'selected',
            label: text(hasSelection ? 'export.selected' : 'export.selected.none'),
            isDisabled: !hasSelection,
          },
          { value: 'near-1', label: text('export.near.one'), isDisabled: !hasSelection },
          { value: 'near-2', label: text('export.near.two'), isDisabled: !hasSelection },
          ...(isFigure
            ? [
                ...views,
                {
                  value: 'two' as const,
                  label: text(views.length > 0 ? 'export.two' : 'export.two.none'),
                  isDisabled: views.length === 0,
                },
              ]
            : [{ value: 'all' as const, label: text('export.all') }]),
        ]}
      />
      {choices.subject === 'two' && (
        <div className={style.pair}>
          {(['left', 'right'] as const).map((side) => (
            <Select
              key={side}
              label={text(side === 'left' ? 'export.two.first' : 'export.two.second')}
              value={choices[side]}
              onChange={(view) => onChange({ [side]: view })}
              options={sides}
            />
          ))}
        </div>
      )}
      <FormatField value={choices.format} onChange={(format) => onChange({ format })} />
    </>
  );
}

function FormatField(props: { readonly value: string; onChange(value: string): void }) {
  const text = useText();
  const id = useId();
  return (
    <div className={style.value}>
      <label htmlFor={id}>{text('export.format')}</label>
      <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        <optgroup label={text('export.format.figures')}>
          {FIGURE_FILES.map((file) => (
            <option key={file.id} value={file.id}>
              {text(`export.kind.${file.id}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={text('export.format.data')}>
          {DATA_FORMATS.map((format) => (
            <option key={format.id} value={format.id}>
              {`${format.label} (${format.extensions[0] ?? ''})`}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  );
}
