import { PDFDocument, PDFHexString, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import { FIGURE_DATA_FILE, type FigureData, writeFigureData } from '#core/base';
import type { Figure } from '../drawing.ts';
import { type Paper, type PaperPage, type PaperPart, paperOfFigure } from '../paper.ts';
import { cleanText } from '../xml-text.ts';
import { drawPdfContent, type PdfContent } from './draw-pdf-content.ts';
import { pdfNumber } from './path-operators.ts';
import { openPdfFont } from './pdf-font.ts';
import { type PdfFontSet, rgb } from './set-pdf-text.ts';

/** Font files in TrueType: the same that pictures are drawn with. */
export interface FigureFontFiles {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
  readonly arabic: Uint8Array;
}

export interface PdfOptions {
  /** Day of making, as an ISO date. */
  readonly madeOn?: string;
  /** Is attached, so that the file opens again as a view; or its text, as it was written already. */
  readonly data?: FigureData | Uint8Array;
}

const POINTS_PER_PIXEL = 72 / 96;

/**
 * Writes a figure, or the pages of a paper, as PDF 1.7: lines and letters stay vectors, fonts travel
 * along with the letters that are used, Latin text can be selected and Arabic and Persian are shaped
 * and carry their text. Title, language and description stand in the file; headings, paragraphs and
 * figures are tagged, figures with the description of the picture as their alternative text. The
 * same content always gives the same bytes.
 */
export async function writePdf(
  content: Figure | Paper,
  files: FigureFontFiles,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  const paper = 'pages' in content ? content : paperOfFigure(content);
  const document = await PDFDocument.create({ updateMetadata: false });
  const fonts = {
    regular: openPdfFont('Regular', files.regular),
    semibold: openPdfFont('Semibold', files.semibold),
    arabic: openPdfFont('Arabic', files.arabic),
  };
  const pages = paper.pages.map((page) => addPage(document, page, fonts));
  // Only now is it known which letters each font needs.
  const embedded = Object.values(fonts)
    .filter((font) => font.isUsed())
    .map((font) => [font.name, font.embed(document)] as const);
  for (const { node, fontNames, opacities } of pages) {
    node.set(
      PDFName.of('Resources'),
      document.context.obj({
        Font: Object.fromEntries(embedded.filter(([name]) => fontNames.has(name))),
        ExtGState: Object.fromEntries(
          opacities.map(({ name, value }) => [
            name,
            document.context.obj({ CA: value, ca: value }),
          ]),
        ),
      }),
    );
  }
  addStructure(
    document,
    pages.map(({ node }, index) => ({ node, parts: readParts(paper.pages[index]!) })),
  );
  const { catalog } = document;
  catalog.set(PDFName.of('Lang'), PDFString.of(paper.language));
  document.setTitle(cleanText(paper.title), { showInWindowTitleBar: true });
  document.setSubject(cleanText(paper.description));
  document.setCreator('Faultlines');
  document.setProducer('Faultlines');
  const madeOn = options.madeOn === undefined ? undefined : new Date(`${options.madeOn}T00:00:00Z`);
  if (madeOn !== undefined) {
    document.setCreationDate(madeOn);
    document.setModificationDate(madeOn);
  }
  const { data } = options;
  if (data !== undefined) {
    const text = 'view' in data ? new TextEncoder().encode(writeFigureData(data)) : data;
    await document.attach(text, FIGURE_DATA_FILE, {
      mimeType: 'application/json',
      description: 'The data and the view of this figure, for Faultlines',
      ...(madeOn !== undefined && { creationDate: madeOn, modificationDate: madeOn }),
    });
  }
  return document.save({ useObjectStreams: false });
}

/** What is read of a page, in its order. */
const readParts = ({ parts }: PaperPage): readonly PaperPart[] =>
  parts.filter(({ tag, drawings }) => tag !== 'Artifact' && drawings.length > 0);

interface AddedPage {
  readonly node: PDFPage['node'];
  readonly fontNames: ReadonlySet<string>;
  readonly opacities: PdfContent['opacities'];
}

function addPage(document: PDFDocument, page: PaperPage, fonts: PdfFontSet): AddedPage {
  const { context } = document;
  const pageWidth = page.width * POINTS_PER_PIXEL;
  const pageHeight = page.height * POINTS_PER_PIXEL;
  const { node } = document.addPage([pageWidth, pageHeight]);
  const opacities = new Map<string, PdfContent['opacities'][number]>();
  let read = 0;
  const operators = page.parts
    .filter(({ drawings }) => drawings.length > 0)
    .flatMap(({ tag, drawings }) => {
      const content = drawPdfContent(drawings, fonts);
      for (const opacity of content.opacities) opacities.set(opacity.name, opacity);
      const begin = tag === 'Artifact' ? '/Artifact BMC' : `/${tag} << /MCID ${read} >> BDC`;
      if (tag !== 'Artifact') read += 1;
      return [begin, ...content.operators, 'EMC'];
    });
  const whole = [
    ...(page.ground === undefined
      ? []
      : [
          '/Artifact BMC',
          `${rgb(page.ground)} rg 0 0 ${pdfNumber(pageWidth)} ${pdfNumber(pageHeight)} re f`,
          'EMC',
        ]),
    'q',
    // From here on y grows downwards, in pixels of the figure.
    `${POINTS_PER_PIXEL} 0 0 ${-POINTS_PER_PIXEL} 0 ${pdfNumber(pageHeight)} cm`,
    ...operators,
    'Q',
  ];
  node.set(PDFName.of('Contents'), context.register(context.flateStream(whole.join('\n'))));
  const names = Object.values(fonts).map(({ name }) => name);
  const fontNames = new Set(
    names.filter((name) => operators.some((line) => line.startsWith(`/${name} `))),
  );
  return { node, fontNames, opacities: [...opacities.values()] };
}

/** The tagged parts of all pages in the order in which they are read (ISO 32000-1, 14.7 and 14.9.3). */
function addStructure(
  { context, catalog }: PDFDocument,
  pages: readonly { readonly node: PDFPage['node']; readonly parts: readonly PaperPart[] }[],
): void {
  const rootRef = context.nextRef();
  const byPage = pages.map(({ node, parts }, index) => {
    const pageRef = context.getObjectRef(node);
    if (pageRef === undefined) throw new Error('The page is not part of the document');
    node.set(PDFName.of('StructParents'), context.obj(index));
    return parts.map(({ tag, description }, mark) =>
      context.register(
        context.obj({
          Type: 'StructElem',
          S: tag,
          P: rootRef,
          Pg: pageRef,
          K: mark,
          ...(description !== undefined && {
            Alt: PDFHexString.fromText(cleanText(description)),
          }),
        }),
      ),
    );
  });
  context.assign(
    rootRef,
    context.obj({
      Type: 'StructTreeRoot',
      K: byPage.flat(),
      ParentTree: context.register(
        context.obj({ Nums: byPage.flatMap((elements, index) => [index, elements]) }),
      ),
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), rootRef);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
