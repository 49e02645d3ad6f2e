import { expect, it } from 'vitest';
import { takeTurns } from './take-turns.ts';

it('waits only when a turn is over, and gives others theirs', async () => {
  const turn = takeTurns();
  const heard: string[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => heard.push('other');
  port2.postMessage(undefined);
  const begin = performance.now();
  let pause = turn();
  while (pause === undefined && performance.now() - begin < 1_000) pause = turn();
  expect(pause).toBeInstanceOf(Promise);
  expect(heard).toEqual([]);
  await pause;
  expect(heard).toEqual(['other']);
  port1.close();
});
