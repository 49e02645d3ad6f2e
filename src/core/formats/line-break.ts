/**
 * The end of a line in files that went through several systems: CR CR LF is one. At most two CR are
 * looked at, so that a file of nothing else takes no longer than any.
 */
export const LINE_BREAK = /\r{1,2}\n|\r|\n/;
