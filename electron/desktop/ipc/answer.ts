import { calls, type CallName, type Input, type Output } from "../../contract/calls.ts";
import type { Reply } from "../../contract/problem.ts";
import { problemOf } from "./problem-of.ts";

/** The handler of each call; its input always matches the contract. */
export type Handlers = {
  readonly [C in CallName]: (input: Input<C>) => Output<C> | Promise<Output<C>>;
};

/**
 * Checks the input, calls the handler, and returns only what the contract lists: a token in a
 * database row cannot reach the window by accident. Never throws: Electron would reduce an error to
 * a string.
 *
 * @param onError called for each failure, for the log
 */
export async function answer<C extends CallName>(
  name: C,
  handlers: Handlers,
  raw: unknown,
  onError: (name: CallName, error: unknown) => void,
): Promise<Reply<Output<C>>> {
  try {
    const output = await handlers[name](inputOf(name, raw));
    return { ok: true, value: outputOf(name, output) };
  } catch (error) {
    onError(name, error);
    return { ok: false, problem: problemOf(error) };
  }
}

// TypeScript cannot infer that calls[C] parses to Input<C>, so these two functions assert it.
const inputOf = <C extends CallName>(name: C, raw: unknown): Input<C> =>
  calls[name].input.parse(raw) as Input<C>;
const outputOf = <C extends CallName>(name: C, raw: unknown): Output<C> =>
  calls[name].output.parse(raw) as Output<C>;
