import { spawn } from 'node:child_process';

/** Opens an address in the user's browser where there is a desktop to open it on. */
export function openInBrowser(address: string): void {
  const command = openCommand(process.platform, process.env);
  if (command === undefined) return;
  const [program, ...args] = command;
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  // The address is on the screen already: a desktop without an opener is no failure.
  child.on('error', () => undefined);
  child.unref();
}

/** The program that opens an address, or `undefined` where nobody would see it. */
export function openCommand(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly [program: string, ...args: string[]] | undefined {
  if (environment.CI || environment.SSH_CONNECTION) return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
