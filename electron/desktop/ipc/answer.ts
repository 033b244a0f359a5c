import { calls, type CallName, type Input, type Output } from "../../contract/calls.ts";
import type { Reply } from "../../contract/problem.ts";
import { problemOf } from "./problem-of.ts";

/** What main does with each question; it only ever sees input that fits the contract. */
export type Handlers = {
  readonly [C in CallName]: (input: Input<C>) => Output<C> | Promise<Output<C>>;
};

/**
 * Checks the question, asks the handler, and lets through only what the contract names: a token in
 * a database row cannot reach the window by accident. Never throws: Electron would turn an error
 * into a bare string.
 *
 * @param onError told of every failure, for the log
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

// The schema table is keyed by name; TypeScript cannot follow that calls[C] parses to Input<C>, so
// these two lines say it once.
const inputOf = <C extends CallName>(name: C, raw: unknown): Input<C> =>
  calls[name].input.parse(raw) as Input<C>;
const outputOf = <C extends CallName>(name: C, raw: unknown): Output<C> =>
  calls[name].output.parse(raw) as Output<C>;
