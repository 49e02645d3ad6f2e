import {
  actorGroupSchema,
  actorSchema,
  aliasSchema,
  type Dataset,
  datasetSchema,
  documentSchema,
  evidenceSchema,
  parseDatasetText,
  relationshipSchema,
  relationshipTypeSchema,
  speakerSchema,
} from '#schemas';
import { fileStemOf } from './file-stem.ts';
import type { Format } from './format.ts';

/** The project's own format: one file with everything. */
export const faultlinesJson: Format = {
  id: 'faultlines-json',
  label: 'Faultlines JSON',
  extensions: ['.faultlines.json', '.json'],
  mediaType: 'application/json',
  detect: (text) => /^\ufeff?\s*\{/.test(text) && /"format"\s*:\s*"faultlines"/.test(text),
  read: parseDatasetText,
  write: (dataset) => ({
    files: [{ name: `${fileStemOf(dataset)}.faultlines.json`, text: writeFaultlinesJson(dataset) }],
  }),
  losses: [],
};

/** Fields in the order of the data contract, indented by two spaces, with a newline at the end. */
export function writeFaultlinesJson(dataset: Dataset): string {
  return `${JSON.stringify(orderDataset(dataset), undefined, 2)}\n`;
}

function orderDataset(dataset: Dataset): object {
  return orderFields(datasetSchema, {
    ...dataset,
    ...(dataset.relationshipTypes !== undefined && {
      relationshipTypes: dataset.relationshipTypes.map((type) =>
        orderFields(relationshipTypeSchema, type),
      ),
    }),
    actorGroups: dataset.actorGroups.map((group) => orderFields(actorGroupSchema, group)),
    actors: dataset.actors.map((actor) =>
      orderFields(actorSchema, {
        ...actor,
        aliases: actor.aliases.map((alias) => orderFields(aliasSchema, alias)),
      }),
    ),
    relationships: dataset.relationships.map((relationship) =>
      orderFields(relationshipSchema, {
        ...relationship,
        evidence: relationship.evidence.map((item) =>
          orderFields(evidenceSchema, {
            ...item,
            ...(item.speaker !== undefined && {
              speaker: orderFields(speakerSchema, item.speaker),
            }),
          }),
        ),
      }),
    ),
    documents: dataset.documents.map((document) => orderFields(documentSchema, document)),
  });
}

/** The schemas name their fields in the order of the contract, so it is not written down twice. */
function orderFields(schema: { readonly shape: object }, value: object): object {
  const fields = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const field = fields.get(name);
      return field === undefined ? [] : [[name, field]];
    }),
  );
}
