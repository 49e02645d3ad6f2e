import type { Dataset, EvidenceItem } from '#schemas';
import type { DataCheck } from './data-check.ts';
import type { DocumentTexts } from './document-text.ts';
import { evidenceOf } from './evidence-of.ts';
import { wordsOf } from './words.ts';

/** Whoever looks up a cited paragraph meets somebody of whom the relationship tells. */
export const unnamedInParagraph: DataCheck = {
  code: 'unnamed-in-paragraph',
  severity: 'error',
  describe:
    'The cited paragraphs name an end of the relationship or the speaker, by name or alias.',
  needsTexts: true,
  noun: 'evidence items',
  count: (dataset, texts) =>
    evidenceOf(dataset).filter(({ item }) => texts?.has(item.document)).length,
  find(dataset, texts) {
    if (texts === undefined) return [];
    const namesById = namesOfActors(dataset);
    const readParagraphs = rememberParagraphs(texts);
    return evidenceOf(dataset).flatMap(({ relationship, item, record }) => {
      const cited = readParagraphs(item);
      if (cited === undefined) return [];
      const { source, target } = relationship;
      const { actor, name } = item.speaker ?? {};
      const names = [source, target, actor ?? ''].flatMap((id) => namesById.get(id) ?? []);
      if (name !== undefined) names.push(inSpaces(name));
      if (names.some((each) => cited.includes(each))) return [];
      const who = [source, target, actor ?? name].filter(Boolean).join(', ');
      return {
        record,
        message: `${citation(item)} of \`${item.document}\` has no name of ${who}.`,
        advice:
          'Cite a range that holds the name, or add the words of the document as an alias if they mean this actor alone.',
      };
    });
  },
};

const citation = ({ paragraph }: EvidenceItem) =>
  Array.isArray(paragraph)
    ? `The range of paragraphs ${paragraph.join(' to ')}`
    : `Paragraph ${paragraph}`;

/** Folded words with a space on either side, so that only whole words are found in one another. */
const inSpaces = (text: string) => ` ${wordsOf(text).join(' ')} `;

function namesOfActors({ actors }: Dataset): ReadonlyMap<string, readonly string[]> {
  return new Map(
    actors.map(({ id, name, aliases }) => [
      id,
      [name, ...aliases.map(({ text }) => text)].map(inSpaces).filter((each) => /\S/.test(each)),
    ]),
  );
}

function rememberParagraphs(texts: DocumentTexts): (item: EvidenceItem) => string | undefined {
  const folded = new Map(
    [...texts].map(([id, { paragraphs }]) => [id, paragraphs.map(inSpaces)] as const),
  );
  return ({ document, paragraph }) => {
    const [from, to] = Array.isArray(paragraph) ? paragraph : [paragraph, paragraph];
    return folded
      .get(document)
      ?.slice(from - 1, to)
      .join('');
  };
}
