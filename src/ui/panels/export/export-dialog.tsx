import { useMemo, useState } from 'react';
import {
  captionOfViews,
  checkRasterSize,
  excerptOfViews,
  FIGURE_FILES,
  figureWordsFor,
  rasterScaleOf,
} from '#core/figure';
import { type FigureRequest, figureViewsOf, type Ports, selectTheme, selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Dialog } from '#ui/parts';
import { DATA_FORMATS, datasetOf } from './data-files.ts';
import { DataSummary } from './data-summary.tsx';
import style from './export-dialog.module.css';
import { type Change, changeChoices, firstChoices, optionsOf } from './figure-choices.ts';
import { FigureForm } from './figure-form.tsx';
import { FigurePreview } from './figure-preview.tsx';
import { nameOfExport } from './name-of-export.ts';
import { partOfSubject } from './part-of-subject.ts';
import { SaveBar } from './save-bar.tsx';
import { copyPicture, saveData, saveFigure } from './save-export.ts';
import { isEmptyFigure, useFigureParts } from './use-figure-parts.ts';
import { usePreview } from './use-preview.ts';
import { useSave } from './use-save.ts';
import { WhatFields } from './what-fields.tsx';

type ExportPorts = Pick<
  Ports,
  'arrange' | 'copyText' | 'download' | 'figures' | 'now' | 'readFigureFonts' | 'windowShape'
>;

interface ExportDialogProps {
  readonly ports: ExportPorts;
  onClose(): void;
}

/** Takes what is shown, or a part of it, along: as a figure with its sources, or as data. */
export function ExportDialog({ ports, onClose }: ExportDialogProps) {
  const text = useText();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const selection = useApp((state) => state.view.selection);
  const theme = useApp(selectTheme);
  const language = useApp((state) => state.language);
  const savedViews = useApp((state) => state.savedViews);
  const notify = useApp((state) => state.notify);
  const madeOn = ports.now().toISOString().slice(0, 10);
  const [choices, setChoices] = useState(() =>
    firstChoices({ title: graph.dataset.title, language, theme, today: madeOn }),
  );
  const onChange = (change: Change) => setChoices((before) => changeChoices(before, change));
  const save = useSave();

  const file = FIGURE_FILES.find(({ id }) => id === choices.format);
  const format = DATA_FORMATS.find(({ id }) => id === choices.format);
  const parts = useFigureParts(ports, choices);
  const words = useMemo(() => figureWordsFor(choices.language), [choices.language]);
  const facts = useMemo(() => {
    if (!parts) return undefined;
    const views = figureViewsOf(graph, parts);
    const { actors, relationships, documents } = excerptOfViews(views);
    const counts = {
      actors: actors.length,
      relationships: relationships.length,
      documents: documents.length,
    };
    return { caption: captionOfViews(views, words), counts };
  }, [graph, parts, words]);

  // What does not change the drawing must not draw it again.
  const drawn = JSON.stringify({ ...optionsOf(choices), scale: 1, dotsPerInch: undefined });
  const { altText } = choices;
  const request = useMemo<FigureRequest | undefined>(
    () =>
      parts && {
        parts,
        options: JSON.parse(drawn),
        language: choices.language,
        credit: `${graph.dataset.title}, ${graph.dataset.license}. Made with Faultlines.`,
      },
    [parts, drawn, choices.language, graph],
  );
  const preview = usePreview(ports, file ? request : undefined);
  const sheet = preview.drawn?.figure;

  if (!visible) return null;
  const part = format && partOfSubject(graph, visible, selection, choices.subject);
  const isEmpty = file ? parts !== undefined && isEmptyFigure(parts) : part === undefined;
  const scale = rasterScaleOf(optionsOf(choices));
  const isTooLarge =
    file?.hasPixels === true &&
    sheet !== undefined &&
    !checkRasterSize(sheet.width, sheet.height, scale).ok;
  const isInParts = isTooLarge && choices.isTiled;
  const stem = nameOfExport({ graph, choices, parts, selection, madeOn });
  const ending = isInParts ? '.zip' : (file?.extension ?? format?.extensions[0] ?? '');
  const fullRequest = request && {
    ...request,
    options: optionsOf(choices),
    ...(altText !== undefined && { description: altText }),
  };
  const toWrite = fullRequest && {
    ports,
    graph,
    request: fullRequest,
    choices,
    stem,
    madeOn,
  };
  const closeWith = (name: string) => {
    notify({ id: 'export.done', values: { name } });
    onClose();
  };
  const onSave = () =>
    save.run(async (work) => {
      const names =
        format && part
          ? await saveData(
              ports,
              format,
              datasetOf(graph, part, savedViews, facts?.caption ?? ''),
              stem,
            )
          : toWrite && file && (await saveFigure(toWrite, file, work));
      if (names === undefined) return text('export.notReady');
      if (!names.ok) return names.error.message;
      closeWith(names.value.join(', '));
      return undefined;
    });
  const onCopyPicture = async () => {
    if (!toWrite) return;
    const isDone = await save.run(async (work) =>
      (await copyPicture(toWrite, work)) ? undefined : text('export.copyPicture.refused'),
    );
    if (isDone) save.say(text('export.copied'));
  };
  const generatedAltText = sheet?.description ?? '';
  const onCopyText = async () => {
    const { title, subtitle, caption = facts?.caption ?? '' } = choices;
    const lines = [title, subtitle, caption, altText ?? generatedAltText];
    const isCopied = await ports.copyText(lines.filter((line) => line.trim() !== '').join('\n\n'));
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
          <WhatFields
            {...{ choices, onChange, savedViews }}
            isFigure={file !== undefined}
            hasSelection={selection.kind !== 'none'}
          />
          {isEmpty && (
            <p role="alert" className={style.wrong}>
              {text('export.empty')}
            </p>
          )}
          {file && (
            <FigureForm
              {...{ choices, onChange, ports, file, sheet, generatedAltText }}
              counts={facts?.counts ?? NO_COUNTS}
              generatedCaption={facts?.caption ?? ''}
              isTooLarge={isTooLarge && !choices.isTiled}
              onSay={save.say}
            />
          )}
        </div>
        {file ? (
          <FigurePreview
            preview={preview}
            ground={choices.ground}
            altText={altText ?? generatedAltText}
          />
        ) : (
          format && <DataSummary format={format} counts={facts?.counts ?? NO_COUNTS} />
        )}
        <SaveBar
          state={save.state}
          format={file ? file.id.toUpperCase() : (format?.label ?? '')}
          name={`${stem}${ending}`}
          isFigure={file !== undefined}
          isDisabled={isEmpty || (file !== undefined && !parts) || (isTooLarge && !choices.isTiled)}
          onSave={onSave}
          onCancel={save.cancel}
          onCopyPicture={onCopyPicture}
          onCopyText={onCopyText}
        />
      </div>
    </Dialog>
  );
}

const NO_COUNTS = { actors: 0, relationships: 0, documents: 0 };
