import { COMMANDS } from '#state';
import { type MessageId, useText } from '#ui/messages';
import { Dialog, Keys } from '#ui/parts';
import style from './keys-dialog.module.css';

/** Keys of the graph's list of actors, which moves a cursor and runs no command. */
const WALKING = [
  { keys: ['←', '↑', '→', '↓'], label: 'keys.walk' },
  { keys: ['Home', 'End'], label: 'keys.ends' },
  { keys: [']', '[', 'Alt+→', 'Alt+←'], label: 'keys.neighbours' },
  { keys: ['Alt+↓'], label: 'keys.along' },
  { keys: ['Alt+↑'], label: 'keys.back' },
  { keys: ['Enter'], label: 'keys.choose' },
  { keys: ['Shift+Enter'], label: 'keys.extend' },
  { keys: ['Shift+F10'], label: 'keys.menu' },
] as const;

/** Every key, while the graph has the focus and anywhere. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const rowsOf = (scope: 'canvas' | 'page') =>
    COMMANDS.filter((command) => command.scope === scope && command.keys.length > 0).map(
      ({ id, keys, values }) => ({ keys, label: text(id as MessageId, values) }),
    );
  const walking = WALKING.map(({ keys, label }) => ({ keys, label: text(label) }));
  return (
    <Dialog title={text('keys.title')} closeLabel={text('inspector.close')} onClose={onClose}>
      <div className={style.keys}>
        <h3>{text('keys.canvas')}</h3>
        <KeyList rows={[...walking, ...rowsOf('canvas')]} />
        <h3>{text('keys.anywhere')}</h3>
        <KeyList rows={rowsOf('page')} />
      </div>
    </Dialog>
  );
}

interface KeyListProps {
  readonly rows: readonly { readonly keys: readonly string[]; readonly label: string }[];
}

function KeyList({ rows }: KeyListProps) {
  return (
    <dl className={style.list}>
      {rows.map(({ keys, label }) => (
        <div key={label}>
          <dt>
            {keys.map((key) => (
              <Keys key={key} of={key} />
            ))}
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  );
}
