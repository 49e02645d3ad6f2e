import type { ReactNode } from 'react';
import { actorsWithValue } from '#core/analysis';
import {
  clearField,
  countFacets,
  type FilterFieldId,
  isValueShown,
  showOnly,
  toggleValue,
} from '#core/graph';
import { selectActorSet, selectFilter, selectVisible } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { type MessageId, useNumbers, useText } from '#ui/messages';
import { Button, Section } from '#ui/parts';
import style from './facet-rows.module.css';

export interface Facet {
  readonly value: string;
  readonly label: string;
  /** Longer text for the tooltip, such as a definition. */
  readonly hint?: string;
  /** The mark that stands for it on the graph. */
  readonly mark?: ReactNode;
  /** Heading above this row and those that follow. */
  readonly heading?: string;
}

interface FacetSectionProps {
  readonly field: FilterFieldId;
  readonly titleId: MessageId;
  readonly stepId: MessageId;
  readonly facets: readonly Facet[];
  readonly isOpen?: boolean;
  /** A tool that stands at the end of a value's row. */
  readonly rowTool?: (value: string) => ReactNode;
}

/** Fields of which a row stands for actors that one may want to have chosen. */
const SELECTING: ReadonlySet<FilterFieldId> = new Set(['type', 'group', 'kind']);

/** One row a value of a field: its mark, its name, how much of it is visible, and its switch. */
export function FacetSection({
  field,
  titleId,
  stepId,
  facets,
  isOpen,
  rowTool,
}: FacetSectionProps) {
  const text = useText();
  const graph = useGraph();
  const store = useAppStore();
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  // While time plays the counts follow; a switch changes the filter that stays.
  const counts = countFacets(graph, useApp(selectFilter), field);
  const isFiltered = filter.chips.some((chip) => chip.field === field);
  return (
    <Section
      title={text(titleId)}
      isOpen={isOpen ?? true}
      tools={
        isFiltered && (
          <Button
            look="link"
            aria-label={text('legend.all.label', { section: text(titleId) })}
            onClick={() => setFilter(clearField(filter, field), stepId)}
          >
            {text('legend.all')}
          </Button>
        )
      }
    >
      <ul className={style.rows}>
        {facets.map(({ value, label, hint, mark, heading }) => {
          const isShown = isValueShown(filter, field, value);
          const count = counts.get(value);
          const select = () => {
            const state = store.getState();
            const visible = selectVisible(state);
            if (visible) selectActorSet(state, actorsWithValue(graph, visible, field, value));
          };
          const isSelectable = SELECTING.has(field) && (count?.shown ?? 0) > 0;
          const only = () => setFilter(showOnly(filter, field, value), stepId);
          return (
            <li key={value}>
              {heading && <h4 className={style.heading}>{heading}</h4>}
              <div className={style.line}>
                <div className={style.row}>
                  <button
                    type="button"
                    role="switch"
                    aria-checked={isShown}
                    className={style.toggle}
                    title={hint}
                    data-field={field}
                    data-value={value}
                    onKeyDown={(event) => {
                      if (event.ctrlKey || event.metaKey || event.altKey) return;
                      const key = event.key.toLowerCase();
                      if (key === 'o') only();
                      else if (key === 's' && isSelectable) select();
                    }}
                    onClick={(event) =>
                      event.altKey ? only() : setFilter(toggleValue(filter, field, value), stepId)
                    }
                  >
                    <span className={style.mark} aria-hidden="true">
                      {mark}
                    </span>
                    <bdi className={style.label}>{label}</bdi>
                    <span className={style.count}>
                      <CountOf visible={count?.shown ?? 0} total={count?.total ?? 0} />
                    </span>
                  </button>
                  {/* By key it is O and S on the row, so that a list costs one stop a row. */}
                  <span className={style.only}>
                    {isSelectable && (
                      <Button
                        look="link"
                        tabIndex={-1}
                        aria-label={text('legend.select.label', { label })}
                        title={text('legend.select.label', { label })}
                        onClick={select}
                      >
                        {text('legend.select')}
                      </Button>
                    )}
                    <Button
                      look="link"
                      tabIndex={-1}
                      aria-label={text('legend.only.label', { label })}
                      onClick={only}
                    >
                      {text('legend.only')}
                    </Button>
                  </span>
                </div>
                {rowTool?.(value)}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

// The eye reads "12 / 34"; a screen reader says "12 of 34".
function CountOf({ visible, total }: { visible: number; total: number }) {
  const text = useText();
  const number = useNumbers();
  return (
    <>
      <span className="visually-hidden">{text('legend.count', { visible, total })}</span>
      <span aria-hidden="true">
        {visible === total ? number(total) : `${number(visible)} / ${number(total)}`}
      </span>
    </>
  );
}
