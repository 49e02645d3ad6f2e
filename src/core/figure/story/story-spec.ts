import { evidenceAt } from '#core/analysis';
import { textDirection } from '#core/appearance';
import type { Graph } from '#core/graph';
import type { StoryCitation } from '#schemas';
import { type Citation, formatCitation, keepApart, mergeRanges } from '../citations.ts';
import { ENGLISH_FIGURE_WORDS } from '../english-figure-words.ts';
import type { FigureWords } from '../figure-words.ts';
import type { FigureView } from '../make-figure.ts';

/** One step of a story with its view; without one where its link could not be read. */
export interface StoryStepSpec {
  readonly headline: string;
  readonly text: string;
  readonly citations: readonly StoryCitation[];
  readonly view: FigureView | undefined;
}

/** A story as paper and HTML need it. */
export interface StorySpec {
  readonly graph: Graph;
  readonly title: string;
  readonly summary: string;
  readonly steps: readonly StoryStepSpec[];
  readonly words: FigureWords;
}

/** A source of one step: number, text in its direction, and the evidence that was coded there. */
export interface StepSource {
  readonly mark: string;
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
  readonly evidence: readonly { readonly text: string; readonly voice: string }[];
}

/** Numbers of the documents in the order in which a story first cites them, from 1. */
export function numberDocuments(
  steps: readonly Pick<StoryStepSpec, 'citations'>[],
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { citations } of steps) {
    for (const { document } of citations) {
      if (!numbers.has(document)) numbers.set(document, numbers.size + 1);
    }
  }
  return numbers;
}

/** The sources of a step, a line a document, by their numbers. */
export function sourcesOfStep(
  { graph, words, steps }: StorySpec,
  step: StoryStepSpec,
): readonly StepSource[] {
  const numbers = numberDocuments(steps);
  const byDocument = new Map<string, StoryCitation[]>();
  for (const citation of step.citations) {
    byDocument.set(citation.document, [...(byDocument.get(citation.document) ?? []), citation]);
  }
  return [...byDocument]
    .map(([id, citations]) => ({ number: numbers.get(id) ?? 0, id, citations }))
    .sort((one, other) => one.number - other.number)
    .flatMap(({ number, id, citations }) => {
      const document = graph.documents[graph.documentIndexById.get(id) ?? -1];
      if (document === undefined) return [];
      const citation: Citation = {
        number,
        document,
        uses: citations.length,
        paragraphs: mergeRanges(
          citations.map(({ paragraph }) =>
            typeof paragraph === 'number' ? [paragraph, paragraph] : paragraph,
          ),
        ),
      };
      const isForeign = words.direction === 'rtl' && textDirection(document.title) === 'ltr';
      const own = isForeign ? ENGLISH_FIGURE_WORDS : words;
      return [
        {
          mark: `[${words.number(number)}]`,
          text: formatCitation(citation, 'full', own),
          direction: own.direction,
          evidence: evidenceOf(graph, citations, words),
        },
      ];
    });
}

function evidenceOf(graph: Graph, citations: readonly StoryCitation[], words: FigureWords) {
  const told = new Map<string, string>();
  for (const citation of citations) {
    for (const { relationship, item } of evidenceAt(graph, citation)) {
      const { paraphrase, voice, speaker } = graph.relationships[relationship]!.evidence[item]!;
      const actor = graph.actors[graph.actorIndexById.get(speaker?.actor ?? '') ?? -1]?.name;
      const name = speaker?.name ?? actor;
      const said = words.value('voice', voice);
      told.set(
        paraphrase,
        name === undefined ? said : `${said}: ${keepApart(name, words.direction)}`,
      );
    }
  }
  return [...told].map(([text, voice]) => ({ text, voice }));
}
