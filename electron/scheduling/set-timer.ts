/** Calls back once after so many ms, unless the answered function is called before. */
export type SetTimer = (callback: () => void, delayMs: number) => () => void;

/** The system's timer. */
export const setTimer: SetTimer = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => {
    clearTimeout(timer);
  };
};
