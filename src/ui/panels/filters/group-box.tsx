import { X } from 'lucide-react';
import { type ChipGroup, removeChip, setEnabled, setMatch, ungroup } from '#core/graph';
import { numbered, useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Select } from '#ui/parts';
import { AddFilterMenu } from './add-filter-menu.tsx';
import { type ChipPlace, type EditChip, newChip, newPlace } from './chip-place.ts';
import { ChipRow } from './chip-row.tsx';
import style from './filters-panel.module.css';
import { useChangeFilter } from './use-change-filter.ts';

interface GroupBoxProps {
  readonly group: ChipGroup;
  readonly index: number;
  readonly onEdit: EditChip;
}

/** Conditions that count as one: all or any of them. */
export function GroupBox({ group, index, onEdit }: GroupBoxProps) {
  const text = useText();
  const changeFilter = useChangeFilter();
  const filter = useApp((state) => state.view.filter);
  const name = text('filter.group', { group: index + 1 });
  const placeOf = (at: number): ChipPlace => ({ group: index, at, isNew: false });
  return (
    <li className={style.group} data-off={!group.enabled} data-testid="chip-group">
      <div className={style.groupHead}>
        <input
          type="checkbox"
          className={style.switch}
          role="switch"
          checked={group.enabled}
          aria-checked={group.enabled}
          aria-label={name}
          onChange={({ target }) =>
            changeFilter(
              setEnabled(filter, group, target.checked),
              'step.filter.switch',
              text(target.checked ? 'filter.switched.on' : 'filter.switched.off', { filter: name }),
            )
          }
        />
        <Select
          label={name}
          isLabelHidden
          value={group.match}
          options={[
            { value: 'any', label: text('filter.group.any') },
            { value: 'all', label: text('filter.group.all') },
          ]}
          onChange={(match) =>
            changeFilter(
              setMatch(filter, match, group),
              'step.filter.match',
              text(match === 'any' ? 'filter.group.any' : 'filter.group.all'),
            )
          }
        />
        <Button
          look="quiet"
          className={style.tool}
          aria-label={text('filter.remove', { filter: name })}
          title={text('filter.remove', { filter: name })}
          onClick={() =>
            changeFilter(
              removeChip(filter, group),
              'step.filter.remove',
              text('filter.removed', { filter: name }),
            )
          }
        >
          <X size={14} />
        </Button>
      </div>
      <ul className={style.chips} aria-label={name}>
        {numbered(group.chips).map(({ item: chip, place: at }) => (
          <ChipRow
            key={at}
            chip={chip}
            place={placeOf(at)}
            onEdit={(anchor) => onEdit(placeOf(at), chip, anchor)}
          />
        ))}
      </ul>
      <div className={style.groupFoot}>
        <AddFilterMenu
          label={text('filter.add.here')}
          onChoose={(field) => onEdit(newPlace(filter, index), newChip(field))}
        />
        {group.chips.length > 0 && (
          <Button
            look="link"
            onClick={() =>
              changeFilter(
                ungroup(filter, group),
                'step.filter.group',
                text('filter.ungrouped', { filter: name }),
              )
            }
          >
            {text('filter.ungroup')}
          </Button>
        )}
      </div>
    </li>
  );
}
