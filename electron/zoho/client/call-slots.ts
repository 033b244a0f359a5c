/** Runs calls, at most `limit` at a time; the others wait in order, urgent ones first. */
export function callSlots(
  limit: number,
): <T>(task: () => Promise<T>, isUrgent?: boolean) => Promise<T> {
  let free = limit;
  const [urgent, others]: [(() => void)[], (() => void)[]] = [[], []];
  return async (task, isUrgent = false) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resume) => (isUrgent ? urgent : others).push(resume));
    try {
      return await task();
    } finally {
      // A slot is passed on rather than freed, so that no other task takes it in between.
      const next = urgent.shift() ?? others.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
