import { type RefObject, useRef, useState } from 'react';
import { addGroup, type Chip, isReset, resetFilter, setMatch } from '#core/graph';
import { numbered, useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Select } from '#ui/parts';
import { AddFilterMenu } from './add-filter-menu.tsx';
import { ChipEditor } from './chip-editor.tsx';
import {
  type ChipPlace,
  chipAt,
  type EditChip,
  keyOfPlace,
  newChip,
  newPlace,
} from './chip-place.ts';
import { ChipRow } from './chip-row.tsx';
import { ClockRows } from './clock-rows.tsx';
import style from './filters-panel.module.css';
import { GroupBox } from './group-box.tsx';
import { useChangeFilter } from './use-change-filter.ts';

interface Editing {
  readonly place: ChipPlace;
  readonly chip: Chip;
}

/** The stack of conditions: each can be switched off, changed, turned round, grouped and dropped. */
export function FiltersPanel() {
  const text = useText();
  const changeFilter = useChangeFilter();
  const filter = useApp((state) => state.view.filter);
  const [editing, setEditing] = useState<Editing>();
  const panel = useRef<HTMLElement>(null);
  const anchor = useRef<Element>(null) as RefObject<Element | null>;
  const { chips, groups = [], match = 'all' } = filter;
  const choices = chips.filter(({ mode }) => mode === 'include').length + groups.length;
  const edit: EditChip = (place, chip, beside) => {
    anchor.current = beside ?? panel.current;
    setEditing({ place, chip });
  };
  /** To the chip that was edited, or to where one is added: not before the editor is gone. */
  const returnFocus = (place: ChipPlace) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const places = [`[data-place="${keyOfPlace(place)}"]`, `.${style.add}`];
        const found = places.map((one) => panel.current?.querySelector<HTMLElement>(one));
        found.find((element) => element)?.focus();
      }),
    );
  const isThere = editing && (editing.place.isNew || chipAt(filter, editing.place));
  return (
    <section
      ref={panel}
      className={style.panel}
      aria-label={text('filter.title')}
      data-testid="filters"
    >
      <div className={style.head}>
        <h3>{text('filter.title')}</h3>
        {!isReset(filter) && (
          <Button
            look="link"
            onClick={() => changeFilter(resetFilter(), 'step.reset', text('filter.reset.done'))}
          >
            {text('legend.reset')}
          </Button>
        )}
      </div>
      {choices > 1 && (
        <Select
          label={text('filter.match')}
          isLabelHidden
          value={match}
          options={[
            { value: 'all', label: text('filter.match.all') },
            { value: 'any', label: text('filter.match.any') },
          ]}
          onChange={(next) =>
            changeFilter(
              setMatch(filter, next),
              'step.filter.match',
              text(next === 'any' ? 'filter.match.any' : 'filter.match.all'),
            )
          }
        />
      )}
      {(chips.length > 0 || groups.length > 0 || filter.window || filter.knownOn) && (
        <ul className={style.chips} aria-label={text('filter.title')}>
          {numbered(chips).map(({ item: chip, place: at }) => (
            <ChipRow
              key={at}
              chip={chip}
              place={{ at, isNew: false }}
              onEdit={(row) => edit({ at, isNew: false }, chip, row)}
            />
          ))}
          {numbered(groups).map(({ item: group, place: index }) => (
            <GroupBox key={index} group={group} index={index} onEdit={edit} />
          ))}
          <ClockRows />
        </ul>
      )}
      <div className={style.tools}>
        <AddFilterMenu
          label={text('filter.add')}
          onChoose={(field) => edit(newPlace(filter), newChip(field))}
        />
        {chips.length + groups.length > 0 && (
          <Button
            look="link"
            onClick={() =>
              changeFilter(addGroup(filter, 'any'), 'step.filter.group', text('filter.group.added'))
            }
          >
            {text('filter.group.add')}
          </Button>
        )}
      </div>
      {editing && isThere && (
        <ChipEditor
          place={editing.place}
          draft={editing.chip}
          anchor={anchor}
          onMove={(place) => setEditing({ ...editing, place })}
          onClose={() => {
            setEditing(undefined);
            returnFocus(editing.place);
          }}
        />
      )}
    </section>
  );
}
