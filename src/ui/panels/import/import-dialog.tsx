import { useMemo, useState } from 'react';
import { suggestSameActors } from '#core/editing';
import type { OpenedFile } from '#core/formats';
import type { ImportChoice, Importing } from '#state';
import { useApp, useAppStore } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Choice, Dialog } from '#ui/parts';
import style from './import-dialog.module.css';
import { ImportProgress } from './import-progress.tsx';
import { MappingSection } from './mapping-section.tsx';
import { ReportSection } from './report-section.tsx';
import { SameActors } from './same-actors.tsx';

interface ImportDialogProps {
  readonly importing: Importing;
  readonly offer: OpenedFile;
}

/** What a file holds and what became of it, before anything changes: to open, to add or to leave. */
export function ImportDialog({ importing, offer }: ImportDialogProps) {
  const text = useText();
  const { getState } = useAppStore();
  const current = useApp((state) => state.open.graph?.dataset);
  const isReadOnly = useApp((state) => state.workspace?.readOnly !== undefined);
  const [as, setAs] = useState<ImportChoice['as']>('new');
  const [ticked, setTicked] = useState<ReadonlyMap<string, string>>(new Map());
  const { name, files, turn, work } = importing;
  const read = offer.read.ok ? offer.read.value : undefined;
  const incoming = read?.dataset;
  const isAddition = as === 'addition' && current !== undefined && !isReadOnly;
  const suggestions = useMemo(
    () => (isAddition && incoming ? suggestSameActors(current, incoming) : []),
    [isAddition, current, incoming],
  );
  const finish = () => {
    // After another reading of the table, an actor that was ticked may be gone.
    const same = new Map(
      suggestions
        .filter((one) => ticked.get(one.incoming) === one.current)
        .map((one) => [one.incoming, one.current]),
    );
    void getState().finishImport(isAddition ? { as: 'addition', same } : { as: 'new' });
  };
  return (
    <Dialog
      title={text('import.title', { name })}
      closeLabel={text('import.cancel')}
      width="wide"
      onClose={() => getState().cancelImport()}
    >
      <div className={style.import} data-testid="import">
        <div className={style.facts}>
          {turn.count > 1 && <p>{text('import.turn', turn)}</p>}
          <p>{text('import.format', { format: offer.format })}</p>
          {files.length > 1 && (
            <p>
              {text('import.together', { files: files.join(' · ') })}{' '}
              {offer.table && (
                <Button look="link" onClick={() => void getState().readImportSeparately()}>
                  {text('import.separately')}
                </Button>
              )}
            </p>
          )}
          <p>{text('import.unchanged')}</p>
        </div>
        {read && <ReportSection read={read} />}
        {offer.table && !offer.table.isKnown && (
          <MappingSection table={offer.table} isNeeded={!read} isBusy={work !== undefined} />
        )}
        {current && read && (
          <Choice
            label={text('import.as')}
            value={isAddition ? 'addition' : 'new'}
            options={[
              { value: 'new', label: text('import.as.new') },
              ...(isReadOnly
                ? []
                : [
                    {
                      value: 'addition' as const,
                      label: text('import.as.addition', { title: current.title }),
                    },
                  ]),
            ]}
            onChange={setAs}
          />
        )}
        {current && isReadOnly && <p className={style.muted}>{text('import.as.readOnly')}</p>}
        {isAddition && incoming && (
          <SameActors
            current={current}
            incoming={incoming}
            suggestions={suggestions}
            ticked={ticked}
            onChange={setTicked}
          />
        )}
        <footer className={style.actions}>
          {work && <ImportProgress key={work.is} name={name} work={work} />}
          <Button look="primary" disabled={!read || work !== undefined} onClick={finish}>
            {text(`import.do.${isAddition ? 'addition' : 'new'}`)}
          </Button>
          {turn.count > 1 && (
            <Button disabled={work !== undefined} onClick={() => void getState().skipImport()}>
              {text('import.skip')}
            </Button>
          )}
          <Button look="quiet" onClick={() => getState().cancelImport()}>
            {text('import.cancel')}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
