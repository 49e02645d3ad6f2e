import { expect, it } from 'vitest';
import { hearProgress } from './hear-progress.ts';

it('progress that comes behind the answer is not passed on', () => {
  const shares: number[] = [];
  const heard = hearProgress((share) => shares.push(share));
  heard.listener(0.5);
  heard.end();
  heard.listener(1);
  expect(shares).toEqual([0.5]);
});
