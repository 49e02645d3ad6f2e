import { createRandom } from '#core/base';
import type { LayoutInput } from './positions.ts';

/** An actor-relationship graph like those that analysts code: skewed blocs, hubs, long names. */
export function skewedGraph(
  actorCount: number,
  bundleCount: number,
  blocShares: readonly number[],
  seed: number,
): LayoutInput {
  const random = createRandom(seed);
  const total = blocShares.reduce((sum, share) => sum + share, 0);
  const bloc = new Int16Array(actorCount);
  const attraction = new Float64Array(actorCount);
  let reached = 0;
  let sum = 0;
  let index = 0;
  for (const [own, share] of blocShares.entries()) {
    sum += share;
    for (; index < Math.round((actorCount * sum) / total); index += 1) {
      bloc[index] = own;
      reached = own;
      attraction[index] = 1 / (0.35 + random()) ** 2 / 8 + (random() < 0.06 ? 6 : 0.3);
    }
  }
  for (; index < actorCount; index += 1) bloc[index] = reached;

  const whole = attraction.reduce((left, right) => left + right, 0);
  const draw = (): number => {
    let mark = random() * whole;
    for (let actor = 0; actor < actorCount; actor += 1) {
      mark -= attraction[actor]!;
      if (mark <= 0) return actor;
    }
    return actorCount - 1;
  };
  const source: number[] = [];
  const target: number[] = [];
  const degree = new Uint32Array(actorCount);
  for (let tries = 0; source.length < bundleCount && tries < bundleCount * 50; tries += 1) {
    const a = draw();
    const b = random() < 0.3 ? Math.floor(random() * actorCount) : draw();
    if (a === b || (bloc[a] !== bloc[b] && random() < 0.72)) continue;
    if (degree[a]! > 40 || degree[b]! > 40) continue;
    source.push(a);
    target.push(b);
    degree[a]! += 1;
    degree[b]! += 1;
  }
  return {
    actorCount,
    actors: Uint32Array.from({ length: actorCount }, (_, actor) => actor),
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: Float32Array.from(source, () => 1 + Math.floor(random() * random() * 6)),
    bloc,
    radius: Float32Array.from(degree, (count) => 4 + Math.min(10, 1.6 * Math.sqrt(count))),
    labelWidth: Float32Array.from({ length: actorCount }, () => 40 + random() * random() * 130),
    labelHeight: new Float32Array(actorCount).fill(14),
    aspectRatio: 880 / 620,
  };
}
