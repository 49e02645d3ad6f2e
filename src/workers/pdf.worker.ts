import { expose, transfer } from 'comlink';
import {
  type Figure,
  type FigureFontFiles,
  type Paper,
  type PdfOptions,
  writePdf,
} from '#core/figure';
import { removeNetwork } from './remove-network.ts';

removeNetwork(globalThis);

const service = {
  async write(
    content: Figure | Paper,
    fonts: FigureFontFiles,
    options: PdfOptions,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(await writePdf(content, fonts, options));
    return transfer(bytes, [bytes.buffer]);
  },
};

export type PdfService = typeof service;

expose(service);
