import type { Drawing, Figure } from './drawing.ts';

/** What a part of a page is to a reader who hears it; an artifact (page number, rule) is not read. */
export type PaperTag = 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Artifact';

/** Drawings that belong together, read in the order of the page's parts. */
export interface PaperPart {
  readonly tag: PaperTag;
  /** What is read in place of a figure. */
  readonly description?: string;
  readonly drawings: readonly Drawing[];
}

export interface PaperPage {
  /** In pixels of a figure, 96 to an inch. */
  readonly width: number;
  readonly height: number;
  readonly ground: string | undefined;
  readonly parts: readonly PaperPart[];
}

/** Finished pages: a dossier, or a story with a page a step. */
export interface Paper {
  readonly title: string;
  /** What it is about, in a sentence or two. */
  readonly description: string;
  readonly language: string;
  readonly pages: readonly PaperPage[];
}

/** A figure as the one page of a paper. */
export const paperOfFigure = (figure: Figure): Paper => ({
  title: figure.title,
  description: figure.description,
  language: figure.language,
  pages: [
    {
      width: figure.width,
      height: figure.height,
      ground: figure.ground,
      parts: [{ tag: 'Figure', description: figure.description, drawings: figure.drawings }],
    },
  ],
});
