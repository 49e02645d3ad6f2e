import type { Drawing } from '../drawing.ts';
import type { PaperPage, PaperPart, PaperTag } from '../paper.ts';

/** A piece of a text that stays on one page. */
export interface FlowRow {
  readonly tag: PaperTag;
  readonly description?: string;
  readonly height: number;
  /** Room above it, left out at the top of a page. */
  readonly gap?: number;
  /** Does not stand last on a page: a heading stays with what it is above. */
  readonly keepsNext?: boolean;
  readonly draw: (top: number) => readonly Drawing[];
}

export interface FlowSheet {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly top: number;
  readonly bottom: number;
  /** What stands at the foot of each page. */
  readonly drawFoot: (page: number, pages: number) => readonly Drawing[];
}

/** Sets rows below each other, on as many pages as they need. */
export function flowPages(rows: readonly FlowRow[], sheet: FlowSheet): readonly PaperPage[] {
  const pages: PaperPart[][] = [[]];
  let y = sheet.top;
  for (const [index, row] of rows.entries()) {
    const isFirst = y === sheet.top;
    const gap = isFirst ? 0 : (row.gap ?? 0);
    if (!isFirst && y + gap + heightWithNext(rows, index) > sheet.bottom) {
      pages.push([]);
      y = sheet.top;
    } else {
      y += gap;
    }
    pages.at(-1)!.push({
      tag: row.tag,
      ...(row.description === undefined ? {} : { description: row.description }),
      drawings: row.draw(y),
    });
    y += row.height;
  }
  return pages.map((parts, index) => ({
    width: sheet.width,
    height: sheet.height,
    ground: sheet.ground,
    parts: [
      ...parts,
      { tag: 'Artifact' as const, drawings: sheet.drawFoot(index + 1, pages.length) },
    ],
  }));
}

/** The height of a row with all that it must not be parted from. */
function heightWithNext(rows: readonly FlowRow[], from: number): number {
  let height = 0;
  for (let index = from; index < rows.length; index += 1) {
    const row = rows[index]!;
    height += (index === from ? 0 : (row.gap ?? 0)) + row.height;
    if (row.keepsNext !== true) return height;
  }
  return height;
}
