const KEY = 'faultlines:starts';
/** So many starts without a healthy end, and the next one is in safe mode. */
const MOST_STARTS = 3;
const HEALTHY_MILLISECONDS = 5_000;

let hasFailed = false;

/**
 * Counts starts that did not come to five healthy seconds, and says whether there were three of
 * them in a row. A page that is left in good order was healthy, however short it was open.
 */
export function countStart(): boolean {
  const before = Number(read()) || 0;
  if (before >= MOST_STARTS) return true;
  write(before + 1);
  setTimeout(forgetStarts, HEALTHY_MILLISECONDS);
  window.addEventListener('pagehide', forgetStarts);
  return false;
}

/** The page has broken: this start was no healthy one. */
export function markFailed(): void {
  hasFailed = true;
}

export function forgetStarts(): void {
  if (!hasFailed) write(0);
}

/** The next start is in safe mode. */
export function askForSafeMode(): void {
  write(MOST_STARTS);
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    // Without storage there is no work to be saved either.
    return null;
  }
}

function write(count: number): void {
  try {
    if (count === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(count));
  } catch {
    // As above.
  }
}
