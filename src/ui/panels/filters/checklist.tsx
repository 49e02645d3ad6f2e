import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { foldText } from '#core/base';
import { useNumbers, useText } from '#ui/messages';
import style from './checklist.module.css';
import { listWindow, ROW_HEIGHT, ROWS_SEEN, scrollToRow } from './list-window.ts';

export interface ChecklistItem {
  readonly value: string;
  readonly label: string;
  /** A second line of words that is searched as well. */
  readonly note?: string;
  readonly mark?: ReactNode;
  /** How much of it there is under the other filters. */
  readonly count: number;
  /** And in the whole dataset; left out where only the count says something. */
  readonly total?: number;
}

interface ChecklistProps {
  readonly label: string;
  readonly items: readonly ChecklistItem[];
  readonly chosen: ReadonlySet<string>;
  onToggle(value: string): void;
}

/** From so many values on a list can be searched. */
const SEARCHED_FROM = 9;

/** Values to tick, as one list box that draws only the rows in its window. */
export function Checklist({ label, items, chosen, onToggle }: ChecklistProps) {
  const text = useText();
  const [query, setQuery] = useState('');
  const [cursor, setCursor] = useState(0);
  const [top, setTop] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const passages = useRef(new Map<string, string>());
  const found = useMemo(() => findItems(items, query, passages.current), [items, query]);
  const at = Math.min(cursor, found.length - 1);
  const { first, end } = listWindow(top, found.length);

  const goTo = (row: number) => {
    const next = Math.max(0, Math.min(found.length - 1, row));
    setCursor(next);
    if (!box.current) return;
    box.current.scrollTop = scrollToRow(box.current.scrollTop, next, box.current.clientHeight);
    setTop(box.current.scrollTop);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const item = found[at];
    if ((event.key === ' ' || event.key === 'Enter') && item) onToggle(item.value);
    else {
      const row = rowByKey(event.key, at, found.length);
      if (row === undefined) return;
      goTo(row);
    }
    event.preventDefault();
  };
  return (
    <div className={style.checklist}>
      {items.length >= SEARCHED_FROM && (
        <input
          type="search"
          {...(query === '' ? {} : { dir: 'auto' })}
          className={style.find}
          aria-label={text('filter.find', { field: label })}
          placeholder={text('filter.find', { field: label })}
          aria-controls={id}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            goTo(0);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            box.current?.focus();
          }}
        />
      )}
      <div
        ref={box}
        id={id}
        className={style.list}
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        tabIndex={0}
        {...(found.length > 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        style={{ maxBlockSize: ROW_HEIGHT * (ROWS_SEEN + 0.5) }}
        onKeyDown={onKeyDown}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      >
        <div style={{ blockSize: found.length * ROW_HEIGHT }} role="presentation">
          {found.slice(first, end).map((item, index) => (
            <Row
              key={item.value}
              id={`${id}-${first + index}`}
              item={item}
              place={first + index}
              setSize={found.length}
              isChosen={chosen.has(item.value)}
              isCursor={first + index === at}
              onPick={() => {
                setCursor(first + index);
                onToggle(item.value);
              }}
            />
          ))}
        </div>
      </div>
      {found.length === 0 && <p className={style.none}>{text('filter.find.none')}</p>}
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly item: ChecklistItem;
  readonly place: number;
  readonly setSize: number;
  readonly isChosen: boolean;
  readonly isCursor: boolean;
  onPick(): void;
}

function Row({ id, item, place, setSize, isChosen, isCursor, onPick }: RowProps) {
  const text = useText();
  const number = useNumbers();
  const { label, note, mark, count, total } = item;
  const isWhole = total === undefined || count === total;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the keys for all of its rows.
    // biome-ignore lint/a11y/useFocusableInteractive: the list box has the focus and points to the row.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-posinset={place + 1}
      aria-setsize={setSize}
      className={style.row}
      data-cursor={isCursor}
      data-empty={count === 0}
      title={note ? `${label} · ${note}` : label}
      style={{ insetBlockStart: place * ROW_HEIGHT, blockSize: ROW_HEIGHT }}
      onClick={onPick}
    >
      <span className={style.box} aria-hidden="true">
        {isChosen && <Check size={13} strokeWidth={3} />}
      </span>
      {mark && (
        <span className={style.mark} aria-hidden="true">
          {mark}
        </span>
      )}
      <span className={style.words}>
        <bdi>{label}</bdi>
        {note && <bdi className={style.note}>{note}</bdi>}
      </span>
      <span className={style.count}>
        <span className="visually-hidden">
          {isWhole
            ? text('filter.count', { count })
            : text('legend.count', { visible: count, total })}
        </span>
        <span aria-hidden="true">
          {isWhole ? number(count) : `${number(count)} / ${number(total)}`}
        </span>
      </span>
    </div>
  );
}

/** The row that a key leads to; `undefined` for a key that leads nowhere. */
function rowByKey(key: string, row: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + ROWS_SEEN;
    case 'PageUp':
      return row - ROWS_SEEN;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Those with every word of the query in them; `passages` keeps what was folded once. */
function findItems(
  items: readonly ChecklistItem[],
  query: string,
  passages: Map<string, string>,
): readonly ChecklistItem[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return items;
  return items.filter(({ value, label, note = '' }) => {
    const passage = passages.get(value) ?? foldText(`${label} ${note}`);
    passages.set(value, passage);
    return words.every((word) => passage.includes(word));
  });
}
