import { useApp } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './timeline-panel.module.css';

/** The second clock: only what had been published by a day counts. */
export function KnownOnField() {
  const text = useText();
  const filter = useApp((state) => state.view.filter);
  const setFilter = useApp((state) => state.setFilter);
  const clear = () => {
    const { knownOn: _, ...rest } = filter;
    setFilter(rest, 'step.knownOn');
  };
  return (
    <div className={style.known}>
      <label>
        <span>{text('timeline.knownOn')}</span>
        <input
          type="date"
          min="0001-01-01"
          max="9999-12-31"
          title={text('timeline.knownOn.help')}
          value={filter.knownOn?.day ?? ''}
          onChange={({ target: { value } }) => {
            if (value === '') clear();
            else {
              setFilter({ ...filter, knownOn: { day: value, undated: 'keep' } }, 'step.knownOn');
            }
          }}
        />
      </label>
      {filter.knownOn && (
        <Button look="link" onClick={clear}>
          {text('timeline.knownOn.clear')}
        </Button>
      )}
    </div>
  );
}
