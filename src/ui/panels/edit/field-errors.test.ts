import { describe, expect, it } from 'vitest';
import type { Issue } from '#schemas';
import { errorsByField, withoutFields } from './field-errors.ts';

const issue = (...path: Issue['path']): Issue => ({
  code: 'x',
  severity: 'error',
  path,
  message: path.join('.'),
});

describe('issues of the gate', () => {
  it('go to the fields of the record that the form is about, parts to the whole', () => {
    const { byField, others } = errorsByField(
      [
        issue('relationships', 3, 'evidence', 0, 'paragraph', 1),
        issue('relationships', 3, 'summary'),
        issue('relationships', 4, 'summary'),
        issue('actors', 3, 'name'),
      ],
      'relationships',
      3,
      ['evidence.0.paragraph', 'summary', 'evidence'],
    );
    expect([...byField.keys()]).toEqual(['evidence.0.paragraph', 'summary']);
    expect(others.map(({ message }) => message)).toEqual([
      'relationships.4.summary',
      'actors.3.name',
    ]);
  });

  it('keep the first one of a field', () => {
    const { byField } = errorsByField(
      [issue('actors', 0, 'name'), { ...issue('actors', 0, 'name'), code: 'later' }],
      'actors',
      0,
      ['name'],
    );
    expect(byField.get('name')?.code).toBe('x');
  });

  it('go when their field is changed, and the others stay', () => {
    const fields = ['evidence.0.speaker', 'evidence.1.speaker', 'summary'];
    const errors = errorsByField(
      fields.map((name) => issue('relationships', 0, ...name.split('.'))),
      'relationships',
      0,
      fields,
    );
    const left = withoutFields(errors, ['summary', 'evidence.0']);
    expect([...left.byField.keys()]).toEqual(['evidence.1.speaker']);
    expect(left.issues).toBe(errors.issues);
  });
});
