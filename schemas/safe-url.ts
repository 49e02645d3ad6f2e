/**
 * Why an address must not become a link, in one sentence, or `undefined` when it may: https and
 * http addresses without a user name, and mailto addresses.
 */
export function explainUnsafeUrl(url: string): string | undefined {
  if (HIDDEN_CHARACTERS.test(url)) return 'The address holds white space or hidden characters.';
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return 'The address does not say whether it is https or http.';
  if (scheme === 'mailto') {
    return /^mailto:[^@]+@[^@]+$/i.test(url) ? undefined : 'This is no e-mail address.';
  }
  if (scheme !== 'http' && scheme !== 'https') return `Links of the kind \`${scheme}:\` stay shut.`;
  // Browsers take a backslash for a slash, so it could hide where the host ends.
  const host = /^https?:\/\/([^/?#\\]*)(?![^?#]*\\)/i.exec(url)?.[1];
  if (host === undefined || host === '') return 'The address has no host.';
  if (host.includes('@')) return 'The address holds a user name or password.';
  return undefined;
}

/** White space, control characters and marks that change the direction of writing. */
const HIDDEN_CHARACTERS = /[\s\p{Cc}\p{Cf}]/u;
