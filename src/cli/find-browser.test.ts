import { describe, expect, it } from 'vitest';
import { browserCandidates } from './find-browser.ts';
import { openCommand } from './open-in-browser.ts';

describe('browser for the page tests', () => {
  it('is the one that the user names, then the bundled one, then one of the system', () => {
    const environment = { FAULTLINES_BROWSER: '/opt/mine', PATH: '/somewhere/bin' };
    const candidates = browserCandidates('linux', environment, '/cache/bundled');
    expect(candidates.slice(0, 2)).toEqual(['/opt/mine', '/cache/bundled']);
    expect(candidates).toContain('/usr/bin/chromium');
  });

  it('is looked for where macOS and Windows keep programs', () => {
    expect(browserCandidates('darwin', {}, 'bundled').join()).toContain('/Applications/');
    const windows = browserCandidates('win32', { PROGRAMFILES: 'C:\\Program Files' }, 'bundled');
    expect(windows).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  });
});

describe('opening the page', () => {
  it('happens only where somebody would see it', () => {
    expect(openCommand('linux', {})).toBeUndefined();
    expect(openCommand('linux', { DISPLAY: ':0' })).toEqual(['xdg-open']);
    expect(openCommand('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open']);
    expect(openCommand('darwin', {})).toEqual(['open']);
    expect(openCommand('win32', {})?.[0]).toBe('rundll32');
  });

  it('does not happen in CI or over a remote shell', () => {
    expect(openCommand('darwin', { CI: 'true' })).toBeUndefined();
    expect(openCommand('linux', { DISPLAY: ':10', SSH_CONNECTION: 'a b' })).toBeUndefined();
  });
});
