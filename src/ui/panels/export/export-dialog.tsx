import { useEffect, useMemo, useState } from 'react';
import { countBits } from '#core/base';
import { checkRasterSize, type EmbeddedFont, largestScale, writeSvg } from '#core/figure';
import { formatById } from '#core/formats';
import { excerpt, type Graph } from '#core/graph';
import type { Dataset, SavedView } from '#schemas';
import type { Ports, Selection } from '#state';
import {
  keepsBlocsApart,
  selectedPart,
  selectGrouping,
  selectNameLanguage,
  selectPositions,
  selectTheme,
  selectVisible,
} from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { Button, Dialog, Select, TextField } from '#ui/parts';
import style from './export-dialog.module.css';
import { captionOfView, figureOfView } from './figure-of-view.ts';

const FORMATS = ['png', 'svg', 'json', 'csv'] as const;
type FormatId = (typeof FORMATS)[number];
const SCALES = [1, 2, 3, 4];
type Ground = 'paper' | 'dark' | 'transparent';

interface ExportDialogProps {
  readonly ports: Pick<Ports, 'download' | 'readFigureFonts' | 'renderPng' | 'now'>;
  onClose(): void;
}

/** Takes the visible or the selected part along as a figure with its sources, or as data. */
export function ExportDialog({ ports, onClose }: ExportDialogProps) {
  const text = useText();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const positions = useApp(selectPositions);
  const frame = useApp((state) => state.frame);
  const theme = useApp(selectTheme);
  const filter = useApp((state) => state.view.filter);
  const selection = useApp((state) => state.view.selection);
  const nameLanguage = useApp(selectNameLanguage);
  const hasBlocs = useApp((state) => keepsBlocsApart(state.view.layout));
  const grouping = useApp(selectGrouping);
  const savedViews = useApp((state) => state.savedViews);
  const notify = useApp((state) => state.notify);
  const part = useMemo(
    () => visible && selectedPart(graph, visible, selection),
    [graph, visible, selection],
  );
  const [what, setWhat] = useState<'visible' | 'selected'>('visible');
  const [format, setFormat] = useState<FormatId>('png');
  const [scale, setScale] = useState('2');
  const [ground, setGround] = useState<Ground>(theme === 'dark' ? 'dark' : 'paper');
  const [title, setTitle] = useState(graph.dataset.title);
  const [caption, setCaption] = useState<string>();
  const [progress, setProgress] = useState<'idle' | 'drawing' | { failed: string }>('idle');
  const shown = what === 'selected' && part ? part : visible;
  const selected = what === 'selected' && part ? namesOf(graph, selection) : [];
  const selectedKey = selected.join('\n');
  const isPicture = format === 'png' || format === 'svg';
  const figureTheme = ground === 'transparent' ? theme : ground === 'dark' ? 'dark' : 'light';
  const madeOn = ports.now().toISOString().slice(0, 10);
  const figure = useMemo(() => {
    if (!shown || !positions) return undefined;
    return figureOfView({
      graph,
      filter,
      shown,
      positions,
      frame,
      theme: figureTheme,
      ground: ground === 'transparent' ? 'transparent' : 'solid',
      title,
      madeOn,
      hasBlocs,
      grouping,
      nameLanguage,
      selected: selectedKey === '' ? [] : selectedKey.split('\n'),
      ...(caption === undefined ? {} : { caption }),
    });
  }, [
    graph,
    filter,
    shown,
    positions,
    frame,
    figureTheme,
    ground,
    title,
    caption,
    grouping,
    madeOn,
    hasBlocs,
    nameLanguage,
    selectedKey,
  ]);
  // The picture as pixels has the same fonts from the renderer, so it can do without them.
  const svg = useMemo(() => (figure ? writeSvg(figure) : ''), [figure]);
  const [fonts, setFonts] = useState<readonly EmbeddedFont[]>([]);
  useEffect(() => {
    ports.readFigureFonts().then(setFonts, () => setFonts([]));
  }, [ports]);
  const svgWithFonts = useMemo(
    () => (figure ? writeSvg({ ...figure, fonts }) : ''),
    [figure, fonts],
  );
  const preview = usePictureAddress(svgWithFonts);
  if (!figure || !shown) return null;
  const size = checkRasterSize(figure.width, figure.height, Number(scale));
  const largest = largestScale(figure.width, figure.height);
  // Where the largest scale is too much, the largest that works is offered beside it.
  const scales = [...new Set([...SCALES, Math.min(SCALES.at(-1)!, largest ?? 1)])].sort(
    (a, b) => a - b,
  );
  const isEmpty = countBits(shown.actors) === 0;
  const losses = formatById.get(dataFormat(format))?.losses ?? [];

  const save = async () => {
    const stem = `${graph.dataset.id.replace(/[^\w-]+/g, '-')}${what === 'selected' ? '-selection' : ''}`;
    if (format === 'svg') {
      ports.download(`${stem}.svg`, 'image/svg+xml', svgWithFonts);
      return done(`${stem}.svg`);
    }
    if (format === 'png') {
      setProgress('drawing');
      const png = await ports.renderPng(svg, {
        width: figure.width,
        height: figure.height,
        scale: Number(scale),
      });
      if (!png.ok) return setProgress({ failed: png.error.message });
      ports.download(`${stem}.png`, 'image/png', png.value);
      return done(`${stem}.png`);
    }
    const writer = formatById.get(dataFormat(format));
    const part = nameExcerpt(
      graph.dataset,
      excerpt(graph, shown.relationships, shown.actors),
      captionOfView({ graph, filter, shown, selected }),
    );
    const files = (await writer?.write?.(withSavedViews(part, savedViews))) ?? [];
    for (const file of files) ports.download(file.name, writer!.mediaType, file.content);
    done(files.map((file) => file.name).join(', '));
  };
  const done = (name: string) => {
    setProgress('idle');
    notify({ id: 'export.done', values: { name } });
    onClose();
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
          <Select
            label={text('export.what')}
            value={what}
            onChange={setWhat}
            options={[
              { value: 'visible', label: text('export.visible') },
              {
                value: 'selected',
                label: text(part ? 'export.selected' : 'export.selected.none'),
                isDisabled: !part,
              },
            ]}
          />
          <Select
            label={text('export.format')}
            value={format}
            onChange={setFormat}
            options={FORMATS.map((id) => ({ value: id, label: text(`export.${id}`) }))}
          />
          {isPicture && (
            <>
              {format === 'png' && (
                <Select
                  label={text('export.scale')}
                  value={scale}
                  onChange={setScale}
                  options={scales.map((value) => ({
                    value: String(value),
                    label: text('export.scale.option', {
                      scale: value,
                      width: Math.ceil(figure.width * value),
                      height: Math.ceil(figure.height * value),
                    }),
                  }))}
                />
              )}
              <Select
                label={text('export.background')}
                value={ground}
                onChange={setGround}
                options={(['paper', 'dark', 'transparent'] as const).map((value) => ({
                  value,
                  label: text(`export.background.${value}`),
                }))}
              />
              <TextField label={text('export.figureTitle')} value={title} onChange={setTitle} />
              <TextField
                label={text('export.caption')}
                isLong
                value={caption ?? captionOfView({ graph, filter, shown, selected })}
                onChange={setCaption}
              />
            </>
          )}
          {!isPicture && losses.length > 0 && (
            <div className={style.losses}>
              <p>{text('export.loses')}</p>
              <ul>
                {losses.map((loss) => (
                  <li key={loss}>{loss}</li>
                ))}
              </ul>
            </div>
          )}
          {isEmpty && (
            <p role="alert" className={style.wrong}>
              {text('export.empty')}
            </p>
          )}
          {format === 'png' && !size.ok && (
            <p role="alert" className={style.wrong}>
              {size.error.message}
            </p>
          )}
          {typeof progress === 'object' && (
            <p role="alert" className={style.wrong}>
              {text('export.failed', { message: progress.failed })}
            </p>
          )}
          <Button
            look="primary"
            disabled={isEmpty || progress === 'drawing' || (format === 'png' && !size.ok)}
            onClick={save}
          >
            {progress === 'drawing'
              ? text('export.saving')
              : text('export.save', { format: format.toUpperCase() })}
          </Button>
        </div>
        {isPicture && preview && (
          <figure className={style.preview} data-ground={ground}>
            <img src={preview} alt={figure.description} />
            <figcaption className="visually-hidden">{text('export.preview')}</figcaption>
          </figure>
        )}
      </div>
    </Dialog>
  );
}

/** The actors that a selection is about. */
function namesOf(graph: Graph, selection: Selection): readonly string[] {
  const name = (id: string) => graph.actors[graph.actorIndexById.get(id) ?? -1]?.name ?? id;
  if (selection.kind === 'actors') return selection.ids.map(name);
  if (selection.kind === 'pair') return [name(selection.a), name(selection.b)];
  if (selection.kind === 'none') return [];
  const index = graph.relationshipIndexById.get(selection.id) ?? -1;
  const relationship = graph.relationships[index];
  return relationship ? [name(relationship.source), name(relationship.target)] : [];
}

/** A part of a dataset is another dataset: it says so, so that nobody takes it for the whole. */
function nameExcerpt(whole: Dataset, part: Dataset, caption: string): Dataset {
  const isWhole =
    part.relationships.length === whole.relationships.length &&
    part.actors.length === whole.actors.length;
  if (isWhole) return part;
  return {
    ...part,
    id: `${part.id}-excerpt`,
    title: `${part.title} (excerpt)`,
    description: `${caption} ${part.description}`,
  };
}

/** The reader's views in place of those that the dataset came with. */
function withSavedViews(dataset: Dataset, savedViews: readonly SavedView[]): Dataset {
  const { savedViews: _, ...rest } = dataset;
  return savedViews.length > 0 ? { ...rest, savedViews: [...savedViews] } : rest;
}

const dataFormat = (format: FormatId) => (format === 'json' ? 'faultlines-json' : format);

/** An address for a drawing that is given back when the drawing changes. */
function usePictureAddress(svg: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [svg]);
  return address;
}
