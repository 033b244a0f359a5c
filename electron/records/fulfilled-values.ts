/**
 * The values of the promises that were fulfilled, in their order.
 *
 * @throws the first reason when none was fulfilled, and the signal's when it was aborted
 */
export async function fulfilledValues<T>(
  questions: readonly Promise<T>[],
  signal: AbortSignal | undefined,
): Promise<T[]> {
  const settled = await Promise.allSettled(questions);
  signal?.throwIfAborted();
  const worked = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failed = settled.find((one) => one.status === "rejected");
  if (worked.length === 0 && failed !== undefined) throw failed.reason;
  return worked;
}
