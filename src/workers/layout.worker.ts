import { expose, transfer } from 'comlink';
import { arrange, type LayoutInput, type Positions } from '#core/layout';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

const service = {
  arrange(input: LayoutInput): Positions {
    const positions = arrange(input);
    return transfer(positions, [positions.x.buffer, positions.y.buffer]);
  },
};

export type LayoutService = typeof service;

expose(service);
