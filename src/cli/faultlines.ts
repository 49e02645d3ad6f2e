import { runFaultlines } from './commands/index.ts';
import { createNodeWorld } from './commands/node-world.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit(0);
});
process.exitCode = await runFaultlines(createNodeWorld(), process.argv.slice(2));
