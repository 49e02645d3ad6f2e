import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import {
  CITATION_STYLES,
  FIGURE_FILES,
  FIGURE_GROUNDS,
  FIGURE_INKS,
  FIGURE_PRESETS,
  LABEL_DENSITIES,
  LEGEND_POSITIONS,
} from '#core/figure';
import { COLUMN_ROLES } from '#core/formats';
import { BADGES } from '#core/graph';
import {
  ACTOR_KINDS,
  DOCUMENT_KINDS,
  FAMILIES,
  RELATIONSHIP_TYPES,
  STANCES,
  STATUSES,
  VOICES,
} from '#schemas';
import { en } from './en.ts';
import { vocabularyEn } from './vocabulary-en.ts';

const SOURCES = 'src';
const TABLES = new Set(
  ['en', 'ar', 'fa'].flatMap((language) => [
    `${language}.ts`,
    `vocabulary-${language}.ts`,
    `analysis-${language}.ts`,
  ]),
);

/** The code that may ask for a message: all of the product but the tables themselves. */
const code = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.(test|fixture)\.tsx?$/.test(path))
  .filter((path) => !TABLES.has(path.replace(/^.*[\\/]/, '')))
  .map((path) => readFileSync(join(SOURCES, path), 'utf8'))
  .join('\n');

/** Beginnings of the ids that the code puts together, with what it puts behind them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'family.': FAMILIES,
  'type.': RELATIONSHIP_TYPES.map((type) => type.id),
  'kind.': ACTOR_KINDS,
  'status.': STATUSES,
  'stance.': STANCES,
  'voice.': VOICES.flatMap((voice) => [voice, `${voice}.definition`]),
  'badge.': BADGES.flatMap((badge) => [badge, `${badge}.rule`]),
  'documentKind.': DOCUMENT_KINDS,
};
const withMeaning = (id: string) => [id, `${id}.meaning`];
const CITED_UNITS = ['paragraph', 'row'];
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'analysis.direction.': ['both', 'out', 'in'],
  'analysis.sign.': ['all', 'positive', 'negative'],
  'analysis.weight.': ['none', 'relationships', 'evidence'],
  'analysis.dyads.': ['positive', 'negative', 'ambivalent', 'neutral'].flatMap(withMeaning),
  'analysis.triads.': ['strong', 'weak'],
  'analysis.theory.': ['strong', 'weak'],
  'analysis.verdict.': ['balanced', 'unbalanced', 'undecided'],
  'analysis.pattern.': [
    'all-positive',
    'one-negative',
    'two-negative',
    'all-negative',
    'ambivalent',
  ].flatMap(withMeaning),
  'analysis.signs.': ['friendly', 'none', 'hostile'],
  'analysis.source.': ['publisher', 'document', 'speaker', 'voice'],
  'analysis.compare.': ['only-a', 'only-b', 'both', 'contradicting'].flatMap(withMeaning),
  'analysis.without.': ['vanished', 'single', 'badges', 'cutOff'].flatMap(withMeaning),
  'analysis.oneSided.': ['source', 'target', 'both', 'bloc'],
  'inspector.count.': ['actors', 'relationships', 'evidence', 'documents'],
  'evidence.place.': CITED_UNITS,
  'evidence.places.': CITED_UNITS,
  'evidence.shortPlace.': CITED_UNITS,
  'evidence.shortPlaces.': CITED_UNITS,
  'story.place.': CITED_UNITS,
  'story.noEvidence.': CITED_UNITS,
  'about.document.': CITED_UNITS,
  'about.place.': CITED_UNITS,
  'edit.place.': CITED_UNITS,
  'edit.places.': CITED_UNITS,
  'header.theme.': ['system', 'light', 'dark'],
  'date.season.': ['21', '22', '23', '24'],
  'layout.': ['blocs', 'force', 'layered', 'concentric', 'camps', 'grid'],
  'mode.': ['canvas', 'table', 'matrix'],
  'grouping.': ['group', 'kind', 'partOf', 'community', 'none'],
  'command.layout.': ['blocs', 'force', 'layered', 'concentric', 'camps', 'grid'],
  'command.isolates.': ['hide', 'fade', 'show'],
  'community.': ['small', 'more'],
  'command.grouping.by.': ['group', 'kind', 'partOf', 'community', 'none'],
  'export.kind.': FIGURE_FILES.map(({ id }) => id),
  'export.sheet.': ['content', 'own', ...FIGURE_PRESETS.map(({ id }) => id)],
  'export.background.': FIGURE_GROUNDS,
  'export.ink.': FIGURE_INKS,
  'export.legend.': LEGEND_POSITIONS,
  'export.labels.': LABEL_DENSITIES,
  'export.citations.': CITATION_STYLES,
  'issue.': [
    'missing-field',
    'too-short',
    'too-long',
    'wrong-type',
    'wrong-format',
    'out-of-range',
    'bad-date',
    'no-such-day',
    'interval-reversed',
    'end-before-start',
    'self-edge',
    'paragraphs-reversed',
    'paragraph-beyond-document',
    'unsafe-url',
    'hierarchy-cycle',
    'hierarchy-too-deep',
    'derivation-cycle',
    'no-evidence',
    'dangling-end',
    'read-only',
  ],
  'check.': [
    'unconnected-actor',
    'shared-name',
    'look-alike-name',
    'published-before-event',
    'repeated-relationship',
    'speaker-missing',
    'uncited-step',
    'uncoded-paragraph',
    'undated',
    'single-source',
  ],
  'edit.credibility.': ['1', '2', '3', '4', '5', '6'],
  'edit.delete.': ['actors', 'relationships', 'documents'],
  'edit.sign.': ['1', '0', '-1'],
  'edit.alias.kind.': [
    'alternative',
    'acronym',
    'former',
    'native',
    'transliteration',
    'misspelling',
  ],
  'import.count.': [
    'actors',
    'documents',
    'edges',
    'entities',
    'evidence',
    'nodes',
    'objects',
    'records',
    'relationships',
    'rows',
    'tables',
  ],
  'import.note.': [
    'actor-again',
    'actor-without-name',
    'bad-date',
    'ambiguous-date',
    'bad-paragraph',
    'column-of-ties',
    'cx-incomplete',
    'drawing',
    'duplicate-actor',
    'duplicate-data',
    'duplicate-header',
    'duplicate-node',
    'edge-without-end',
    'encoding-guessed',
    'end-before-start',
    'further-graph',
    'hyperedge',
    'id-changed',
    'id-shortened',
    'name-shortened',
    'long-row',
    'mutual-edge',
    'no-entity',
    'node-without-id',
    'older-version',
    'origin-unknown',
    'other-part',
    'parent-circle',
    'parent-missing',
    'parent-too-deep',
    'port',
    'revoked',
    'rows-as-actors',
    'self-edge',
    'table-unknown',
    'time-cut',
    'unclosed-quote',
    'undirected-double',
    'unknown-code',
    'unsafe-key',
    'unsafe-url',
  ],
  'import.role.': [...COLUMN_ROLES],
  'import.reason.': ['identifier', 'name', 'alias'],
  'import.do.': ['new', 'addition'],
};
const idsFrom = (templates: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(templates).flatMap(([prefix, ends]) => ends.map((end) => prefix + end));

const ids = Object.keys(en) as (keyof typeof en)[];
const isQuoted = (id: string) => code.includes(`'${id}'`) || code.includes(`"${id}"`);

describe('the messages', () => {
  it('are all used', () => {
    const together = new Set([...idsFrom(WORDS), ...idsFrom(TEXTS)]);
    expect(ids.filter((id) => !isQuoted(id) && !together.has(id))).toEqual([]);
  });

  it('name the vocabulary of the data contract, word for word', () => {
    expect(Object.keys(vocabularyEn).sort()).toEqual(idsFrom(WORDS).sort());
  });

  it('are put together only from the beginnings that are listed here', () => {
    const used = code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g);
    const listed = [...Object.keys(WORDS), ...Object.keys(TEXTS)];
    expect([...new Set([...used].map(([, prefix]) => prefix))].sort()).toEqual(listed.sort());
    expect(idsFrom(TEXTS).filter((id) => !Object.hasOwn(en, id))).toEqual([]);
  });

  it('are there for every id that the code names, also where its type is only a string', () => {
    const families = new Set(ids.map((id) => id.slice(0, id.indexOf('.'))));
    const named = code.matchAll(/'([a-z]+)((?:\.[a-zA-Z-]+)+)'/g);
    const missing = [...named]
      .filter(([, family]) => families.has(family!))
      .map(([, family, rest]) => `${family}${rest}`)
      .filter((id) => !Object.hasOwn(en, id));
    expect([...new Set(missing)]).toEqual([]);
  });

  it.each(ids)('%s is readable with any count and whatever names it is given', (id) => {
    const mistakes: unknown[] = [];
    const intl = createIntl({
      locale: 'en',
      messages: en,
      onError: (error) => mistakes.push(error),
    });
    const names = [...en[id].matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name!);
    const isCounted = /, *(plural|number)/.test(en[id]);
    for (const value of isCounted ? [0, 1, 2, 1_000_000] : ['<b>{x}</b>', 'حزب الله']) {
      const values = Object.fromEntries(names.map((name) => [name, value]));
      const text = intl.formatMessage({ id }, values) as string;
      expect(mistakes).toEqual([]);
      expect(text).not.toBe('');
      expect(text).not.toBe(id);
      if (names.length > 0 && !isCounted) expect(text).toContain(String(value));
      else expect(text).not.toMatch(/[{}#]/);
    }
  });

  it('count in words that fit the number', () => {
    const intl = createIntl({ locale: 'en', messages: en });
    const sources = (count: number) =>
      intl.formatMessage({ id: 'relationship.sources' }, { count });
    expect([0, 1, 2].map(sources)).toEqual([
      'no independent source',
      '1 independent source',
      '2 independent sources',
    ]);
    const hidden = (count: number) => intl.formatMessage({ id: 'actor.hidden' }, { count });
    expect([1, 2].map(hidden)).toEqual([
      '1 more is hidden by the filters.',
      '2 more are hidden by the filters.',
    ]);
  });
});
