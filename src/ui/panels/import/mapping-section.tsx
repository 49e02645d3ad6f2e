import { useId } from 'react';
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole, type OpenedTable } from '#core/formats';
import { numbered, useAppStore } from '#ui/hooks';
import { type MessageId, useText } from '#ui/messages';
import { Button, ScrollBox, Select } from '#ui/parts';
import style from './mapping-section.module.css';
import { TypeWords } from './type-words.tsx';

const SHOWN_ROWS = 8;

interface MappingSectionProps {
  readonly table: OpenedTable;
  /** Nothing could be read, because no column says who is related to whom. */
  readonly isNeeded: boolean;
  readonly isBusy: boolean;
}

/** What each column of a table holds, over its first rows; another choice reads it again. */
export function MappingSection({ table, isNeeded, isBusy }: MappingSectionProps) {
  const text = useText();
  const { getState } = useAppStore();
  const title = useId();
  const { headers, rows, mapping, file, isRemembered } = table;
  const remap = (next: ColumnMapping) => void getState().remapImport(next);
  const setRole = (column: string, role: ColumnRole) => {
    const roles = { ...mapping.roles, [column]: role };
    // A role that only one column can have goes from the one to the other.
    if (!SHARED.has(role)) {
      for (const [other, taken] of Object.entries(mapping.roles)) {
        if (other !== column && taken === role) roles[other] = 'extra';
      }
    }
    const { types: _, ...rest } = mapping;
    const typesStay = role !== 'type' && mapping.roles[column] !== 'type';
    remap({ ...rest, roles, ...(typesStay && mapping.types && { types: mapping.types }) });
  };
  const options = COLUMN_ROLES.map((role) => ({
    value: role,
    label: text(`import.role.${role}` as MessageId),
  }));
  return (
    <section className={style.mapping} data-testid="import-mapping">
      <h3 id={title}>{text('import.columns')}</h3>
      {isNeeded ? (
        <p className={style.needed} role="alert">
          {text('import.columns.needed')}
        </p>
      ) : (
        <p className={style.help}>{text('import.columns.help')}</p>
      )}
      {isRemembered && (
        <p className={style.help}>
          {text('import.columns.remembered')}{' '}
          <Button look="link" onClick={() => void getState().forgetImportMapping()}>
            {text('import.columns.forget')}
          </Button>
        </p>
      )}
      <ScrollBox className={style.scroll} role="region" aria-labelledby={title}>
        <table aria-busy={isBusy}>
          <caption className="visually-hidden">{text('import.rows', { name: file })}</caption>
          <thead>
            <tr>
              {headers.map((header) => (
                <th key={header} scope="col">
                  <span>
                    <bdi>{header}</bdi>
                  </span>
                  <Select
                    label={text('import.column', { name: header })}
                    isLabelHidden
                    value={mapping.roles[header] ?? 'extra'}
                    options={options}
                    onChange={(role) => setRole(header, role)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(rows.slice(0, SHOWN_ROWS)).map(({ item: row, place }) => (
              <tr key={place}>
                {headers.map((header, column) => (
                  <td key={header}>
                    <bdi>{row[column]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <TypeWords table={table} onChange={remap} />
    </section>
  );
}

/** Roles that several columns can have. */
const SHARED: ReadonlySet<ColumnRole> = new Set(['extra', 'leave-out', 'tags', 'aliases']);
