import { PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import { FIGURE_DATA_FILE, type FigureData, writeFigureData } from '#core/base';
import type { Figure } from '../drawing.ts';
import { cleanText } from '../xml-text.ts';
import { drawPdfContent } from './draw-pdf-content.ts';
import { pdfNumber } from './path-operators.ts';
import { openPdfFont } from './pdf-font.ts';
import { rgb } from './set-pdf-text.ts';

/** Font files in TrueType: the same that pictures are drawn with. */
export interface FigureFontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
  readonly arabic: Uint8Array;
}

export interface PdfOptions {
  /** Day of making, as an ISO date. */
  readonly madeOn?: string;
  /** Is attached, so that the file opens again as a view. */
  readonly data?: FigureData;
}

const POINTS_PER_PIXEL = 72 / 96;

/**
 * Writes a figure as PDF 1.7 with one page: lines and letters stay vectors, fonts travel along with
 * the letters that are used, Latin text can be selected and Arabic and Persian are shaped and carry
 * their text. Title, language and the description of the picture stand in the file, the latter as
 * the alternative text of a tagged figure. The same figure always gives the same bytes.
 */
export async function writePdf(
  figure: Figure,
  files: FigureFontFiles,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const fonts = {
    regular: openPdfFont('Regular', files.regular),
    semibold: openPdfFont('Semibold', files.semibold),
    arabic: openPdfFont('Arabic', files.arabic),
  };
  const pageWidth = figure.width * POINTS_PER_PIXEL;
  const pageHeight = figure.height * POINTS_PER_PIXEL;
  const page = document.addPage([pageWidth, pageHeight]);
  const content = drawPdfContent(figure.drawings, fonts);
  const operators = [
    ...(figure.ground === undefined
      ? []
      : [
          '/Artifact BMC',
          `${rgb(figure.ground)} rg 0 0 ${pdfNumber(pageWidth)} ${pdfNumber(pageHeight)} re f`,
          'EMC',
        ]),
    'q',
    // From here on y grows downwards, in pixels of the figure.
    `${POINTS_PER_PIXEL} 0 0 ${-POINTS_PER_PIXEL} 0 ${pdfNumber(pageHeight)} cm`,
    '/Figure << /MCID 0 >> BDC',
    ...content.operators,
    'EMC',
    'Q',
  ];
  page.node.set(
    PDFName.of('Contents'),
    context.register(context.flateStream(operators.join('\n'))),
  );
  page.node.set(
    PDFName.of('Resources'),
    context.obj({
      Font: Object.fromEntries(
        Object.values(fonts)
          .filter((font) => font.isUsed())
          .map((font) => [font.name, font.embed(document)]),
      ),
      ExtGState: Object.fromEntries(
        content.opacities.map(({ name, value }) => [name, context.obj({ CA: value, ca: value })]),
      ),
    }),
  );
  const description = cleanText(figure.description);
  addStructure(document, page.node, description);
  catalog.set(PDFName.of('Lang'), PDFString.of(figure.language));
  document.setTitle(cleanText(figure.title), { showInWindowTitleBar: true });
  document.setSubject(description);
  document.setCreator('Faultlines');
  document.setProducer('Faultlines');
  const madeOn = options.madeOn === undefined ? undefined : new Date(`${options.madeOn}T00:00:00Z`);
  if (madeOn !== undefined) {
    document.setCreationDate(madeOn);
    document.setModificationDate(madeOn);
  }
  if (options.data !== undefined) {
    await document.attach(
      new TextEncoder().encode(writeFigureData(options.data)),
      FIGURE_DATA_FILE,
      {
        mimeType: 'application/json',
        description: 'The data and the view of this figure, for Faultlines',
        ...(madeOn !== undefined && { creationDate: madeOn, modificationDate: madeOn }),
      },
    );
  }
  return document.save({ useObjectStreams: false });
}

/** One tagged figure with its alternative text (ISO 32000-1, 14.7 and 14.9.3). */
function addStructure(
  { context, catalog }: PDFDocument,
  page: PDFPage['node'],
  description: string,
): void {
  const rootRef = context.nextRef();
  const pageRef = context.getObjectRef(page);
  if (pageRef === undefined) throw new Error('The page is not part of the document');
  const figure = context.register(
    context.obj({
      Type: 'StructElem',
      S: 'Figure',
      P: rootRef,
      Pg: pageRef,
      K: 0,
      Alt: PDFHexString.fromText(description),
    }),
  );
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: [figure],
      ParentTree: context.register(context.obj({ Nums: [0, [figure]] })),
    }),
  );
  page.set(PDFName.of('StructParents'), context.obj(0));
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
