/** Model units between a circle's rim and the start of its label, which stands right of it. */
export const LABEL_GAP = 4;
/** Clear space kept round every circle with its label, to the side and above and below. */
export const SIDE_CLEARANCE = 5;
export const LINE_CLEARANCE = 3;

/** A box around an origin: it spans from x − left to x + right and from y − half to y + half. */
export interface Room {
  readonly left: number;
  readonly right: number;
  readonly half: number;
}

/** The room that an actor's circle and label take together, with clear space around. */
export function roomOf(radius: number, labelWidth: number, labelHeight: number): Room {
  const circle = sizeOf(radius);
  const width = sizeOf(labelWidth);
  const label = width > 0 ? LABEL_GAP + width : 0;
  const height = width > 0 ? Math.max(circle, sizeOf(labelHeight) / 2) : circle;
  return {
    left: circle + SIDE_CLEARANCE,
    right: circle + label + SIDE_CLEARANCE,
    half: height + LINE_CLEARANCE,
  };
}

/** Sizes that are missing or no numbers take no room. */
function sizeOf(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0;
}
