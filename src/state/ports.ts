import type { EmbeddedFont } from '#core/figure';
import type { LayoutInput, Positions } from '#core/layout';
import type { WindowShape } from '#core/view';
import type { Issue, Result } from '#schemas';

/** What the state needs from the world; the app gives the browser's, tests give their own. */
export interface Ports {
  /** Places the actors; ends early when the signal aborts. */
  arrange(input: LayoutInput, signal: AbortSignal): Promise<Positions>;
  /** Reads a file that the user has chosen, or the shipped dataset when none is given. */
  readShippedDataset(): Promise<unknown>;
  /** Fonts that travel inside a figure, so that it looks the same everywhere. */
  readFigureFonts(): Promise<readonly EmbeddedFont[]>;
  /** Draws an SVG as pixels; the size is that of the SVG times `scale`. */
  renderPng(
    svg: string,
    size: { width: number; height: number; scale: number },
  ): Promise<Result<Uint8Array, Issue>>;
  /** Hands a file to the user. */
  download(name: string, mediaType: string, content: string | Uint8Array): void;
  copyText(text: string): Promise<boolean>;
  /** A small value kept between visits; `undefined` where storage is refused. */
  readPreference(key: string): string | undefined;
  writePreference(key: string, value: string): void;
  /** Languages of the reader as BCP 47 tags, the best one first. */
  languages(): readonly string[];
  /** Shape of the room for the graph. */
  windowShape(): WindowShape;
  now(): Date;
}
