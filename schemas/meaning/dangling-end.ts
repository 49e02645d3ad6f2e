import { foundText } from '../found-text.ts';
import { suggest } from '../near-miss.ts';
import type { MeaningCheck } from './meaning-check.ts';

type Path = readonly (string | number)[];

/** Whatever names an actor, a group or a document names one that is in the dataset. */
export const danglingEnd: MeaningCheck = {
  code: 'dangling-end',
  check({ dataset, collector, actorIds, groupIds, documentById }) {
    const report = (noun: string, ids: Iterable<string>, id: string, path: Path) =>
      collector.error(() => ({
        code: 'dangling-end',
        path,
        message: `No ${noun} of this dataset has this id.${suggest(id, ids)}`,
        found: foundText(id),
        expected: `the id of an existing ${noun}`,
      }));
    const noActor = (id: string, path: Path) => report('actor', actorIds, id, path);
    const noDocument = (id: string, path: Path) =>
      report('document', documentById.keys(), id, path);

    for (const [index, { group, partOf }] of dataset.actors.entries()) {
      if (partOf !== undefined && !actorIds.has(partOf)) {
        noActor(partOf, ['actors', index, 'partOf']);
      }
      if (group !== undefined && !groupIds.has(group)) {
        report('actor group', groupIds, group, ['actors', index, 'group']);
      }
    }
    dataset.relationships.forEach(({ source, target, evidence }, index) => {
      if (!actorIds.has(source)) noActor(source, ['relationships', index, 'source']);
      if (!actorIds.has(target)) noActor(target, ['relationships', index, 'target']);
      for (let item = 0; item < evidence.length; item += 1) {
        const { document, speaker } = evidence[item]!;
        if (!documentById.has(document)) {
          noDocument(document, ['relationships', index, 'evidence', item, 'document']);
        }
        if (speaker?.actor !== undefined && !actorIds.has(speaker.actor)) {
          const place = ['relationships', index, 'evidence', item, 'speaker', 'actor'];
          noActor(speaker.actor, place);
        }
      }
    });
    for (const [index, { derivedFrom }] of dataset.documents.entries()) {
      for (const [item, id] of derivedFrom.entries()) {
        if (!documentById.has(id)) noDocument(id, ['documents', index, 'derivedFrom', item]);
      }
    }
    for (const [index, { steps }] of dataset.stories?.entries() ?? []) {
      for (const [step, { citations }] of steps.entries()) {
        for (const [item, { document }] of citations.entries()) {
          if (documentById.has(document)) continue;
          noDocument(document, ['stories', index, 'steps', step, 'citations', item, 'document']);
        }
      }
    }
  },
};
