/**
 * What must be ended before this process may end: browsers, helper processes, temporary folders.
 */
const endings = new Set<() => Promise<void> | void>();

/** @returns a function that takes the ending off again, for what has ended by itself */
export function beforeEnd(end: () => Promise<void> | void): () => void {
  endings.add(end);
  return () => endings.delete(end);
}

export async function endProcess(code: number): Promise<never> {
  await Promise.allSettled([...endings].map(async (end) => end()));
  process.exit(code);
}
