import { describe, expect, it } from 'vitest';
import { parseDataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { actorOfDraft, draftOfActor, NEW_ACTOR } from './actor-draft.ts';
import { documentOfDraft, draftOfDocument, newDocument } from './document-draft.ts';
import { latinDigits } from './latin-digits.ts';
import {
  draftOfRelationship,
  newEvidence,
  newRelationship,
  readParagraph,
  relationshipOfDraft,
} from './relationship-draft.ts';

const dataset = aDataset()
  .actors(
    {
      id: 'a',
      aliases: [{ text: 'الف', lang: 'ar', kind: 'native' }, { text: 'A.' }],
      tags: ['one', 'two'],
      identifiers: [{ scheme: 'wikidata', value: 'Q1' }],
      extra: { colour: 'red' },
    },
    { id: 'b', partOf: 'a' },
  )
  .documents({ id: 'doc', url: 'https://example.org/', paragraphs: 9, authors: ['Ann', 'Ben'] })
  .edge('a', 'attack', 'b', {
    start: '2020-01-03',
    place: { label: 'Here', latitude: 1, longitude: 2 },
    figures: { killed: [3, 5] },
    sign: 0,
    evidence: [
      anEvidence({
        document: 'doc',
        paragraph: [2, 4],
        voice: 'attributed',
        speaker: { actor: 'b', role: 'speaker' },
        saidOn: '2020-01',
        credibility: 3,
      }),
    ],
  })
  .build();

describe('a record that goes through a form untouched', () => {
  it('comes out as it went in, with what the form does not show', () => {
    for (const actor of dataset.actors) {
      expect(actorOfDraft(draftOfActor(actor), dataset, actor)).toEqual(actor);
    }
    for (const one of dataset.relationships) {
      expect(relationshipOfDraft(draftOfRelationship(one), dataset, one)).toEqual(one);
    }
    for (const one of dataset.documents) {
      expect(documentOfDraft(draftOfDocument(one), dataset, one)).toEqual(one);
    }
  });
});

describe('what stands in a field as text', () => {
  it('becomes figures, a place with its degrees, a sign and a rating', () => {
    const [one] = dataset.relationships;
    const draft = draftOfRelationship(one!);
    expect(draft).toMatchObject({ figures: 'killed 3-5', coordinates: '1, 2', sign: '0' });
    const [item] = draft.evidence;
    const changed = relationshipOfDraft(
      {
        ...draft,
        figures: 'killed ٣–٥، wounded 2',
        coordinates: '-33.5, 44',
        sign: '-1',
        evidence: [{ ...item!, credibility: '6' }],
      },
      dataset,
      one,
    );
    expect(changed).toMatchObject({
      figures: { killed: [3, 5], wounded: 2 },
      place: { label: 'Here', latitude: -33.5, longitude: 44 },
      sign: -1,
      evidence: [{ credibility: 6 }],
    });
  });

  it.each([
    [{ figures: 'killed many' }, ['figures', 'killed many']],
    [{ coordinates: 'north, 44' }, ['place', 'latitude']],
    [{ coordinates: '33' }, ['place', 'longitude']],
    [{ coordinates: '33, 44', place: '' }, ['place', 'label']],
  ])('is refused at its field where it cannot be read: %j', (fields, path) => {
    const [one] = dataset.relationships;
    const draft = { ...draftOfRelationship(one!), ...fields };
    const wrong = relationshipOfDraft(draft, dataset, one);
    const read = parseDataset({ ...dataset, relationships: [wrong] });
    expect(read.ok ? [] : read.error.map((issue) => issue.path)).toContainEqual([
      'relationships',
      0,
      ...path,
    ]);
  });
});

describe('a new record', () => {
  it('has an id of its own and passes the gate', () => {
    const actor = actorOfDraft({ ...NEW_ACTOR, name: ' A ' }, dataset);
    expect(actor).toMatchObject({ id: 'a-2', name: 'A', kind: 'unknown' });
    const document = documentOfDraft(
      { ...newDocument('en'), title: 'Doc', publisher: 'P' },
      dataset,
    );
    const relationship = relationshipOfDraft(
      {
        ...newRelationship('a', actor.id),
        summary: 'It did.',
        start: '۲۰۲۰-۰۳',
        evidence: [{ ...newEvidence(0, document.id), paragraph: '٢-٣', paraphrase: 'It says so.' }],
      },
      dataset,
    );
    expect(relationship).toMatchObject({ start: '2020-03', evidence: [{ paragraph: [2, 3] }] });
    const next = {
      ...dataset,
      actors: [...dataset.actors, actor],
      documents: [...dataset.documents, document],
      relationships: [...dataset.relationships, relationship],
    };
    expect(parseDataset(next)).toMatchObject({ ok: true });
  });
});

describe('what is typed', () => {
  it('may be in Arabic or Persian digits', () => {
    expect(latinDigits('٠١٩ ۰۱۹ 5 ٣٣٫٤')).toBe('019 019 5 33.4');
  });

  it.each([
    ['4', 4],
    [' 4 ', 4],
    ['4-6', [4, 6]],
    ['4 – 6', [4, 6]],
    ['', Number.NaN],
    ['four', Number.NaN],
    ['4.5', Number.NaN],
  ])('as the paragraph %j is read as %j', (text, paragraph) => {
    expect(readParagraph(text)).toEqual(paragraph);
  });
});
