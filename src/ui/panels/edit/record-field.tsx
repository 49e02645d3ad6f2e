import { ChevronDown } from 'lucide-react';
import { useMemo, useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { foldText } from '#core/base';
import { useText } from '#ui/messages';
import style from './edit.module.css';

const MOST_SHOWN = 40;

export interface RecordOption {
  readonly id: string;
  readonly label: string;
  /** Other words to find it by. */
  readonly words?: readonly string[];
}

interface RecordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly RecordOption[];
  readonly isRequired?: boolean;
  readonly error?: string | undefined;
  onChange(id: string): void;
}

/** One record of many, found by typing a part of any of its names. */
export function RecordField({ label, value, options, isRequired, ...more }: RecordFieldProps) {
  const text = useText();
  const byId = useMemo(() => new Map(options.map((one) => [one.id, one])), [options]);
  const folded = useMemo(
    () => options.map(({ label: name, words = [] }) => [name, ...words].map(foldText).join('\n')),
    [options],
  );
  const [typed, setTyped] = useState<string>();
  const chosen = byId.get(value);
  const query = foldText(typed ?? '');
  const items = useMemo(() => {
    // What begins with the typed letters comes before what only has them somewhere.
    const places = options.map((_, index) => (query === '' ? 0 : folded[index]!.indexOf(query)));
    const at = (place: number) =>
      options.filter((_, index) => Math.min(places[index]!, 1) === place);
    const shown = [...at(0), ...at(1)].slice(0, MOST_SHOWN);
    // The list must know what is chosen, else leaving the field would empty it.
    return chosen && !shown.includes(chosen) ? [chosen, ...shown] : shown;
  }, [options, folded, query, chosen]);
  return (
    <ComboBox
      className={style.record!}
      items={items}
      inputValue={typed ?? chosen?.label ?? ''}
      onInputChange={(next) => setTyped(next === chosen?.label ? undefined : next)}
      value={value === '' ? null : value}
      onChange={(key) => {
        setTyped(undefined);
        more.onChange(key === null ? '' : String(key));
      }}
      onBlur={() => {
        if (typed?.trim() === '') more.onChange('');
        setTyped(undefined);
      }}
      defaultFilter={() => true}
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      isInvalid={more.error !== undefined}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </Label>
      <div className={style.combo}>
        <Input dir="auto" />
        <Button className={style.open!}>
          <ChevronDown size={14} aria-hidden="true" />
        </Button>
      </div>
      <FieldError className={style.error!}>{more.error}</FieldError>
      <Popover className={style.popover!} offset={2}>
        <ListBox
          className={style.list!}
          renderEmptyState={() => <p className={style.empty}>{text('header.search.empty')}</p>}
        >
          {(item: RecordOption) => (
            <ListBoxItem className={style.item!} id={item.id} textValue={item.label}>
              <bdi>{item.label}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
