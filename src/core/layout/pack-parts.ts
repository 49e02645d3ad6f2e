/** A part that is laid out, from its corner; one unit an actor each way, about. */
export interface PartBox {
  readonly width: number;
  readonly height: number;
  readonly count: number;
}

/** Where the corner of a part comes, and how much smaller it is drawn. */
interface PartPlace {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Units between parts. */
const GAP = 1.2;
const GAP_BESIDE_MAIN = 3;
/** Share of the picture that small parts take at most, unless more of the actors are in them. */
const SMALL_SHARE = 0.1;

/**
 * Packs parts, given the largest first. Where one holds most of the actors, the others stand in a
 * close strip, below it or beside it, whichever suits the window, and are drawn smaller where the
 * strip would take more than its share; else all stand in rows. `ratio` is width by height.
 */
export function packParts(parts: readonly PartBox[], ratio: number): readonly PartPlace[] {
  const [main, ...others] = parts;
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  if (!main) return [];
  if (2 * main.count < total) {
    const area = parts.reduce((sum, part) => sum + areaOf(part), 0);
    return packRows(parts, Math.sqrt(area * ratio)).places;
  }
  const first = { left: 0, top: 0, scale: 1 };
  if (ratio <= main.width / main.height) return [first, ...packBelow(main, others, total)];
  const turned = packBelow(turn(main), others.map(turn), total);
  return [first, ...turned.map(({ left, top, scale }) => ({ left: top, top: left, scale }))];
}

/** A strip below the main part, as wide as that. */
function packBelow(main: PartBox, others: readonly PartBox[], total: number): PartPlace[] {
  const share = Math.max(SMALL_SHARE, 1 - main.count / total);
  const height = (main.height * share) / (1 - share);
  const area = others.reduce((sum, part) => sum + areaOf(part), 0);
  const strip = packRows(others, Math.max(main.width, Math.sqrt((area * main.width) / height)));
  const scale = Math.min(1, main.width / strip.width, height / strip.height);
  return strip.places.map(({ left, top }) => ({
    left: left * scale,
    top: main.height + GAP_BESIDE_MAIN + top * scale,
    scale,
  }));
}

/** Rows from the corner, none longer than so wide unless a single part is. */
function packRows(parts: readonly PartBox[], most: number) {
  let [left, top, rowHeight, width] = [0, 0, 0, 0];
  const places = parts.map((part): PartPlace => {
    if (left > 0 && left + part.width > most) {
      top += rowHeight + GAP;
      [left, rowHeight] = [0, 0];
    }
    const place = { left, top, scale: 1 };
    width = Math.max(width, left + part.width);
    left += part.width + GAP;
    rowHeight = Math.max(rowHeight, part.height);
    return place;
  });
  return { places, width, height: top + rowHeight };
}

const areaOf = ({ width, height }: PartBox): number => (width + GAP) * (height + GAP);
const turn = ({ width, height, count }: PartBox): PartBox => ({
  width: height,
  height: width,
  count,
});
