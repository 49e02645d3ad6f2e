import type { Dataset } from '#schemas';
import type { DataCheck } from './data-check.ts';
import type { DocumentTexts } from './document-text.ts';
import { evidenceOf } from './evidence-of.ts';
import type { Finding, RecordReference } from './finding.ts';
import { storyStepsOf } from './story-steps-of.ts';
import { runsOf, wordsOf } from './words.ts';

const LONG_RUN = 9;
const SHORT_RUN = 5;
/** The share of short runs that a text may have in common with one document. */
const MOST_SHARED = 0.4;

/** The dataset tells in its own words what the documents tell in theirs. */
export const nearCopy: DataCheck = {
  code: 'near-copy',
  severity: 'error',
  describe: `No paraphrase, summary, description or step of a story shares ${LONG_RUN} words in a row, or more than ${MOST_SHARED * 100} % of its runs of ${SHORT_RUN} words, with a document.`,
  needsTexts: true,
  noun: 'paraphrases, summaries, descriptions and steps of stories',
  count: (dataset) => ownTexts(dataset).length,
  find(dataset, texts) {
    if (texts === undefined) return [];
    const documents = runsOfDocuments(texts);
    return ownTexts(dataset).flatMap(({ record, text }) => {
      const words = wordsOf(text);
      const long = runsOf(words, LONG_RUN);
      const short = runsOf(words, SHORT_RUN);
      return documents.flatMap(({ id, longRuns, shortRuns }): Finding[] => {
        const copied = long.find((run) => longRuns.has(run));
        const shared = short.filter((run) => shortRuns.has(run)).length;
        if (copied === undefined && shared <= MOST_SHARED * short.length) return [];
        const message =
          copied === undefined
            ? `“${text}” shares ${shared} of ${short.length} runs of ${SHORT_RUN} words with \`${id}\`.`
            : `“${text}” shares with \`${id}\` the words “${copied}”.`;
        return [{ record, message, advice: 'Say it in words of your own.' }];
      });
    });
  },
};

interface OwnText {
  readonly record: RecordReference;
  readonly text: string;
}

function ownTexts(dataset: Dataset): OwnText[] {
  return [
    ...evidenceOf(dataset).map(({ record, item }) => ({ record, text: item.paraphrase })),
    ...dataset.relationships.map(({ id, summary }) => ({
      record: { kind: 'relationship', id } as const,
      text: summary,
    })),
    ...dataset.actors.map(({ id, description }) => ({
      record: { kind: 'actor', id } as const,
      text: description,
    })),
    ...storyStepsOf(dataset).map(({ record, step }) => ({
      record,
      text: `${step.headline} ${step.text}`,
    })),
  ];
}

/** Runs do not reach over the end of a paragraph. */
function runsOfDocuments(texts: DocumentTexts) {
  return [...texts].map(([id, { paragraphs }]) => {
    const words = paragraphs.map(wordsOf);
    return {
      id,
      longRuns: new Set(words.flatMap((each) => runsOf(each, LONG_RUN))),
      shortRuns: new Set(words.flatMap((each) => runsOf(each, SHORT_RUN))),
    };
  });
}
