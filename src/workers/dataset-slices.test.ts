import { describe, expect, it } from 'vitest';
import { buildGraph, joinGraph } from '#core/graph';
import type { Dataset } from '#schemas';
import { aDataset } from '#testing';
import { buffersOf, readSlices, sendIndexed, sendInSlices } from './dataset-slices.ts';

const CHAIN = Array.from({ length: 900 }, (_, at) => `actor ${at}`);

/** More records than a slice holds, in letters of more than one byte too. */
function aChain(): Dataset {
  const made = aDataset().actors(...CHAIN, 'كتائب \ud83d\ude00');
  CHAIN.slice(1).forEach((name, at) => {
    made.edge(CHAIN[at]!, 'attack', name);
  });
  return made.build();
}

/** Records for more than a few turns. */
function aLongChain(): Dataset {
  const dataset = aChain();
  const { relationships } = dataset;
  return { ...dataset, relationships: Array.from({ length: 60 }, () => relationships).flat() };
}

describe('a dataset in slices', () => {
  it('is the same when it is put together again', async () => {
    const dataset = aChain();
    const { port1, port2 } = new MessageChannel();
    const slices = readSlices(port2);
    const sent = await sendInSlices(dataset, port1);
    expect(sent.head).toMatchObject({ actors: [], documents: [], relationships: [] });
    expect(await slices.join(sent)).toEqual(dataset);
  });

  it('goes in texts of a few hundred records', async () => {
    const dataset = aChain();
    const sizes: number[] = [];
    const sent = await sendInSlices(dataset, {
      postMessage: ({ text }: { text: string }) => sizes.push(JSON.parse(text).length),
    });
    expect(sizes).toHaveLength(sent.slices);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(500);
    const { actors, documents, relationships } = dataset;
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(
      actors.length + documents.length + relationships.length,
    );
  });

  it('is there at once when it holds no records', async () => {
    const dataset = { ...aDataset().actors('a').build(), actors: [], documents: [] };
    const { port1, port2 } = new MessageChannel();
    const slices = readSlices(port2);
    expect(await slices.join(await sendInSlices(dataset, port1))).toEqual(dataset);
  });

  it('is read in turns that tell how much is done, while others have theirs', async () => {
    const dataset = aLongChain();
    const { port1, port2 } = new MessageChannel();
    const shares: number[] = [];
    let turnsOfOthers = 0;
    const others = setInterval(() => {
      turnsOfOthers += 1;
    });
    const slices = readSlices(port2, { onShare: (share) => shares.push(share) });
    const joined = await slices.join(await sendInSlices(dataset, port1));
    clearInterval(others);
    expect(joined.relationships).toHaveLength(dataset.relationships.length);
    expect(turnsOfOthers).toBeGreaterThan(2);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('is read no further once it is given up', async () => {
    const controller = new AbortController();
    const { port1, port2 } = new MessageChannel();
    const closed = new Promise((resolve) => port1.addEventListener('close', resolve));
    const shares: number[] = [];
    readSlices(port2, {
      signal: controller.signal,
      onShare: (share) => {
        shares.push(share);
        controller.abort();
      },
    });
    await sendInSlices(aLongChain(), port1);
    await closed;
    expect(shares).toHaveLength(1);
    expect(shares[0]).toBeLessThan(1);
  });
});

describe('a dataset with its columns', () => {
  it('moves to another thread, where its graph is there without being built', async () => {
    const dataset = aDataset().actors('a', 'b', 'c').edge('a', 'attack', 'b').build();
    const { port1, port2 } = new MessageChannel();
    const slices = readSlices(port2);
    const { columns, ...sent } = await sendIndexed(dataset, port1);
    const moved = structuredClone(columns, { transfer: buffersOf(columns) });
    expect(buffersOf(columns).every(({ byteLength }) => byteLength === 0)).toBe(true);
    const joined = joinGraph(await slices.join(sent), moved);
    expect(joined.dataset).toEqual(dataset);
    expect(joined.source).toEqual(buildGraph(dataset).source);
    expect(buildGraph(joined.dataset)).toBe(joined);
  });
});
