import { useMemo } from 'react';
import { countBits } from '#core/base';
import {
  captionOfViews,
  checkRasterSize,
  excerptOfViews,
  FIGURE_FILES,
  figureWordsFor,
  rasterScaleOf,
} from '#core/figure';
import { type FigureRequest, figureViewsOf, type Ports, selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { DATA_FORMATS } from './data-files.ts';
import { estimateSize } from './data-size.ts';
import { type FigureChoices, optionsOf } from './figure-choices.ts';
import { nameOfExport } from './name-of-export.ts';
import { partOfSubject } from './part-of-subject.ts';
import { isEmptyFigure, useFigureParts } from './use-figure-parts.ts';
import { usePreview } from './use-preview.ts';

const NO_FACTS = {
  caption: '',
  counts: { actors: 0, relationships: 0, documents: 0 },
  dataSize: 0,
};

/** What follows from the choices: what is shown, its preview, its texts, its size and its name. */
export function useExport(
  ports: Pick<Ports, 'arrange' | 'figures' | 'windowShape'>,
  choices: FigureChoices,
  madeOn: string,
) {
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const selection = useApp((state) => state.view.selection);
  const { language, subject, altText } = choices;
  const file = FIGURE_FILES.find(({ id }) => id === choices.format);
  const format = DATA_FORMATS.find(({ id }) => id === choices.format);

  const parts = useFigureParts(ports, choices);
  const facts = useMemo(() => {
    if (!parts) return NO_FACTS;
    const views = figureViewsOf(graph, parts);
    const dataset = excerptOfViews(views);
    const { actors, relationships, documents } = dataset;
    return {
      caption: captionOfViews(views, figureWordsFor(language)),
      counts: {
        actors: actors.length,
        relationships: relationships.length,
        documents: documents.length,
      },
      dataSize: estimateSize(dataset),
    };
  }, [graph, parts, language]);

  const options = optionsOf(choices, facts.dataSize);
  // What does not change the drawing must not draw it again.
  const { dotsPerInch: _, ...seen } = options;
  const drawn = JSON.stringify({ ...seen, scale: 1, carriesData: true });
  const toDraw = useMemo<FigureRequest | undefined>(
    () =>
      parts && {
        parts,
        options: JSON.parse(drawn),
        language,
        credit: `${graph.dataset.title}, ${graph.dataset.license}. Made with Faultlines.`,
      },
    [parts, drawn, language, graph],
  );
  const preview = usePreview(ports, file ? toDraw : undefined);
  const sheet = preview.drawn?.figure;
  const request = toDraw && {
    ...toDraw,
    options,
    ...(altText !== undefined && { description: altText }),
  };

  const part = format && visible && partOfSubject(graph, visible, selection, subject);
  const isBeyondLimits =
    file?.hasPixels === true &&
    sheet !== undefined &&
    !checkRasterSize(sheet.width, sheet.height, rasterScaleOf(options)).ok;
  const stem = nameOfExport({ graph, choices, parts, selection, madeOn });
  const ending =
    isBeyondLimits && choices.isTiled ? '.zip' : (file?.extension ?? format?.extensions[0] ?? '');
  return {
    file,
    format,
    /** What goes into a data file. */
    part,
    request,
    preview,
    sheet,
    carried: { counts: facts.counts, size: facts.dataSize, isOn: options.carriesData },
    caption: facts.caption,
    altText: sheet?.description ?? '',
    isEmpty: file
      ? parts !== undefined && isEmptyFigure(parts)
      : part === undefined || countBits(part.actors) === 0,
    isTooLarge: isBeyondLimits && !choices.isTiled,
    stem,
    name: `${stem}${ending}`,
  };
}
