import type { ColumnMapping, OpenedTable } from '#core/formats';
import { RELATIONSHIP_TYPES } from '#schemas';
import { useText, useWords } from '#ui/messages';
import { Select } from '#ui/parts';
import style from './mapping-section.module.css';

interface TypeWordsProps {
  readonly table: OpenedTable;
  onChange(mapping: ColumnMapping): void;
}

/** Which relationship type each word of a table stands for, and what all others are. */
export function TypeWords({ table, onChange }: TypeWordsProps) {
  const text = useText();
  const words = useWords();
  const { mapping, headers, values, knownWords } = table;
  const roles = new Set(Object.values(mapping.roles));
  if (!roles.has('source') || !roles.has('target')) return null;
  const column = headers.findIndex((header) => mapping.roles[header] === 'type');
  const found = column < 0 ? [] : (values[column] ?? []);
  const types = RELATIONSHIP_TYPES.map((type) => ({ value: type.id, label: words.type(type) }));
  const setType = (word: string, type: string) => {
    const { [word]: _, ...others } = mapping.types ?? {};
    onChange({ ...mapping, types: type === '' ? others : { ...others, [word]: type } });
  };
  const setRest = (type: string) => {
    const { typeOfTheRest: _, ...others } = mapping;
    onChange(type === '' ? others : { ...others, typeOfTheRest: type });
  };
  return (
    <section className={style.words}>
      <h4>{text('import.types')}</h4>
      {column >= 0 && found.length === 0 && <p>{text('import.types.many')}</p>}
      <ul>
        {found.map((word) => {
          const known = Object.hasOwn(knownWords, word) ? knownWords[word] : undefined;
          const given = mapping.types?.[word] ?? known ?? '';
          const isOwn = given !== '' && !types.some(({ value }) => value === given);
          return (
            <li key={word}>
              <bdi>{word}</bdi>
              <Select
                label={text('import.type', { name: word })}
                isLabelHidden
                value={isOwn ? word : given}
                options={[
                  // A known word is read as what it means, whatever all others are.
                  ...(known === undefined ? [{ value: '', label: text('import.type.rest') }] : []),
                  ...(types.some(({ value }) => value === word)
                    ? []
                    : [{ value: word, label: text('import.type.own') }]),
                  ...types,
                ]}
                onChange={(type) => setType(word, type)}
              />
            </li>
          );
        })}
        <li>
          <Select
            label={text('import.rest')}
            value={mapping.typeOfTheRest ?? ''}
            options={[{ value: '', label: text('import.rest.own') }, ...types]}
            onChange={setRest}
          />
        </li>
      </ul>
    </section>
  );
}
