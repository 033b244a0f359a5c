/** What the test and its child agree on. */
export const recordsInAll = 15_000;
