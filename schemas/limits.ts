/** Every limit on input stands here; docs and tests read these numbers. */
export const LIMITS = {
  fileBytes: 100_000_000,
  jsonDepth: 32,
  xmlDepth: 64,
  hierarchyDepth: 32,
  nameLength: 10_000,
  idLength: 200,
  dateLength: 40,
  urlLength: 2_048,
  textLength: 1_000_000,
  paraphraseLength: 300,
  aliasesPerActor: 10_000,
  relationships: 1_000_000,
  csvColumns: 1_000,
  unzippedBytes: 500_000_000,
  linkBytes: 8_192,
  savedViews: 1_000,
} as const;
