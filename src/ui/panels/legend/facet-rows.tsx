import type { ReactNode } from 'react';
import {
  clearField,
  countFacets,
  type FilterFieldId,
  isValueShown,
  showOnly,
  toggleValue,
} from '#core/graph';
import { useApp, useGraph } from '#ui/hooks';
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
}

/** One row a value of a field: its mark, its name, how much of it is visible, and its switch. */
export function FacetSection({ field, titleId, stepId, facets, isOpen }: FacetSectionProps) {
  const text = useText();
  const graph = useGraph();
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  const counts = countFacets(graph, filter, field);
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
          const only = () => setFilter(showOnly(filter, field, value), stepId);
          return (
            <li key={value}>
              {heading && <h4 className={style.heading}>{heading}</h4>}
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
                    if (event.key.toLowerCase() === 'o' && !event.ctrlKey && !event.metaKey) only();
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
                {/* By key it is O on the row, so that a list costs one stop a row. */}
                <Button
                  look="link"
                  tabIndex={-1}
                  className={style.only}
                  aria-label={text('legend.only.label', { label })}
                  onClick={only}
                >
                  {text('legend.only')}
                </Button>
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
