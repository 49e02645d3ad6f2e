import { buffer } from 'node:stream/consumers';
import type { World } from './world.ts';

const QUIET_MILLISECONDS = 300;

/** The terminal that the program was started from. */
export function createNodeWorld(): World {
  const started = performance.now();
  let shown = false;
  const clear = () => {
    if (shown) process.stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    folder: process.cwd(),
    readStdin: () => buffer(process.stdin),
    print: (content) => {
      clear();
      process.stdout.write(content);
    },
    tell: (message) => {
      clear();
      process.stderr.write(`${message}\n`);
    },
    progress: (what, share) => {
      if (!process.stderr.isTTY || performance.now() - started < QUIET_MILLISECONDS) return;
      clear();
      if (share >= 1) return;
      process.stderr.write(`${what} ${Math.floor(share * 100)} %`);
      shown = true;
    },
  };
}
