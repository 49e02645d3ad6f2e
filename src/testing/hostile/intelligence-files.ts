import { json, jsonLines, type SmallFile } from './small-file.ts';

/** Bundles of threat intelligence and of investigations. */
export const INTELLIGENCE_FILES: readonly SmallFile[] = [
  {
    format: 'stix',
    name: 'bundle.json',
    write: json((w) => ({
      type: 'bundle',
      id: 'bundle--1',
      objects: [
        {
          type: 'identity',
          id: w.firstId,
          name: w.firstName,
          description: w.note,
          [w.field]: w.note,
        },
        { type: 'threat-actor', id: w.secondId, name: w.secondName, aliases: [w.firstName] },
        {
          type: 'relationship',
          id: 'relationship--1',
          source_ref: w.firstId,
          target_ref: w.secondId,
          relationship_type: w.word,
          start_time: w.date,
          stop_time: w.endDate,
          description: w.note,
          external_references: [{ source_name: w.title, url: w.address }],
        },
      ],
    })),
  },
  {
    format: 'follow-the-money',
    name: 'entities.ftm.json',
    write: jsonLines((w) => [
      {
        id: w.firstId,
        schema: 'Person',
        properties: { name: [w.firstName], notes: [w.note], [w.field]: [w.note] },
      },
      {
        id: w.secondId,
        schema: 'Company',
        properties: { name: [w.secondName], parent: [w.firstId] },
      },
      {
        id: 'own',
        schema: 'Ownership',
        properties: {
          owner: [w.firstId],
          asset: [w.secondId],
          startDate: [w.date],
          endDate: [w.endDate],
          role: [w.word],
          sourceUrl: [w.address],
          publisher: [w.title],
        },
      },
    ]),
  },
];
