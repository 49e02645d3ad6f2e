import type { DyadTimeline } from '#core/analysis';

/** A text with the language that it is in, where that is known. */
export interface NamedText {
  readonly text: string;
  readonly lang?: string;
}

/** One relationship in a list: when, what, where it is written. */
export interface ArticleEntry {
  /** Id of the relationship, so that a page can lead to it. */
  readonly relationship: string;
  readonly when: string;
  readonly text: string;
  /** Who is at the other end, citations and badge, in parts. */
  readonly notes: readonly string[];
  /** The evidence item by item, where it is set out: side, what it says, where. */
  readonly sides: readonly {
    readonly side: string;
    readonly text: string;
    readonly source: string;
  }[];
}

export interface ArticleSource {
  readonly mark: string;
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A small diverging timeline with its key in words. */
export interface ArticleTimeline {
  readonly timeline: DyadTimeline;
  readonly from: string;
  readonly to: string;
  readonly up: NamedText & { readonly colour: string };
  readonly down: NamedText & { readonly colour: string };
  readonly middle: string;
  /** The same in a sentence, for who cannot see it. */
  readonly description: string;
}

export type ArticleBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly look: 'body' | 'note'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'tree';
      readonly lines: readonly {
        readonly text: string;
        readonly depth: number;
        readonly isSelf: boolean;
      }[];
    }
  | ({ readonly kind: 'timeline' } & ArticleTimeline)
  | { readonly kind: 'entries'; readonly entries: readonly ArticleEntry[] }
  | { readonly kind: 'sources'; readonly sources: readonly ArticleSource[] };

/**
 * A text of a few pages in finished words. Paper, Markdown, HTML and the page of the browser all
 * show the same one.
 */
export interface Article {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** A short line above the title. */
  readonly kicker: string;
  readonly title: string;
  /** The names in their own scripts, below the title. */
  readonly names: readonly NamedText[];
  readonly blocks: readonly ArticleBlock[];
  /** Which dataset it is made from, under which licence. */
  readonly credit: string;
  /** `2 of 5`, for the foot of a page. */
  readonly pageOf: (page: number, pages: number) => string;
}
