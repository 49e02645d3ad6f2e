import { type EvidenceItem, LIMITS } from '#schemas';
import type { DatasetDraft } from '../draft/dataset-draft.ts';
import { cutText, oneLine } from '../draft/draft-text.ts';
import { lookUp } from '../draft/look-up.ts';
import { type Fields, fieldsIn, textOf } from '../json/json-value.ts';
import { textsOf } from './stix-actors.ts';
import { dayOf } from './stix-words.ts';

const STANCES: Readonly<Record<string, EvidenceItem['stance']>> = {
  'strongly-disagree': 'contradicts',
  disagree: 'contradicts',
  neutral: 'qualifies',
};

/**
 * Evidence of a relationship or sighting: its external references, the reports that list it and
 * the opinions about it; the imported file itself where there is nothing of that.
 */
export function evidenceFromStix(
  draft: DatasetDraft,
  objectById: ReadonlyMap<string, Fields>,
): (object: Fields, position: number) => EvidenceItem[] {
  const nameOf = (ref: unknown): string | undefined =>
    typeof ref === 'string' ? textOf(objectById.get(ref)?.name) : undefined;
  const about = new Map<string, Fields[]>();
  for (const object of objectById.values()) {
    if (object.type !== 'report' && object.type !== 'opinion') continue;
    for (const ref of textsOf(object.object_refs)) {
      const list = about.get(ref) ?? [];
      list.push(object);
      about.set(ref, list);
    }
  }
  const positions = new Map([...objectById.values()].map((object, index) => [object, index + 1]));

  const ofReference = (reference: Fields, what: string): EvidenceItem | undefined => {
    const name = textOf(reference.source_name);
    const url = textOf(reference.url);
    const description = textOf(reference.description);
    const key =
      url ?? [name, textOf(reference.external_id) ?? description].filter(Boolean).join(' ');
    if (key === '') return undefined;
    const document = draft.documents.of(key, () => ({
      title: cutText(description ?? name ?? key, LIMITS.nameLength),
      publisher: cutText(name ?? 'Not stated', LIMITS.nameLength),
      ...(url === undefined ? {} : { url }),
    }));
    return {
      document: document.id,
      paragraph: 1,
      paraphrase: oneLine(what, LIMITS.paraphraseLength) || 'Named as a reference.',
      stance: 'supports',
      voice: 'asserted',
    };
  };

  const ofReport = (report: Fields, what: string): EvidenceItem => {
    const published = dayOf(report.published, draft.dates);
    const [reference] = fieldsIn(report.external_references);
    const url = textOf(reference?.url);
    const document = draft.documents.of(textOf(report.id) ?? 'report', () => ({
      title: cutText(textOf(report.name) ?? 'Report', LIMITS.nameLength),
      publisher: cutText(
        nameOf(report.created_by_ref) ?? textOf(reference?.source_name) ?? 'Not stated',
        LIMITS.nameLength,
      ),
      ...(published === undefined ? {} : { published }),
      kind: 'analysis',
      ...(url === undefined ? {} : { url }),
    }));
    return {
      document: document.id,
      paragraph: 1,
      paraphrase: oneLine(what, LIMITS.paraphraseLength),
      stance: 'supports',
      voice: 'asserted',
    };
  };

  const ofOpinion = (opinion: Fields): EvidenceItem => {
    const speaker = textsOf(opinion.authors)[0] ?? nameOf(opinion.created_by_ref);
    return {
      document: draft.documents.importedFile().id,
      paragraph: positions.get(opinion) ?? 1,
      paraphrase: oneLine(
        textOf(opinion.explanation) ?? `Opinion: ${textOf(opinion.opinion) ?? 'none'}`,
        LIMITS.paraphraseLength,
      ),
      stance: lookUp(STANCES, textOf(opinion.opinion) ?? '') ?? 'supports',
      voice: speaker === undefined ? 'asserted' : 'attributed',
      ...(speaker === undefined ? {} : { speaker: { name: cutText(speaker, LIMITS.nameLength) } }),
    };
  };

  return (object, position) => {
    const what = `The file lists: ${textOf(object.relationship_type) ?? textOf(object.type) ?? 'tie'}.`;
    const items = fieldsIn(object.external_references).flatMap(
      (reference) => ofReference(reference, what) ?? [],
    );
    const listed = about.get(textOf(object.id) ?? '') ?? [];
    for (const other of listed) if (other.type === 'report') items.push(ofReport(other, what));
    if (items.length === 0) {
      items.push({
        document: draft.documents.importedFile().id,
        paragraph: position,
        paraphrase: what.slice(0, LIMITS.paraphraseLength),
        stance: 'supports',
        voice: 'asserted',
      });
    }
    for (const other of listed) if (other.type === 'opinion') items.push(ofOpinion(other));
    return items;
  };
}
