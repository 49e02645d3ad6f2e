import { useText } from '#ui/messages';
import { Dialog } from '#ui/parts';
import style from './keys-dialog.module.css';

const CANVAS_KEYS = [
  ['← ↑ → ↓', 'keys.walk'],
  ['Enter', 'keys.choose'],
  ['Shift Enter', 'keys.extend'],
  ['F', 'keys.fit'],
  ['+  −', 'keys.zoom'],
  ['Esc', 'keys.clear'],
] as const;

const PAGE_KEYS = [
  ['/', 'keys.search'],
  ['?', 'keys.title'],
  ['Ctrl Z', 'keys.undo'],
  ['Ctrl Shift Z', 'keys.redo'],
] as const;

/** Every key, while the graph has the focus and anywhere. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('keys.title')} closeLabel={text('inspector.close')} onClose={onClose}>
      <div className={style.keys}>
        <h3>{text('keys.canvas')}</h3>
        <KeyList rows={CANVAS_KEYS} />
        <h3>{text('keys.anywhere')}</h3>
        <KeyList rows={PAGE_KEYS} />
      </div>
    </Dialog>
  );
}

function KeyList({ rows }: { rows: typeof CANVAS_KEYS | typeof PAGE_KEYS }) {
  const text = useText();
  return (
    <dl className={style.list}>
      {rows.map(([key, label]) => (
        <div key={label}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{text(label)}</dd>
        </div>
      ))}
    </dl>
  );
}
