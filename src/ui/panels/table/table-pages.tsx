import { useText } from '#ui/messages';
import { Button } from '#ui/parts';
import style from './table-panel.module.css';

/** A page is built whole, so that more of them would hold the page up. */
export const ROWS_A_PAGE = 300;

interface TablePagesProps {
  /** From 0. */
  readonly page: number;
  readonly rowCount: number;
  onGo(page: number): void;
}

/** Which rows of a long table are on the page, and the way to others. */
export function TablePages({ page, rowCount, onGo }: TablePagesProps) {
  const text = useText();
  const last = Math.ceil(rowCount / ROWS_A_PAGE) - 1;
  const ways = [
    { id: 'table.page.first', to: 0, isOff: page === 0 },
    { id: 'table.page.previous', to: page - 1, isOff: page === 0 },
    { id: 'table.page.next', to: page + 1, isOff: page === last },
    { id: 'table.page.last', to: last, isOff: page === last },
  ] as const;
  return (
    <nav className={style.pages} aria-label={text('table.pages')} data-testid="table-pages">
      <p role="status">
        {text('table.page.rows', {
          from: page * ROWS_A_PAGE + 1,
          to: Math.min(rowCount, (page + 1) * ROWS_A_PAGE),
          count: rowCount,
        })}
      </p>
      {ways.map(({ id, to, isOff }) => (
        <Button key={id} look="link" disabled={isOff} onClick={() => onGo(to)}>
          {text(id)}
        </Button>
      ))}
    </nav>
  );
}
