import { Pencil, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { useAppStore, useGraph } from '#ui/hooks';
import { useDates, useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './edit.module.css';

/** The documents of the dataset, each to be changed or deleted, and a new one. */
export function DocumentsList() {
  const text = useText();
  const dates = useDates();
  const { documents, relationships } = useGraph();
  const { startEditing } = useAppStore().getState();
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { evidence } of relationships) {
      for (const { document } of evidence) found.set(document, (found.get(document) ?? 0) + 1);
    }
    return found;
  }, [relationships]);
  return (
    <div className={style.form}>
      <p>
        <Button look="primary" onClick={() => startEditing({ kind: 'document' })}>
          {text('edit.document.new')}
        </Button>
      </p>
      <ul className={style.documents}>
        {documents.map(({ id, title, publisher, published }) => (
          <li key={id}>
            <div>
              <bdi>{title}</bdi>
              <small>
                <bdi>{publisher}</bdi>
                {published && `${text('list.comma')}${dates.edtf(published)}`}
                {text('list.comma')}
                {text('edit.evidence.count', { count: counts.get(id) ?? 0 })}
              </small>
            </div>
            <Button
              look="quiet"
              aria-label={text('edit.document.change', { name: title })}
              title={text('edit.document.change', { name: title })}
              onClick={() => startEditing({ kind: 'document', id })}
            >
              <Pencil size={15} />
            </Button>
            <Button
              look="quiet"
              aria-label={text('edit.delete.title', { name: title })}
              title={text('edit.delete.title', { name: title })}
              onClick={() => startEditing({ kind: 'delete', what: 'documents', ids: [id] })}
            >
              <Trash2 size={15} />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
