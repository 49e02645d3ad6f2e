import type { Legend } from '#core/appearance';
import { type Citation, mergeRanges } from './citations.ts';

/** One legend for several views: every type and group of any of them, with the larger count. */
export function joinLegends(legends: readonly Legend[]): Legend {
  return {
    types: joinRows(legends.map(({ types }) => types)),
    groups: joinRows(legends.map(({ groups }) => groups)),
    hasContested: legends.some(({ hasContested }) => hasContested),
  };
}

interface Row {
  readonly id: string;
  readonly visible: number;
}

function joinRows<Kind extends Row>(lists: readonly (readonly Kind[])[]): readonly Kind[] {
  const rows = new Map<string, Kind>();
  for (const row of lists.flat()) {
    const known = rows.get(row.id);
    if (known === undefined || known.visible < row.visible) rows.set(row.id, row);
  }
  return [...rows.values()];
}

/** The documents of several views, numbered anew by how often all of them use each. */
export function joinCitations(lists: readonly (readonly Citation[])[]): readonly Citation[] {
  if (lists.length === 1) return lists[0]!;
  const joined = new Map<string, Citation>();
  for (const citation of lists.flat()) {
    const known = joined.get(citation.document.id);
    joined.set(
      citation.document.id,
      known === undefined
        ? citation
        : {
            ...known,
            uses: known.uses + citation.uses,
            paragraphs: mergeRanges([...known.paragraphs, ...citation.paragraphs]),
          },
    );
  }
  return [...joined.values()]
    .sort((one, other) => other.uses - one.uses)
    .map((citation, index) => ({ ...citation, number: index + 1 }));
}
