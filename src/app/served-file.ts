import type { ChosenFile } from '#state';

/** The dataset that `faultlines serve FILE` gives the page in place of the shipped one. */
export async function readServedFile(): Promise<ChosenFile | undefined> {
  const name = document.querySelector<HTMLMetaElement>('meta[name="served-dataset"]')?.content;
  if (name === undefined) return undefined;
  const answer = await fetch('served-dataset');
  const content = await answer.arrayBuffer();
  return { name, size: content.byteLength, arrayBuffer: async () => content.slice(0) };
}
