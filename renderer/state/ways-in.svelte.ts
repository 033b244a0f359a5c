import type { Bridge, Output, Refusal } from "../../electron/contract/calls.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import type { Arrival } from "../lib/arrivals.ts";
import { ask } from "../lib/ask.ts";
import type { Dropped } from "./dropzone.svelte.ts";
import type { Notices } from "./notices.svelte.ts";
import type { Tray } from "./tray.svelte.ts";

/** How mails come into the tray. The first of those that come together comes to hand, so that Enter is all that is left to do. */
export class WaysIn {
  /** Files that are being read or parsed. */
  opening = $state(0);
  readonly #bridge: Bridge;
  readonly #tray: Tray;
  readonly #notices: Notices;

  constructor(bridge: Bridge, tray: Tray, notices: Notices) {
    this.#bridge = bridge;
    this.#tray = tray;
    this.#notices = notices;
  }

  /** Sends files to main one by one, in their order; one that fails stops no other. */
  async open(arrivals: readonly Arrival[]): Promise<void> {
    this.opening += arrivals.length;
    const refused: Refusal[] = [];
    let shown = false;
    let found = 0;
    for (const { name, read } of arrivals) {
      const bytes = await read;
      const reply = bytes.ok ? await ask(() => this.#bridge.openMails({ files: [{ name, bytes: bytes.value }] })) : bytes;
      this.opening -= 1;
      const opened = reply.ok ? reply.value : { drafts: [], refused: [{ fileName: name, problem: reply.problem }] };
      const { drafts } = opened;
      refused.push(...opened.refused);
      // An mbox holds many mails.
      found += drafts.length + opened.refused.length;
      this.#tray.add(drafts);
      if (!shown && drafts[0] !== undefined) this.#tray.show(drafts[0].id);
      shown ||= drafts.length > 0;
    }
    this.#notices.addRefusals(refused, found);
  }

  takeDropped({ arrivals, advice, subjects }: Dropped): void {
    if (arrivals.length > 0) void this.open(arrivals);
    if (advice === undefined) return;
    const lines = [{ text: advice.text }, ...subjects.map((text) => ({ about: text, text: "" }))];
    this.#notices.add({ tone: "advice", title: advice.title, lines });
  }

  chooseMails = (): Promise<void> => this.#openThrough(() => this.#bridge.chooseMails());

  openSamples = (): Promise<void> => this.#openThrough(() => this.#bridge.openSamples());

  /** @param attachment position in the mail of the draft */
  openAttached = async (draftId: string, attachment: number): Promise<void> => {
    this.opening += 1;
    await this.#openThrough(() => this.#bridge.openAttached({ draftId, attachment }));
    this.opening -= 1;
  };

  async #openThrough(question: () => Promise<Reply<Output<"chooseMails">>>): Promise<void> {
    const reply = await ask(question);
    if (!reply.ok) {
      this.#notices.complain("No mail was opened", reply.problem);
      return;
    }
    const { drafts, refused } = reply.value;
    this.#tray.add(drafts);
    if (drafts[0] !== undefined) this.#tray.show(drafts[0].id);
    this.#notices.addRefusals(refused, drafts.length + refused.length);
  }
}
