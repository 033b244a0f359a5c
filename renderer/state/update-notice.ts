import type { Bridge } from "../../electron/contract/bridge.ts";
import { text } from "../../electron/language/text.ts";
import { failureOf } from "../lib/ask.ts";
import { isolated } from "../lib/legible.ts";
import type { Notices } from "./notices.svelte.ts";

/** Says that a new version was fetched. It can wait, so nothing else waits for it. */
export function tellUpdate(bridge: Bridge, notices: Notices, version: string): void {
  const restart = async () => {
    notices.add({ tone: "advice", title: text("notices.restarts-soon"), lines: [] });
    const problem = await failureOf(() => bridge.restartToUpdate());
    if (problem !== undefined) notices.complain(text("notices.not-restarted"), problem);
  };
  notices.add({
    tone: "advice",
    title: text("notices.update-ready", { version: isolated(version) }),
    lines: [],
    actions: [{ label: text("notices.restart-now"), run: restart }],
  });
}
