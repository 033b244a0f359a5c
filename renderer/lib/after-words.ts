import type { Bridge } from "../../electron/contract/calls.ts";

type Listener = (value: unknown) => void;
type Listen = (listener: Listener) => () => void;
type Ask = (...input: unknown[]) => Promise<unknown>;

/**
 * The bridge, over which nothing comes before the window has the words for it: answers and pushes
 * wait, in their order.
 */
export function afterWords({ on, ...calls }: Bridge, words: Promise<void>): Bridge {
  let hasWords = false;
  void words.then(() => (hasWords = true));
  const ask =
    (call: Ask): Ask =>
    async (...input) => {
      const reply = await call(...input);
      if (!hasWords) await words;
      return reply;
    };
  const listen =
    (toPush: Listen): Listen =>
    (listener) =>
      toPush((value) => {
        if (hasWords) listener(value);
        else
          void words.then(() => {
            listener(value);
          });
      });
  // The names stay, and each function keeps its type: TypeScript cannot follow that.
  return { ...mapped(calls as never, ask), on: mapped(on as never, listen) } as never;
}

const mapped = <T>(table: Readonly<Record<string, T>>, change: (one: T) => T) =>
  Object.fromEntries(Object.entries(table).map(([name, one]) => [name, change(one)]));
