/** Calls back once after so many ms, unless the answered function is called before. */
export type SetTimer = (callback: () => void, delayMs: number) => () => void;
