import { forEachBit } from '#core/base';
import { daysOfRelationship, type Graph, type RelationshipDays, type Visible } from '#core/graph';
import { DAY_MAX, DAY_MIN, parseEdtf } from '#schemas';
import { type BinUnit, binOf, chooseBins, makeBins, NO_BINS, type TimeBins } from '../time-bins.ts';

/** Counts by bin; what fits in no single bin is counted beside. */
export interface VolumeCounts {
  readonly byBin: Uint32Array;
  /** Known to a longer time than one bin, or without a date. */
  readonly unplaced: number;
}

/** How much one publisher told, by two clocks. */
export interface PublisherVolume {
  readonly publisher: string;
  /** Its documents with visible evidence, by day of publication. */
  readonly documents: VolumeCounts;
  /** Visible evidence items in them, by day of publication. */
  readonly published: VolumeCounts;
  /** The same items by the day on which what they tell happened or began. */
  readonly happened: VolumeCounts;
}

export interface EvidenceVolume {
  readonly bins: TimeBins;
  /** Those with most evidence first, then by name. */
  readonly publishers: readonly PublisherVolume[];
  /** Bins in which no document with visible evidence was published: silence is not peace. */
  readonly unreported: readonly number[];
  /** Bins in which nothing visible happened although documents were published in them. */
  readonly quiet: readonly number[];
}

export interface VolumeOptions {
  /** At most this many bins, unless the unit is given. */
  readonly wantedBins: number;
  readonly unit?: BinUnit;
}

interface Item {
  readonly publisher: string;
  readonly document: number;
  readonly published: Span | undefined;
  readonly happened: Span | undefined;
}

/** First and last day that a date allows. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Counts visible evidence by publisher and time, once by when it was published and once by when
 * it happened, so that a week without reports is not taken for a week without events.
 */
export function measureEvidenceVolume(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  { wantedBins, unit }: VolumeOptions,
): EvidenceVolume {
  const items = listItems(graph, visible);
  const spans = items.flatMap(({ published, happened }) => [published, happened]);
  const bins = binsFor(spans, wantedBins, unit);
  const byPublisher = new Map<string, Item[]>();
  for (const item of items) {
    const known = byPublisher.get(item.publisher);
    if (known === undefined) byPublisher.set(item.publisher, [item]);
    else known.push(item);
  }
  const publishers = [...byPublisher].map(([publisher, own]): PublisherVolume => {
    const oneADocument = new Map(own.map((item) => [item.document, item.published]));
    return {
      publisher,
      documents: countSpans(bins, [...oneADocument.values()]),
      published: countSpans(
        bins,
        own.map(({ published }) => published),
      ),
      happened: countSpans(
        bins,
        own.map(({ happened }) => happened),
      ),
    };
  });
  const sizeOf = ({ publisher }: PublisherVolume) => byPublisher.get(publisher)!.length;
  publishers.sort(
    (one, other) => sizeOf(other) - sizeOf(one) || (one.publisher < other.publisher ? -1 : 1),
  );
  const all = Array.from({ length: bins.count }, (_, bin) => bin);
  const isReported = (bin: number) => publishers.some((one) => one.documents.byBin[bin]! > 0);
  const isEventful = (bin: number) => publishers.some((one) => one.happened.byBin[bin]! > 0);
  return {
    bins,
    publishers,
    unreported: all.filter((bin) => !isReported(bin)),
    quiet: all.filter((bin) => isReported(bin) && !isEventful(bin)),
  };
}

function listItems(graph: Graph, visible: Pick<Visible, 'relationships'>): Item[] {
  const items: Item[] = [];
  const publishedByDocument = graph.documents.map(({ published }) => spanOf(published));
  forEachBit(visible.relationships, (index) => {
    const relationship = graph.relationships[index]!;
    const happened = beginningOf(daysOfRelationship(relationship));
    for (const { document: id } of relationship.evidence) {
      const document = graph.documentIndexById.get(id);
      if (document === undefined) continue;
      const { publisher } = graph.documents[document]!;
      items.push({ publisher, document, published: publishedByDocument[document], happened });
    }
  });
  return items;
}

function spanOf(date: string | undefined): Span | undefined {
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return parsed?.ok === true
    ? bounded({ first: parsed.value.earliest, last: parsed.value.latest })
    : undefined;
}

const beginningOf = ({ isDated, firstDay, certainFirstDay }: RelationshipDays) =>
  isDated ? bounded({ first: firstDay, last: certainFirstDay }) : undefined;

const bounded = (span: Span): Span | undefined =>
  span.first === DAY_MIN || span.last === DAY_MAX ? undefined : span;

function binsFor(
  spans: readonly (Span | undefined)[],
  wantedBins: number,
  unit: BinUnit | undefined,
): TimeBins {
  let firstDay = DAY_MAX;
  let lastDay = DAY_MIN;
  for (const span of spans) {
    if (span === undefined) continue;
    firstDay = Math.min(firstDay, span.first);
    lastDay = Math.max(lastDay, span.last);
  }
  if (firstDay > lastDay) return NO_BINS;
  const extent = { firstDay, lastDay };
  return unit === undefined ? chooseBins(extent, wantedBins) : makeBins(extent, unit);
}

function countSpans(bins: TimeBins, spans: readonly (Span | undefined)[]): VolumeCounts {
  const byBin = new Uint32Array(bins.count);
  let unplaced = 0;
  for (const span of spans) {
    const bin = span === undefined ? -1 : binOf(bins, span.first);
    if (span === undefined || bin < 0 || bin !== binOf(bins, span.last)) unplaced += 1;
    else byBin[bin]! += 1;
  }
  return { byBin, unplaced };
}
