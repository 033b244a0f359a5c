import type { CallName, Input, Output } from "./calls.ts";
import type { stripCalls } from "./calls/strip.ts";
import type { Reply } from "./problem.ts";
import type { Push, PushName } from "./pushes.ts";

/** What both pages may ask: the drop strip brings mails, and nothing else. */
export const bothAsk = ["holdFiles", "bringPiece", "openMails"] as const;
type OfStripAlone = keyof typeof stripCalls;
export type StripCall = OfStripAlone | (typeof bothAsk)[number];
export type WindowCall = Exclude<CallName, OfStripAlone>;

type Questions<Name extends CallName> = {
  readonly [C in Name]: (
    ...input: undefined extends Input<C> ? [] : [Input<C>]
  ) => Promise<Reply<Output<C>>>;
};

/** `window.mailpin` of the drop strip. */
export type StripBridge = Questions<StripCall>;

/** `window.mailpin`. Each `on` function returns one that removes the listener. */
export type Bridge = Questions<WindowCall> & {
  readonly on: { readonly [P in PushName]: (listener: (value: Push<P>) => void) => () => void };
};
