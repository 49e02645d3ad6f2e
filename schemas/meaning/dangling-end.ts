import { foundText } from '../found-text.ts';
import { suggest } from '../near-miss.ts';
import type { MeaningCheck, MeaningContext } from './meaning-check.ts';

type Path = readonly (string | number)[];

/** Whatever names an actor, a group or a document names one that is in the dataset. */
export const danglingEnd: MeaningCheck = {
  code: 'dangling-end',
  check(context) {
    const { dataset, collector, actorIds, groupIds, documentById } = context;
    const report = (noun: string, ids: Iterable<string>, id: string, path: Path) =>
      collector.error(() => ({
        code: 'dangling-end',
        path,
        message: `No ${noun} of this dataset has this id.${suggest(id, ids)}`,
        found: foundText(id),
        expected: `the id of an existing ${noun}`,
      }));
    const needActor = (id: string, path: () => Path) => {
      if (!actorIds.has(id)) report('actor', actorIds, id, path());
    };
    const needDocument = (id: string, path: () => Path) => {
      if (!documentById.has(id)) report('document', documentById.keys(), id, path());
    };

    for (const [index, { group, partOf }] of dataset.actors.entries()) {
      if (partOf !== undefined) needActor(partOf, () => ['actors', index, 'partOf']);
      if (group !== undefined && !groupIds.has(group)) {
        report('actor group', groupIds, group, ['actors', index, 'group']);
      }
    }
    checkRelationships(context, needActor, needDocument);
    for (const [index, { derivedFrom }] of dataset.documents.entries()) {
      for (const [item, id] of derivedFrom.entries()) {
        needDocument(id, () => ['documents', index, 'derivedFrom', item]);
      }
    }
    for (const [index, { steps }] of dataset.stories?.entries() ?? []) {
      for (const [step, { citations }] of steps.entries()) {
        for (const [item, { document }] of citations.entries()) {
          const place = ['stories', index, 'steps', step, 'citations', item, 'document'];
          needDocument(document, () => place);
        }
      }
    }
  },
};

type Need = (id: string, path: () => Path) => void;

function checkRelationships({ dataset }: MeaningContext, needActor: Need, needDocument: Need) {
  for (const [index, { source, target, evidence }] of dataset.relationships.entries()) {
    needActor(source, () => ['relationships', index, 'source']);
    needActor(target, () => ['relationships', index, 'target']);
    for (const [item, { document, speaker }] of evidence.entries()) {
      const place = () => ['relationships', index, 'evidence', item];
      needDocument(document, () => [...place(), 'document']);
      if (speaker?.actor !== undefined) {
        needActor(speaker.actor, () => [...place(), 'speaker', 'actor']);
      }
    }
  }
}
