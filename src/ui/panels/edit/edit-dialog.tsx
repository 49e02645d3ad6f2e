import type { EditTarget } from '#state';
import { useActorName, useAppStore, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Dialog } from '#ui/parts';
import { ActorForm } from './actor-form.tsx';
import { DeleteForm } from './delete-form.tsx';
import { DocumentForm } from './document-form.tsx';
import { DocumentsList } from './documents-list.tsx';
import { MergeForm } from './merge-form.tsx';
import { RelationshipForm } from './relationship-form.tsx';
import { SplitForm } from './split-form.tsx';

/** A form over the page, for one record or for what is done with several. */
export function EditDialog({ target }: { target: EditTarget }) {
  const text = useText();
  const { startEditing } = useAppStore().getState();
  const title = useTitle(target);
  const close = () => startEditing(undefined);
  const listDocuments = () => startEditing({ kind: 'documents' });
  const key = JSON.stringify(target);
  return (
    <Dialog title={title} closeLabel={text('inspector.close')} width="medium" onClose={close}>
      {target.kind === 'actor' && <ActorForm key={key} {...target} onDone={close} />}
      {target.kind === 'relationship' && <RelationshipForm key={key} {...target} onDone={close} />}
      {target.kind === 'document' && <DocumentForm key={key} {...target} onDone={listDocuments} />}
      {target.kind === 'documents' && <DocumentsList />}
      {target.kind === 'delete' && (
        <DeleteForm
          key={key}
          {...target}
          onDone={target.what === 'documents' ? listDocuments : close}
        />
      )}
      {target.kind === 'merge' && <MergeForm key={key} {...target} onDone={close} />}
      {target.kind === 'split' && <SplitForm key={key} {...target} onDone={close} />}
    </Dialog>
  );
}

function useTitle(target: EditTarget): string {
  const text = useText();
  const nameOf = useActorName();
  const { actors, actorIndexById } = useGraph();
  const name = (id: string) => {
    const actor = actors[actorIndexById.get(id) ?? -1];
    return actor ? nameOf(actor) : id;
  };
  switch (target.kind) {
    case 'actor':
      return target.id === undefined
        ? text('edit.actor.new')
        : text('edit.actor.title', { name: name(target.id) });
    case 'relationship':
      return text(target.id === undefined ? 'edit.relationship.new' : 'edit.relationship.title');
    case 'document':
      return text(target.id === undefined ? 'edit.document.new' : 'edit.document.title');
    case 'documents':
      return text('edit.documents');
    case 'delete':
      return text(`edit.delete.${target.what}`, { count: target.ids.length });
    case 'merge':
      return text('edit.merge.title');
    case 'split':
      return text('edit.split.title', { name: name(target.id) });
  }
}
