import type { FileWords } from './hostile-words.ts';

/** A dataset of our own with a word in every text field. */
export const plainDataset = (words: FileWords): Record<string, unknown> => ({
  format: 'faultlines',
  version: 1,
  id: 'hostile',
  title: words.title,
  description: words.note,
  coverage: { from: '2020-01-01', to: '2020-12-31' },
  license: words.title,
  actorGroups: [{ id: 'bloc', label: words.firstName, description: words.note }],
  actors: [
    {
      id: words.firstId,
      name: words.firstName,
      aliases: [{ text: words.secondName }],
      kind: 'state',
      group: 'bloc',
      description: words.note,
      identifiers: [{ scheme: 'other', value: words.firstName }],
      tags: [words.firstName],
      extra: { [words.field]: { [words.field]: words.note } },
    },
    { id: words.secondId, name: words.secondName, kind: 'armed-group', partOf: words.firstId },
  ],
  relationships: [
    {
      id: 'r1',
      type: 'attack',
      subtype: words.word,
      source: words.firstId,
      target: words.secondId,
      temporal: 'event',
      start: words.date,
      end: words.endDate,
      summary: words.note,
      place: { label: words.title },
      evidence: [
        {
          document: 'doc',
          paragraph: 1,
          paraphrase: words.note.slice(0, 300),
          stance: 'supports',
          voice: 'attributed',
          speaker: { name: words.firstName, role: words.title },
        },
      ],
      tags: [words.word],
    },
  ],
  documents: [
    {
      id: 'doc',
      title: words.title,
      publisher: words.firstName,
      authors: [words.firstName],
      language: 'en',
      kind: 'news-report',
      url: words.address,
    },
  ],
});
