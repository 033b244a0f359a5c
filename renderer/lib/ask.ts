import type { Problem, Reply } from "../../electron/contract/problem.ts";

/** Calls main. A failed call (main is gone, or refused it) must not leave the window waiting. */
export async function ask<T>(question: () => Promise<Reply<T>>): Promise<Reply<T>> {
  try {
    return await question();
  } catch {
    return { ok: false, problem: { code: "no-answer", kind: "main" } };
  }
}

/** The same for a call without an answer. @returns why it failed */
export async function failureOf(
  question: () => Promise<Reply<void>>,
): Promise<Problem | undefined> {
  const reply = await ask(question);
  return reply.ok ? undefined : reply.problem;
}
