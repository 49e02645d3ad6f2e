import { X } from 'lucide-react';
import { type RefObject, useMemo, useRef, useState } from 'react';
import { Dialog as AriaDialog, Heading, Popover } from 'react-aria-components';
import { type Chip, filterBesideChip, filterFieldById, onlyThis } from '#core/graph';
import { useApp, useAppStore, useMedia } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Checkbox, Choice, Dialog } from '#ui/parts';
import style from './chip-editor.module.css';
import { type ChipPlace, chipAt, groupAt, putChip } from './chip-place.ts';
import { FIELD_STEPS, fieldLabel } from './field-list.ts';
import { useChangeFilter } from './use-change-filter.ts';
import { useChipWords } from './use-chip-words.ts';
import { ValueControl } from './value-controls.tsx';

interface ChipEditorProps {
  readonly place: ChipPlace;
  /** What a new chip begins as. */
  readonly draft: Chip;
  /** Beside what it opens, where there is room for that. */
  readonly anchor: RefObject<Element | null>;
  onMove(place: ChipPlace): void;
  onClose(): void;
}

const isSameList = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** Edits one chip. Every tick is in force at once, and is a step of its own. */
export function ChipEditor({ place, draft, anchor, onMove, onClose }: ChipEditorProps) {
  const text = useText();
  const words = useChipWords();
  const changeFilter = useChangeFilter();
  const store = useAppStore();
  const filter = useApp((state) => state.view.filter);
  const isWide = useMedia('(min-width: 67.5em)');
  // A chip that has lost its last value is out of the filter, yet still on the table.
  const [template, setTemplate] = useState(draft);
  const tried = useRef<readonly string[]>(undefined);
  const held = chipAt(filter, place);
  const chip = held ?? template;
  const group = groupAt(filter, place);
  const field = filterFieldById(chip.field);
  const title = text(fieldLabel(chip.field));

  const beside = useMemo(() => filterBesideChip(filter, chip, group), [filter, chip, group]);

  const put = (next: Chip) => {
    const now = store.getState().view.filter;
    const done = putChip(now, place, next);
    setTemplate(next);
    tried.current = undefined;
    if (next.values.length === 0 && place.isNew) return;
    const what =
      next.values.length === 0 ? text('filter.removed', { filter: title }) : words.sentence(next);
    changeFilter(done.filter, FIELD_STEPS[next.field], what);
    onMove(done.place);
  };
  const setValues = (values: readonly string[]) => {
    if (!isSameList(values, chip.values)) return put({ ...chip, values });
    // What was tried has come back to what it was.
    if (tried.current) store.getState().previewFilter(store.getState().view.filter);
    tried.current = undefined;
  };
  const tryValues = (values: readonly string[]) => {
    tried.current = values;
    store.getState().previewFilter(putChip(filter, place, { ...chip, values }).filter);
  };
  const close = () => {
    if (tried.current) setValues(tried.current);
    onClose();
  };
  const body = (
    <div className={style.editor} data-testid="chip-editor">
      <Choice
        label={text('filter.mode')}
        isLabelHidden
        value={chip.mode}
        options={[
          { value: 'include', label: text('filter.mode.include') },
          { value: 'exclude', label: text('filter.mode.exclude') },
        ]}
        onChange={(mode) => put({ ...chip, mode })}
      />
      <ValueControl chip={chip} beside={beside} onChange={setValues} onTry={tryValues} />
      {field.of === 'actor' && (
        <div>
          <Checkbox
            label={text('filter.either')}
            isOn={chip.ends === 'either'}
            onChange={(isOn) => put({ ...chip, ends: isOn ? 'either' : 'both' })}
          />
          <p className={style.help}>
            {text(chip.ends === 'either' ? 'filter.either.on' : 'filter.either.off')}
          </p>
        </div>
      )}
      <div className={style.foot}>
        <Button
          look="link"
          disabled={chip.values.length === 0}
          onClick={() => put({ ...chip, values: [] })}
        >
          {text('filter.clear')}
        </Button>
        <Button
          look="link"
          disabled={!held}
          onClick={() =>
            held &&
            changeFilter(
              onlyThis(filter, held),
              'step.filter.only',
              text('filter.alone', { filter: words.sentence(held) }),
            )
          }
        >
          {text('filter.onlyThis')}
        </Button>
        <Button look="primary" onClick={close}>
          {text('filter.ready')}
        </Button>
      </div>
    </div>
  );
  if (!isWide) {
    return (
      <Dialog title={title} closeLabel={text('inspector.close')} onClose={close}>
        {body}
      </Dialog>
    );
  }
  return (
    <Popover
      className={style.popover!}
      triggerRef={anchor}
      placement="end top"
      offset={20}
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <AriaDialog className={style.dialog!}>
        <header className={style.header}>
          <Heading slot="title" level={2} className={style.title!}>
            {title}
          </Heading>
          <Button
            look="quiet"
            aria-label={text('inspector.close')}
            title={text('inspector.close')}
            onClick={close}
          >
            <X size={16} />
          </Button>
        </header>
        {body}
      </AriaDialog>
    </Popover>
  );
}
