import { type PDFDocument, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import fontkit, { type Glyph } from '@pdf-lib/fontkit';
import { subsetTrueType } from './subset-truetype.ts';

/** A glyph at its place in a piece of text, in units of an em. */
export interface ShapedGlyph {
  readonly glyph: Glyph;
  /** How far the pen moves, with kerning. */
  readonly advance: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A font of a PDF: shapes text, and travels in the file with the glyphs that were used only. */
export interface PdfFont {
  readonly name: string;
  readonly unitsPerEm: number;
  /** Glyphs from left to right; joined, and right to left for Arabic script. */
  shape(text: string): readonly ShapedGlyph[];
  /** Glyphs one by one as the characters stand, for digits. */
  spell(text: string): readonly ShapedGlyph[];
  /** Four hexadecimal digits by which the file calls the glyph. */
  codeOf(glyph: Glyph): string;
  isUsed(): boolean;
  /** Writes the font into the document, once everything has been set. */
  embed(document: PDFDocument): PDFRef;
}

/** Font dictionaries after ISO 32000-1, 9.7 (composite fonts), 9.8 and 9.10.3 (`ToUnicode`). */
export function openPdfFont(name: string, file: Uint8Array): PdfFont {
  const font = fontkit.create(file);
  const perThousand = 1000 / font.unitsPerEm;
  const used = new Map<number, { code: number; glyph: Glyph }>();
  return {
    name,
    unitsPerEm: font.unitsPerEm,
    shape(text) {
      const { glyphs, positions } = font.layout(text);
      return glyphs.map((glyph, index) => {
        const { xAdvance, xOffset, yOffset } = positions[index]!;
        return {
          glyph,
          advance: xAdvance / font.unitsPerEm,
          offsetX: xOffset / font.unitsPerEm,
          offsetY: yOffset / font.unitsPerEm,
        };
      });
    },
    spell(text) {
      return font.glyphsForString(text).map((glyph) => ({
        glyph,
        advance: glyph.advanceWidth / font.unitsPerEm,
        offsetX: 0,
        offsetY: 0,
      }));
    },
    codeOf(glyph) {
      // Glyph 0 stands for letters that the font does not have.
      const code = used.get(glyph.id)?.code ?? (glyph.id === 0 ? 0 : used.size + 1);
      if (code > 0) used.set(glyph.id, { code, glyph });
      return code.toString(16).padStart(4, '0');
    },
    isUsed: () => used.size > 0,
    embed(document) {
      const { context } = document;
      const glyphs = [...used.values()].sort((one, other) => one.code - other.code);
      // The tag of six letters marks a part of a font (9.6.4).
      const baseFont = `${tagOf(name)}+${font.postscriptName}`;
      const part = subsetTrueType(
        file,
        glyphs.map(({ glyph }) => glyph.id),
      );
      const { minX, minY, maxX, maxY } = font.bbox;
      const descriptor = context.register(
        context.obj({
          Type: 'FontDescriptor',
          FontName: baseFont,
          // Not symbolic (6th bit): its letters are of ordinary alphabets.
          Flags: 32,
          FontBBox: [minX, minY, maxX, maxY].map((value) => value * perThousand),
          ItalicAngle: 0,
          Ascent: font.ascent * perThousand,
          Descent: font.descent * perThousand,
          CapHeight: (font.capHeight || font.ascent) * perThousand,
          StemV: 80,
          FontFile2: context.register(context.flateStream(part, { Length1: part.length })),
        }),
      );
      const descendant = context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'CIDFontType2',
          BaseFont: baseFont,
          CIDToGIDMap: 'Identity',
          CIDSystemInfo: {
            Registry: PDFString.of('Adobe'),
            Ordering: PDFString.of('Identity'),
            Supplement: 0,
          },
          FontDescriptor: descriptor,
          W: glyphs.flatMap(({ code, glyph }) => [code, [glyph.advanceWidth * perThousand]]),
        }),
      );
      return context.register(
        context.obj({
          Type: 'Font',
          Subtype: 'Type0',
          BaseFont: PDFName.of(baseFont),
          Encoding: 'Identity-H',
          DescendantFonts: [descendant],
          ToUnicode: context.register(context.flateStream(writeCharacterMap(glyphs))),
        }),
      );
    },
  };
}

const tagOf = (name: string): string =>
  `${name.toUpperCase().replace(/[^A-Z]/g, '')}FAULTL`.slice(0, 6);

/** Which characters a glyph stands for, so that text can be searched and copied. */
function writeCharacterMap(glyphs: readonly { code: number; glyph: Glyph }[]): string {
  const hex = (value: number): string => value.toString(16).padStart(4, '0');
  const utf16 = (points: readonly number[]): string =>
    [...String.fromCodePoint(...points)]
      .flatMap((character) => character.split('').map((unit) => hex(unit.charCodeAt(0))))
      .join('');
  const lines = glyphs
    .filter(({ glyph }) => glyph.codePoints.length > 0)
    .map(({ code, glyph }) => `<${hex(code)}> <${utf16(glyph.codePoints)}>`);
  const blocks: string[] = [];
  // A block holds at most a hundred lines.
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}
