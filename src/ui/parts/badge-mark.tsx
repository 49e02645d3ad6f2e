import type { Badge } from '#core/graph';

const PATHS: Record<Badge, string> = {
  /* two halves that do not meet */
  contested: 'M7 2A6 6 0 0 0 7 14ZM9 2V14A6 6 0 0 0 9 2Z',
  /* two rings that overlap */
  corroborated:
    'M6 3.5A4.5 4.5 0 1 0 6 12.5A4.5 4.5 0 1 0 6 3.5ZM10 3.5A4.5 4.5 0 1 1 10 12.5A4.5 4.5 0 1 1 10 3.5Z',
  /* one ring */
  'single-source': 'M8 3A5 5 0 1 0 8 13A5 5 0 1 0 8 3Z',
  /* a ring struck through */
  'denied-only': 'M8 3A5 5 0 1 0 8 13A5 5 0 1 0 8 3ZM3 13L13 3',
};

/** The sign of a claim's badge; its label always stands beside it. */
export function BadgeMark({ badge }: { badge: Badge }) {
  const isSolid = badge === 'contested';
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" style={{ flex: 'none' }}>
      <path
        d={PATHS[badge]}
        fill={isSolid ? 'currentColor' : 'none'}
        stroke={isSolid ? 'none' : 'currentColor'}
        strokeWidth="1.5"
      />
    </svg>
  );
}
