import type { StripBridge } from "../../electron/contract/bridge.ts";
import type { Refusal } from "../../electron/contract/refusal.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import { text } from "../../electron/language/text.ts";
import type { Arrival } from "../drop/arrivals.ts";
import { ask } from "../lib/ask.ts";
import type { Carrier } from "../lib/carrier.ts";

/**
 * Sends the files to main one by one, as the window does.
 *
 * @param carrier of the page, for all its drops: main takes one file of a page at a time
 * @returns what became of them, in words
 */
export async function openDropped(
  bridge: Pick<StripBridge, "openMails">,
  carrier: Carrier,
  arrivals: readonly Arrival[],
): Promise<string> {
  const refused: Refusal[] = [];
  let mails = 0;
  carrier.hold(arrivals.length);
  for (const { name, read } of arrivals) {
    const bytes = await read;
    const reply = bytes.ok
      ? await carrier.carry(bytes.value, (last) =>
          ask(() => bridge.openMails({ page: "strip", files: [{ name, ...last }] })),
        )
      : bytes;
    carrier.hold(-1);
    if (reply.ok) {
      mails += reply.value.draftIds.length;
      refused.push(...reply.value.refused);
    } else refused.push({ fileName: name, problem: reply.problem });
  }
  return outcome(mails, refused);
}

function outcome(mails: number, refused: readonly Refusal[]): string {
  const [first] = refused;
  const count = refused.length;
  return [
    ...(mails > 0 || first === undefined ? [text("strip.in-tray", { count: mails })] : []),
    ...(count > 1 ? [text("strip.refused", { count })] : []),
    ...(first === undefined ? [] : [problemText(first.problem)]),
  ].join(" ");
}
