import type { MatrixGroups, MatrixRow } from '#core/analysis';
import { fullName, shortenText, shownName, textDirection } from '#core/appearance';
import type { Graph } from '#core/graph';

/** What stands at the head of a row and of its column. */
export interface RowName {
  readonly full: string;
  /** As on the graph: an acronym for a long name. */
  readonly short: string;
  readonly direction: 'ltr' | 'rtl';
}

interface NameWords {
  readonly nameOf: MatrixGroups['nameOf'];
  readonly withoutGroup: string;
  readonly language?: string | undefined;
}

/**
 * Names of the rows: of their groups, or of their actors, in a `language` where the data have them
 * in it.
 */
export function nameRows(
  graph: Graph,
  rows: readonly MatrixRow[],
  { nameOf, withoutGroup, language }: NameWords,
): readonly RowName[] {
  return rows.map(({ actor, group }) => {
    const record = actor === undefined ? undefined : graph.actors[actor]!;
    const ofGroup = group ? nameOf(group) : withoutGroup;
    const full = record ? fullName(record, language).text : ofGroup;
    const short = record ? shownName(record, language).join(' ') : full;
    return { full, short, direction: textDirection(short) };
  });
}

export const HEAD_TEXT_SIZE = 12;

/** A name cut to the room in a heading, in pixels. */
export const fitName = (name: string, room: number): string =>
  shortenText(name, room, HEAD_TEXT_SIZE, 600);
