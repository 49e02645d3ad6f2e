/** Whether the open segments a–b and c–d cross each other. */
export function segmentsCross(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  const d = (bx - ax) * (dy - ay) - (by - ay) * (dx - ax);
  if (c > 0 === d > 0) return false;
  const a = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const b = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  return a > 0 !== b > 0;
}

/** Whether a segment passes through a box given by its bounds (Liang and Barsky 1984). */
export function segmentHitsBox(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  lowX: number,
  lowY: number,
  highX: number,
  highY: number,
): boolean {
  if (ax < lowX && bx < lowX) return false;
  if (ax > highX && bx > highX) return false;
  if (ay < lowY && by < lowY) return false;
  if (ay > highY && by > highY) return false;
  let from = 0;
  let to = 1;
  const dx = bx - ax;
  const dy = by - ay;
  if (dx !== 0) {
    const p = (lowX - ax) / dx;
    const q = (highX - ax) / dx;
    from = Math.max(from, Math.min(p, q));
    to = Math.min(to, Math.max(p, q));
  }
  if (dy !== 0) {
    const p = (lowY - ay) / dy;
    const q = (highY - ay) / dy;
    from = Math.max(from, Math.min(p, q));
    to = Math.min(to, Math.max(p, q));
  }
  return from < to;
}
