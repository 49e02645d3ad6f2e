import regularAddress from '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?url';
import semiBoldAddress from '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?url';
import arabicAddress from '@expo-google-fonts/vazirmatn/400Regular/Vazirmatn_400Regular.ttf?url';
import wasmAddress from '@resvg/resvg-wasm/index_bg.wasm?url';
import type { FigureFontFiles } from '#core/figure';

/** What resvg needs to draw: its own program and the fonts of the figures. */
export interface RasterAssets {
  readonly wasm: ArrayBuffer;
  readonly fonts: readonly Uint8Array[];
}

const FONT_ADDRESSES = [regularAddress, semiBoldAddress, arabicAddress];

/** Fetches the assets from this site; the worker itself has no network. */
export async function fetchRasterAssets(): Promise<RasterAssets> {
  const [wasm, ...fonts] = await Promise.all([wasmAddress, ...FONT_ADDRESSES].map(fetchBytes));
  if (wasm === undefined) throw new Error('There is no address of the renderer');
  return { wasm, fonts: fonts.map((font) => new Uint8Array(font)) };
}

/** The same fonts for PDF. */
export async function fetchFontFiles(): Promise<FigureFontFiles> {
  const [regular, semibold, arabic] = await Promise.all(
    [regularAddress, semiBoldAddress, arabicAddress].map(async (address) => {
      return new Uint8Array(await fetchBytes(address));
    }),
  );
  if (!regular || !semibold || !arabic) throw new Error('There is no address of the fonts');
  return { regular, semibold, arabic };
}

async function fetchBytes(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with status ${response.status}`);
  return response.arrayBuffer();
}
