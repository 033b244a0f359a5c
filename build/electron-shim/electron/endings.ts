/**
 * The work to do before this process ends: close browsers and helpers, delete temporary folders.
 */
const endings = new Set<() => Promise<void> | void>();

/** @returns a function that removes the entry again, when its work is done */
export function beforeEnd(end: () => Promise<void> | void): () => void {
  endings.add(end);
  return () => endings.delete(end);
}

export async function endProcess(code: number): Promise<never> {
  await Promise.allSettled([...endings].map(async (end) => end()));
  process.exit(code);
}
