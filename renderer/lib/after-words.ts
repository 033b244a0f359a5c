import type { Bridge } from "../../electron/contract/bridge.ts";

type Listener = (value: unknown) => void;
type Listen = (listener: Listener) => () => void;
type Ask = (...input: unknown[]) => Promise<unknown>;

/**
 * The bridge, over which nothing comes before the window has the words for it: answers and pushes
 * wait, in their order.
 */
export function afterWords(bridge: Bridge, words: Promise<void>): Bridge {
  let hasWords = false;
  void words.then(() => (hasWords = true));
  const ask =
    (calls: Readonly<Record<string, Ask>>, name: string): Ask =>
    async (...input) => {
      const reply = await calls[name]?.(...input);
      if (!hasWords) await words;
      return reply;
    };
  const listen =
    (pushes: Readonly<Record<string, Listen>>, name: string): Listen =>
    (listener) => {
      const hear: Listener = (value) => {
        if (hasWords) listener(value);
        else
          void words.then(() => {
            listener(value);
          });
      };
      return pushes[name]?.(hear) ?? (() => undefined);
    };
  // The names stay, and each function keeps its type: TypeScript cannot follow that.
  return { ...mapped(bridge as never, ask), on: mapped(bridge.on as never, listen) } as never;
}

const mapped = <T>(
  table: Readonly<Record<string, T>>,
  change: (table: Readonly<Record<string, T>>, name: string) => T,
) => Object.fromEntries(Object.keys(table).map((name) => [name, change(table, name)]));
