/** Where a key leads from a step of a story: to another step, out of the story, or nowhere. */
export function placeOfKey(
  key: string,
  at: number,
  count: number,
  isRtl: boolean,
): number | 'end' | undefined {
  switch (key) {
    case 'ArrowRight':
      return at + (isRtl ? -1 : 1);
    case 'ArrowLeft':
      return at + (isRtl ? 1 : -1);
    case 'PageDown':
      return at + 1;
    case 'PageUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
      return 'end';
    default:
      return undefined;
  }
}
