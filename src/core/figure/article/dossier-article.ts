import type { Dossier, DossierSection } from '#core/analysis';
import { fullName, lineStylesOf } from '#core/appearance';
import { createBitset, setBit } from '#core/base';
import { BADGES, type Graph, isAgainst } from '#core/graph';
import { citedUnitOf, dayToIso, type EvidenceItem, type Relationship } from '#schemas';
import { type Citation, citationsOf, keepApart, placesInWords } from '../citations.ts';
import type { FigureWords } from '../figure-words.ts';
import { writeSourceEntry } from '../set-sources.ts';
import type { Article, ArticleBlock, ArticleEntry } from './article.ts';
import { type DossierWords, dossierWordsFor, fillIn } from './dossier-words.ts';

const MOST_PARTNERS = 8;

interface DossierArticleOptions {
  /** What the dossier shows out of all there is, from `captionOf`. */
  readonly caption: string;
}

/** What the sentences of a dossier are made with. */
interface Telling {
  readonly graph: Graph;
  readonly dossier: Dossier;
  readonly words: FigureWords;
  readonly own: DossierWords;
  readonly citations: ReadonlyMap<string, Citation>;
}

/** Puts a dossier into words: who, since when, by type and time, with numbered citations. */
export function articleOfDossier(
  graph: Graph,
  dossier: Dossier,
  words: FigureWords,
  { caption }: DossierArticleOptions,
): Article {
  const own = dossierWordsFor(words.language);
  const shown = createBitset(graph.relationships.length);
  for (const index of dossier.relationships) setBit(shown, index);
  const citations = citationsOf(graph, shown);
  const telling: Telling = {
    graph,
    dossier,
    words,
    own,
    citations: new Map(citations.map((citation) => [citation.document.id, citation])),
  };
  const { dataset } = graph;
  const actors = dossier.actors.map((actor) => graph.actors[actor]!);
  const title = dossier.actors.map((actor) => nameOf(telling, actor)).join(' – ');
  return {
    language: words.language,
    direction: words.direction,
    kicker: `${own.dossier} · ${dataset.title}`,
    title,
    names: actors.flatMap(({ aliases }) =>
      aliases
        .filter(({ kind, text }) => kind === 'native' && !title.includes(text))
        .map(({ text, lang }) => ({ text, ...(lang === undefined ? {} : { lang }) })),
    ),
    blocks: [
      ...actors
        .filter(({ description }) => description !== '')
        .map(({ description }) => paragraph(description)),
      { kind: 'facts', rows: factsOf(telling, caption) },
      ...hierarchyBlocks(telling),
      ...(dossier.relationships.length === 0
        ? [paragraph(own.none, 'note')]
        : bodyOf(telling, citations)),
      ...(dossier.hidden > 0
        ? [paragraph(fillIn(own.hidden, { number: words.number(dossier.hidden) }), 'note')]
        : []),
    ],
    credit: `${dataset.title}, ${dataset.license}. Made with Faultlines.`,
    pageOf: (page, pages) =>
      fillIn(own.pageOf, { page: words.number(page), pages: words.number(pages) }),
  };
}

const paragraph = (text: string, look: 'body' | 'note' = 'body'): ArticleBlock => ({
  kind: 'paragraph',
  look,
  text,
});
const heading = (level: 2 | 3, text: string): ArticleBlock => ({ kind: 'heading', level, text });

function bodyOf(telling: Telling, citations: readonly Citation[]): readonly ArticleBlock[] {
  const { graph, dossier, words, own } = telling;
  const entriesOf = (relationships: readonly number[], isSetOut = false): ArticleBlock => ({
    kind: 'entries',
    entries: relationships.map((index) => entryOf(telling, index, isSetOut)),
  });
  return [
    heading(2, own.byType),
    typeTable(telling),
    ...timelineBlocks(telling),
    heading(2, own.contested),
    dossier.contested.length === 0
      ? paragraph(own.contestedNone, 'note')
      : entriesOf(dossier.contested, true),
    heading(2, own.oneSource),
    dossier.soleSources.length === 0
      ? paragraph(own.oneSourceNone, 'note')
      : {
          kind: 'facts',
          rows: dossier.soleSources.map(({ document, relationships }) => {
            const { id, publisher } = graph.documents[document]!;
            const number = telling.citations.get(id)?.number;
            return [
              `${number === undefined ? '' : `[${words.number(number)}] `}${publisher}`,
              fillIn(own.oneSourceOf, {
                number: words.number(relationships.length),
                all: words.number(dossier.relationships.length),
              }),
            ] as const;
          }),
        },
    heading(2, own.relationships),
    paragraph(own.howToRead, 'note'),
    ...dossier.sections.flatMap((section) => [
      heading(3, sectionTitle(telling, section)),
      entriesOf(section.relationships),
    ]),
    heading(2, words.sources),
    {
      kind: 'sources',
      sources: citations.map((citation) => ({
        mark: `[${words.number(citation.number)}]`,
        ...writeSourceEntry(citation, 'full', words),
      })),
    },
  ];
}

function nameOf({ graph, words }: Telling, actor: number): string {
  const language = words.language === 'en' ? undefined : words.language;
  return fullName(graph.actors[actor]!, language).text;
}

function factsOf(telling: Telling, caption: string): readonly (readonly [string, string])[] {
  const { graph, dossier, words, own } = telling;
  const isPair = dossier.actors.length === 2;
  const rows: [string, string][] = [];
  for (const index of dossier.actors) {
    const actor = graph.actors[index]!;
    const group = graph.dataset.actorGroups.find(({ id }) => id === actor.group)?.label;
    const about = isPair ? `${nameOf(telling, index)}: ` : '';
    const kind = words.value('kind', actor.kind);
    rows.push([`${about}${own.kind}`, group === undefined ? kind : `${kind} · ${group}`]);
    const others = actor.aliases.filter(({ kind: of }) => of !== 'native').map(({ text }) => text);
    if (!isPair && others.length > 0) rows.push([own.otherNames, others.join(words.semicolon)]);
    if (!isPair && actor.identifiers.length > 0) {
      const ids = actor.identifiers.map(({ scheme, value }) => `${scheme} ${value}`);
      rows.push([own.identifiers, ids.join(words.semicolon)]);
    }
  }
  const { dates } = dossier;
  if (dates !== undefined) {
    rows.push([own.first, words.date(dates.first)], [own.last, words.date(dates.last)]);
  }
  const badges = BADGES.filter((badge) => dossier.badges[badge] > 0).map((badge) =>
    words.countOf(words.value('badge', badge), dossier.badges[badge]),
  );
  if (badges.length > 0) rows.push([own.claims, badges.join(words.comma)]);
  const partners = dossier.partners
    .slice(0, MOST_PARTNERS)
    .map(({ actor, relationships }) =>
      words.countOf(keepApart(nameOf(telling, actor), words.direction), relationships),
    );
  if (partners.length > 0) rows.push([own.partners, partners.join(words.comma)]);
  rows.push([own.shown, caption]);
  return rows;
}

function hierarchyBlocks(telling: Telling): readonly ArticleBlock[] {
  const { dossier, own } = telling;
  const trees = dossier.hierarchies.filter((lines) => lines.length > 1);
  if (trees.length === 0) return [];
  return [
    heading(2, own.hierarchy),
    ...trees.map(
      (lines): ArticleBlock => ({
        kind: 'tree',
        lines: lines.map(({ actor, depth }) => ({
          text: nameOf(telling, actor),
          depth,
          isSelf: dossier.actors.some((self) => self === actor),
        })),
      }),
    ),
  ];
}

function typeTable(telling: Telling): ArticleBlock {
  const { graph, dossier, words, own } = telling;
  const name = nameOf(telling, dossier.actors[0]);
  const count = (value: number): string => (value === 0 ? '–' : words.number(value));
  return {
    kind: 'table',
    head: [own.type, fillIn(own.from, { name }), fillIn(own.towards, { name }), own.mutual],
    rows: dossier.types.map(({ type, there, back, symmetric }) => [
      typeName(graph, type, words),
      ...[there, back, symmetric].map(count),
    ]),
  };
}

const typeName = (graph: Graph, type: number, words: FigureWords): string => {
  const { id, label } = graph.types[type]!;
  return words.typeName(id, label);
};

function timelineBlocks({ graph, dossier, words, own }: Telling): readonly ArticleBlock[] {
  const { timeline } = dossier;
  const { count, edges } = timeline.bins;
  if (count < 2) return [];
  const from = words.date(dayToIso(edges[0]!));
  const to = words.date(dayToIso(edges[count]! - 1));
  const styles = lineStylesOf(graph.types, 'light');
  const colourOf = (type: string): string => styles[graph.typeIndexById.get(type) ?? 0]!.colour;
  const sum = (side: 'cooperative' | 'conflictual' | 'neutral'): string =>
    words.number(timeline[side].placedCertain + timeline[side].placedPossible);
  return [
    heading(2, own.time),
    {
      kind: 'timeline',
      timeline,
      from,
      to,
      up: { text: own.cooperation, colour: colourOf('alliance') },
      down: { text: own.conflict, colour: colourOf('attack') },
      middle: own.neither,
      description: fillIn(own.timeInWords, {
        from,
        to,
        cooperation: sum('cooperative'),
        conflict: sum('conflictual'),
        neither: sum('neutral'),
      }),
    },
  ];
}

function sectionTitle(telling: Telling, { type, direction }: DossierSection): string {
  const { graph, dossier, words, own } = telling;
  const texts = { out: own.sectionFrom, in: own.sectionTowards, mutual: own.sectionMutual };
  return fillIn(texts[direction], {
    type: typeName(graph, type, words),
    name: nameOf(telling, dossier.actors[0]),
  });
}

function entryOf(telling: Telling, index: number, isSetOut: boolean): ArticleEntry {
  const { graph, dossier, words, own } = telling;
  const relationship = graph.relationships[index]!;
  const other = graph.source[index] === dossier.actors[0] ? graph.target : graph.source;
  const badge = BADGES[graph.badge[index]!]!;
  const counted = relationship.evidence.filter(({ document }) => telling.citations.has(document));
  return {
    relationship: relationship.id,
    when: dateOf(relationship, words) ?? own.undated,
    text: relationship.summary,
    notes: [
      ...(isSetOut
        ? [typeName(graph, graph.type[index]!, words)]
        : dossier.actors.length === 1
          ? [keepApart(nameOf(telling, other[index]!), words.direction)]
          : []),
      ...(relationship.status === 'actual' ? [] : [words.value('status', relationship.status)]),
      ...(isSetOut ? [] : [counted.map((item) => citeItem(telling, item)).join(words.semicolon)]),
      ...(isSetOut ? [] : [words.value('badge', badge)]),
    ],
    sides: isSetOut
      ? counted.map((item) => ({
          side: sideName(item, words),
          text: item.paraphrase,
          source: citeItem(telling, item),
        }))
      : [],
  };
}

function sideName(item: EvidenceItem, { page }: FigureWords): string {
  if (isAgainst(item)) return page.contradicts;
  return item.stance === 'supports' ? page.supports : page.qualifies;
}

/** `[2] ¶ 13 (attributed: Myles Caggins, spokesman)`. */
function citeItem({ graph, words, citations }: Telling, item: EvidenceItem): string {
  const number = citations.get(item.document)?.number;
  const { paragraph: at } = item;
  const unit = citedUnitOf(graph.documents[graph.documentIndexById.get(item.document) ?? -1]);
  const place = placesInWords(unit, [typeof at === 'number' ? [at, at] : at], words);
  const cited = `${number === undefined ? '' : `[${words.number(number)}] `}${place}`;
  const { speaker } = item;
  const name =
    speaker?.name ?? (speaker?.actor === undefined ? undefined : byId(graph, speaker.actor));
  const said = [name, speaker?.role]
    .map((text) => text && keepApart(text, words.direction))
    .filter((text) => text !== undefined)
    .join(words.comma);
  if (item.voice === 'asserted') return cited;
  const voice = words.value('voice', item.voice);
  return `${cited} (${said === '' ? voice : `${voice}: ${said}`})`;
}

const byId = (graph: Graph, id: string): string | undefined =>
  graph.actors[graph.actorIndexById.get(id) ?? -1]?.name;

/** When a relationship was, in words; `undefined` where neither end is known. */
function dateOf({ start, end, temporal }: Relationship, words: FigureWords): string | undefined {
  if (start !== undefined && end !== undefined && start !== end) {
    return words.between(words.date(start), words.date(end));
  }
  const only = start ?? end;
  if (only === undefined || temporal === 'event' || only.includes('/')) {
    return only === undefined ? undefined : words.date(only);
  }
  return words.date(start === undefined ? `../${only}` : `${only}/..`);
}
