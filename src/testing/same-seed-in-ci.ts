/**
 * Property tests look at other values in every run on a desk, which is how they find mistakes. Where
 * a change is judged, the same change has to give the same answer twice.
 */
if (process.env.CI) {
  const { configureGlobal } = await import('fast-check');
  configureGlobal({ seed: 20_200_103 });
}

export {};
