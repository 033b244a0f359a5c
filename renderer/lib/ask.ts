import type { Reply } from "../../electron/contract/problem.ts";

/**
 * Asks main. A bridge that breaks (main is gone, or refused the question) must not leave the window
 * waiting.
 */
export async function ask<T>(question: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await question();
  } catch {
    const message =
      "Mailpin did not answer. Close it and start it again; what was filed is safe in the outbox.";
    return { ok: false, problem: { code: "no-answer", message } };
  }
}
