import { useApp } from '#ui/hooks';
import { ImportDialog } from './import-dialog.tsx';
import { ImportProgress } from './import-progress.tsx';

/** Files on their way in: how far they are, then what they hold and what becomes of them. */
export function ImportPanel() {
  const importing = useApp((state) => state.importing);
  if (!importing) return null;
  if (importing.offer) {
    return (
      <ImportDialog
        // What was chosen for one file says nothing about the next.
        key={`${importing.turn.index} ${importing.files.join('\n')}`}
        importing={importing}
        offer={importing.offer}
      />
    );
  }
  return importing.work ? (
    <ImportProgress name={importing.name} work={importing.work} isOnPage />
  ) : null;
}
