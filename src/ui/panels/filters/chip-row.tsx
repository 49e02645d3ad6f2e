import { Ellipsis, X } from 'lucide-react';
import { useRef } from 'react';
import {
  Menu,
  Button as MenuButton,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components';
import {
  type Chip,
  type Filter,
  groupChips,
  invertChip,
  moveChip,
  onlyThis,
  removeChip,
  setEnabled,
} from '#core/graph';
import { useApp } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import { Button } from '#ui/parts';
import { type ChipPlace, keyOfPlace } from './chip-place.ts';
import style from './filters-panel.module.css';
import { useChangeFilter } from './use-change-filter.ts';
import { useChipWords } from './use-chip-words.ts';

interface ChipRowProps {
  readonly chip: Chip;
  readonly place: ChipPlace;
  onEdit(anchor: Element): void;
}

interface ChipAction {
  readonly id: string;
  readonly label: string;
  readonly step: MessageId;
  readonly edit: (filter: Filter) => Filter;
  readonly said: string;
}

/** One condition: its switch, what it asks for, and what can be done with it. */
export function ChipRow({ chip, place, onEdit }: ChipRowProps) {
  const text = useText();
  const words = useChipWords();
  const changeFilter = useChangeFilter();
  const filter = useApp((state) => state.view.filter);
  const row = useRef<HTMLLIElement>(null);
  const sentence = words.sentence(chip);
  const actions = useChipActions(chip, place.group);
  const edit = () => row.current && onEdit(row.current);
  const remove = () =>
    changeFilter(
      removeChip(filter, chip),
      'step.filter.remove',
      text('filter.removed', { filter: sentence }),
    );
  return (
    <li
      ref={row}
      className={style.chip}
      data-mode={chip.mode}
      data-off={!chip.enabled}
      data-testid="chip"
    >
      <input
        type="checkbox"
        className={style.switch}
        role="switch"
        checked={chip.enabled}
        aria-checked={chip.enabled}
        aria-label={sentence}
        title={text(chip.enabled ? 'filter.switch.off' : 'filter.switch.on')}
        onChange={({ target }) =>
          changeFilter(
            setEnabled(filter, chip, target.checked),
            'step.filter.switch',
            text(target.checked ? 'filter.switched.on' : 'filter.switched.off', {
              filter: sentence,
            }),
          )
        }
      />
      <button
        type="button"
        className={style.open}
        aria-label={text('filter.edit', { filter: sentence })}
        aria-haspopup="dialog"
        data-place={keyOfPlace(place)}
        onClick={edit}
      >
        <span className={style.field}>
          {words.field(chip)}{' '}
          <em>{text(chip.mode === 'include' ? 'filter.chip.only' : 'filter.chip.without')}</em>
        </span>
        <span className={style.values}>
          <bdi>{words.values(chip)}</bdi>
        </span>
        {chip.ends === 'either' && (
          <span className={style.field}>{text('filter.either.short')}</span>
        )}
      </button>
      <MenuTrigger>
        <MenuButton className={style.tool!} aria-label={text('filter.menu', { filter: sentence })}>
          <Ellipsis size={15} aria-hidden="true" />
        </MenuButton>
        <Popover className={style.menuBox!} placement="bottom end" offset={2}>
          <Menu
            className={style.menu!}
            onAction={(key) => {
              const action = actions.find(({ id }) => id === key);
              if (action) changeFilter(action.edit(filter), action.step, action.said);
            }}
          >
            {actions.map(({ id, label }) => (
              <MenuItem key={id} id={id} textValue={label} className={style.menuItem!}>
                <Text slot="label">{label}</Text>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Button
        look="quiet"
        className={style.tool}
        aria-label={text('filter.remove', { filter: sentence })}
        title={text('filter.remove', { filter: sentence })}
        onClick={remove}
      >
        <X size={14} />
      </Button>
    </li>
  );
}

/** What the menu of a chip offers: the other way round, alone, and to another group. */
function useChipActions(chip: Chip, group: number | undefined): readonly ChipAction[] {
  const text = useText();
  const words = useChipWords();
  const { groups = [] } = useApp((state) => state.view.filter);
  const sentence = words.sentence(chip);
  const inverted = invertChip({ chips: [chip], isolates: 'hide' }, chip).chips[0]!;
  const moved = text('filter.moved', { filter: sentence });
  const move = (id: string, label: string, edit: ChipAction['edit']): ChipAction => ({
    id,
    label,
    step: 'step.filter.group',
    edit,
    said: moved,
  });
  return [
    {
      id: 'invert',
      label: text('filter.invert'),
      step: 'step.filter.invert',
      edit: (filter) => invertChip(filter, chip),
      said: words.sentence(inverted),
    },
    {
      id: 'only',
      label: text('filter.onlyThis'),
      step: 'step.filter.only',
      edit: (filter) => onlyThis(filter, chip),
      said: text('filter.alone', { filter: sentence }),
    },
    ...groups.flatMap((into, index) =>
      index === group
        ? []
        : [
            move(`into ${index}`, text('filter.move.into', { group: index + 1 }), (filter) =>
              moveChip(filter, chip, into),
            ),
          ],
    ),
    ...(group === undefined
      ? []
      : [move('out', text('filter.move.out'), (filter) => moveChip(filter, chip))]),
    move('new', text('filter.move.new'), (filter) => groupChips(filter, [chip], 'any')),
  ];
}
