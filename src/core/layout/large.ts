/** Above this many actors names cannot all be shown, and pictures are made for shape alone. */
export const LARGE = 1_200;
