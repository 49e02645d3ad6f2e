import { type ReactNode, useMemo } from 'react';
import { KIND_GLYPHS } from '#core/appearance';
import {
  applyFilter,
  BADGES,
  type Badge,
  type Chip,
  countFacets,
  degreeOf,
  type Filter,
  type FilterFieldId,
  NOT_STATED,
} from '#core/graph';
import { type ActorKind, FAMILIES } from '#schemas';
import { selectLegend, selectNameLanguage } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { BadgeMark, GlyphSample, LineSample, RingSample } from '#ui/parts';
import type { ChecklistItem } from './checklist.tsx';
import { MAY_BE_MISSING } from './field-list.ts';
import { useValueNames } from './use-value-names.ts';

/** Fields whose values stand in the order of the vocabulary, as in the legend. */
const IN_ORDER: ReadonlySet<FilterFieldId> = new Set(['type', 'group', 'sign', 'badge', 'status']);

/**
 * The values of a field with how much there is of each under a filter: relationships, or actors
 * for what is said of actors. Single actors come with their number of relationships. What is
 * `first`, such as the values that are ticked already, stands at the top.
 */
export function useChecklistItems(
  field: Chip['field'],
  beside: Filter,
  first: readonly string[],
): readonly ChecklistItem[] {
  const graph = useGraph();
  const nameValue = useValueNames();
  const markOf = useMarks(field);
  const counted = useMemo(() => {
    if (field !== 'actor' && field !== 'ego') {
      return new Map<string, { count: number; total?: number }>(
        [...countFacets(graph, beside, field)].map(
          ([value, { shown, total }]) => [value, { count: shown, total }] as const,
        ),
      );
    }
    const degrees = degreeOf(graph, applyFilter(graph, beside));
    return new Map<string, { count: number; total?: number }>(
      graph.actors.map(({ id }, index) => [id, { count: degrees[index]! }]),
    );
  }, [graph, beside, field]);
  const language = useApp(selectNameLanguage);
  // Twenty thousand names are put in order once, not with every tick.
  // biome-ignore lint/correctness/useExhaustiveDependencies: names and counts in the data change with the language and the graph only.
  const ordered = useMemo(() => {
    const values = new Set([
      ...first,
      ...counted.keys(),
      ...(MAY_BE_MISSING.has(field) ? [NOT_STATED] : []),
    ]);
    const named = [...values].map((value) => ({
      value,
      label: nameValue(field, value),
      total: counted.get(value)?.total ?? 0,
    }));
    return sortValues(named, field, graph.types, new Set(first));
  }, [graph, field, first, language]);
  return ordered.map(({ value, label }): ChecklistItem => {
    const mark = markOf(value);
    const note =
      field === 'document'
        ? graph.documents[graph.documentIndexById.get(value) ?? -1]?.publisher
        : undefined;
    return {
      value,
      label,
      ...(counted.get(value) ?? { count: 0, total: 0 }),
      ...(note === undefined ? {} : { note }),
      ...(mark === undefined ? {} : { mark }),
    };
  });
}

interface NamedValue {
  readonly value: string;
  readonly label: string;
  readonly total: number;
}

function sortValues(
  values: NamedValue[],
  field: FilterFieldId,
  types: readonly { readonly id: string; readonly family: string }[],
  first: ReadonlySet<string>,
): readonly NamedValue[] {
  const collator = new Intl.Collator();
  const order = orderOf(field, types);
  const rank = ({ value }: NamedValue) =>
    value === NOT_STATED ? Number.POSITIVE_INFINITY : (order.get(value) ?? order.size);
  return values.sort(
    (one, other) =>
      Number(first.has(other.value)) - Number(first.has(one.value)) ||
      compareRanks(rank(one), rank(other)) ||
      (IN_ORDER.has(field) ? 0 : other.total - one.total) ||
      collator.compare(one.label, other.label),
  );
}

const compareRanks = (one: number, other: number) => (one === other ? 0 : one - other);

function orderOf(
  field: FilterFieldId,
  types: readonly { readonly id: string; readonly family: string }[],
): ReadonlyMap<string, number> {
  const numbered = (values: readonly string[]) =>
    new Map(values.map((value, index) => [value, index]));
  if (field === 'badge') return numbered(BADGES);
  if (field === 'sign') return numbered(['1', '0', '-1']);
  if (field !== 'type') return new Map();
  const families: readonly string[] = FAMILIES;
  return numbered(
    [...types]
      .sort((one, other) => families.indexOf(one.family) - families.indexOf(other.family))
      .map(({ id }) => id),
  );
}

/** The marks that stand for the values of a field on the graph. */
function useMarks(field: FilterFieldId): (value: string) => ReactNode {
  const legend = useApp(selectLegend);
  return (value) => {
    if (field === 'type') {
      const type = legend?.types.find(({ id }) => id === value);
      return type && <LineSample style={type.style} />;
    }
    if (field === 'group') {
      const group = legend?.groups.find(({ id }) => id === value);
      return group && <RingSample colour={group.colour} />;
    }
    if (field === 'kind' && value in KIND_GLYPHS) {
      return <GlyphSample glyph={KIND_GLYPHS[value as ActorKind]} />;
    }
    if (field === 'badge' && BADGES.some((badge) => badge === value)) {
      return <BadgeMark badge={value as Badge} />;
    }
    return undefined;
  };
}
