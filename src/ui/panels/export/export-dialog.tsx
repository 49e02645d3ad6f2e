import { useEffect, useState } from 'react';
import { type Ports, selectTheme } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Dialog } from '#ui/parts';
import { datasetOf } from './data-files.ts';
import { DataSummary } from './data-summary.tsx';
import style from './export-dialog.module.css';
import { type Change, changeChoices, firstChoices } from './figure-choices.ts';
import { FigureForm } from './figure-form.tsx';
import { FigurePreview } from './figure-preview.tsx';
import { SaveBar } from './save-bar.tsx';
import { copyPicture, saveData, saveFigure } from './save-export.ts';
import { useExport } from './use-export.ts';
import { useSave } from './use-save.ts';
import { WhatFields } from './what-fields.tsx';

interface ExportDialogProps {
  readonly ports: Pick<
    Ports,
    'arrange' | 'copyText' | 'download' | 'figures' | 'now' | 'windowShape'
  >;
  onClose(): void;
}

/** Takes what is shown, or a part of it, along: as a figure with its sources, or as data. */
export function ExportDialog({ ports, onClose }: ExportDialogProps) {
  const text = useText();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const language = useApp((state) => state.language);
  const savedViews = useApp((state) => state.savedViews);
  const hasSelection = useApp((state) => state.view.selection.kind !== 'none');
  const notify = useApp((state) => state.notify);
  const madeOn = ports.now().toISOString().slice(0, 10);
  const [choices, setChoices] = useState(() =>
    firstChoices({ title: graph.dataset.title, language, theme, today: madeOn }),
  );
  const onChange = (change: Change) => setChoices((before) => changeChoices(before, change));
  const wanted = useExport(ports, choices, madeOn);
  const save = useSave();
  const { file, format, part, request, stem } = wanted;
  const isFigure = file !== undefined;
  const hasPixels = file?.hasPixels === true;
  // While the choices are made, all that a picture needs is loaded.
  useEffect(() => {
    if (hasPixels) ports.figures.warmUpPng();
  }, [hasPixels, ports]);
  const figure = request && { ports, graph, request, choices, stem, madeOn };

  const onSave = () =>
    save.run(async (work) => {
      const names =
        format && part
          ? await saveData(ports, format, datasetOf(graph, part, savedViews, wanted.caption), stem)
          : figure && file && (await saveFigure(figure, file, work));
      if (!names) return text('export.notReady');
      if (!names.ok) return text('export.failed', { message: names.error.message });
      notify({ id: 'export.done', values: { name: names.value.join(', ') } });
      onClose();
      return undefined;
    });
  const onCopyPicture = async () => {
    if (!figure) return;
    const isDone = await save.run(async (work) => {
      const copied = await copyPicture(figure, work);
      if (copied.is === 'copied') return undefined;
      if (copied.is === 'refused') return text('export.copyPicture.refused');
      return text('export.failed', { message: copied.message });
    });
    if (isDone) save.say(text('export.copied'));
  };
  const onCopyText = async () => {
    const { title, subtitle, caption = wanted.caption, altText = wanted.altText } = choices;
    const paragraphs = [title, subtitle, caption, altText].filter((line) => line.trim() !== '');
    const isCopied = await ports.copyText(paragraphs.join('\n\n'));
    save.say(text(isCopied ? 'export.copied' : 'export.notCopied'));
  };

  return (
    <Dialog
      title={text('export.title')}
      closeLabel={text('export.close')}
      width="wide"
      onClose={onClose}
    >
      <div className={style.export} data-testid="export">
        <div className={style.form}>
          <WhatFields {...{ choices, onChange, isFigure, hasSelection, savedViews }} />
          {wanted.isEmpty && (
            <p role="alert" className={style.wrong}>
              {text('export.empty')}
            </p>
          )}
          {file && (
            <FigureForm
              {...{ choices, onChange, ports, file }}
              carried={wanted.carried}
              generatedCaption={wanted.caption}
              generatedAltText={wanted.altText}
              sheet={wanted.sheet}
              isTooLarge={wanted.isTooLarge}
              onSay={save.say}
            />
          )}
        </div>
        {isFigure ? (
          <FigurePreview
            preview={wanted.preview}
            ground={choices.ground}
            altText={choices.altText ?? wanted.altText}
          />
        ) : (
          format && <DataSummary format={format} counts={wanted.carried.counts} />
        )}
        <SaveBar
          state={save.state}
          format={file?.id === 'html' ? 'HTML' : (file?.label ?? format?.label ?? '')}
          name={wanted.name}
          isFigure={isFigure}
          isDisabled={wanted.isEmpty || wanted.isTooLarge || (isFigure && !request)}
          onSave={onSave}
          onCancel={save.state.is === 'working' ? save.cancel : onClose}
          onCopyPicture={onCopyPicture}
          onCopyText={onCopyText}
        />
      </div>
    </Dialog>
  );
}
