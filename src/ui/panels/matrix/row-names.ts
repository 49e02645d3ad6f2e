import type { MatrixRow } from '#core/analysis';
import { fullName, shortenText, shownName, textDirection } from '#core/appearance';
import type { Graph } from '#core/graph';

/** What stands at the head of a row and of its column. */
export interface RowName {
  readonly full: string;
  /** As on the graph: an acronym for a long name. */
  readonly short: string;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * Names of the rows: of their actors, in a `language` where the data have them in it, or of the
 * groups in a table of groups.
 */
export function nameRows(
  graph: Graph,
  rows: readonly MatrixRow[],
  withoutGroup: string,
  language?: string,
): readonly RowName[] {
  const labels = new Map(graph.dataset.actorGroups.map(({ id, label }) => [id, label]));
  return rows.map(({ actor, group }) => {
    const record = actor === undefined ? undefined : graph.actors[actor]!;
    const full = (record && fullName(record, language).text) ?? labels.get(group) ?? withoutGroup;
    const short = record ? shownName(record, language).join(' ') : full;
    return { full, short, direction: textDirection(short) };
  });
}

export const HEAD_TEXT_SIZE = 12;

/** A name cut to the room in a heading, in pixels. */
export const fitName = (name: string, room: number): string =>
  shortenText(name, room, HEAD_TEXT_SIZE, 600);
