import { X } from 'lucide-react';
import { type Chip, filterFieldById, readEgo, removeChip } from '#core/graph';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './chip-row.module.css';

/** Fields that the legend has rows for; their state is seen there. */
const FIELDS_WITH_ROWS = new Set(['type', 'group', 'badge', 'document', 'kind', 'voice']);

/** The conditions that no row of the legend shows, each with a button that drops it. */
export function ChipRow() {
  const text = useText();
  const graph = useGraph();
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  const chips = filter.chips.filter((chip) => !FIELDS_WITH_ROWS.has(chip.field));
  if (chips.length === 0) return null;
  const drop = (chip: Chip) => setFilter(removeChip(filter, chip), 'step.actor');
  return (
    <ul className={style.chips} aria-label={text('legend.chips')}>
      {chips.map((chip) => {
        const field = filterFieldById(chip.field);
        const names = chip.values.map((value) => {
          const ego = chip.field === 'ego' ? readEgo(value) : undefined;
          if (!ego) return field.nameOf?.(graph, value) ?? value;
          const actor = graph.actors[graph.actorIndexById.get(ego.actor) ?? -1];
          return text('legend.chip.ego', { name: actor?.name ?? ego.actor, depth: ego.depth });
        });
        const label = text(chip.mode === 'include' ? 'legend.chip.only' : 'legend.chip.without', {
          names: names.join(text('list.comma')),
        });
        return (
          <li key={`${chip.field} ${chip.mode} ${chip.values.join()}`} className={style.chip}>
            <bdi>{label}</bdi>
            <Button
              look="quiet"
              aria-label={text('legend.chip.drop', { label })}
              title={text('legend.chip.drop', { label })}
              onClick={() => drop(chip)}
            >
              <X size={13} />
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
