import { err, type Issue, ok, type Result } from '#schemas';
import type { Drawing, Figure } from './drawing.ts';

/** Refuses a figure on which nothing would be seen, before a file is made of it. */
export function checkNotBlank(figure: Figure): Result<Figure, Issue> {
  if (figure.drawings.some((drawing) => isSeen(drawing, figure.ground))) return ok(figure);
  return err({
    code: 'picture-blank',
    severity: 'error',
    path: [],
    message: 'The figure is blank, so no file was written. Show at least one actor.',
  });
}

function isSeen(drawing: Drawing, ground: string | undefined): boolean {
  switch (drawing.kind) {
    case 'group':
      return drawing.children.some((child) => isSeen(child, ground));
    case 'bulk':
      return drawing.marks.discs.length > 0;
    case 'text':
      return drawing.text.trim() !== '' && drawing.colour !== ground;
    default: {
      const inks = [drawing.fill, drawing.stroke ?? 'none'];
      return drawing.opacity !== 0 && inks.some((ink) => ink !== 'none' && ink !== ground);
    }
  }
}
