import type { Bridge, Input, Output, Refusal } from "../../electron/contract/calls.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import type { Arrival } from "../drop/arrivals.ts";
import { ask } from "../lib/ask.ts";
import type { Dropped } from "../drop/dropzone.svelte.ts";
import type { Notices } from "./notices.svelte.ts";
import type { Tray } from "./tray.svelte.ts";

type Into = Input<"chooseMails">;

/**
 * Opens mails into the tray. The first mail of a group is selected, so that the user only has to
 * press Enter.
 */
export class MailImport {
  /** Files that are being read or parsed. */
  opening = $state(0);
  readonly #bridge: Bridge;
  readonly #tray: Tray;
  readonly #notices: Notices;
  readonly #shown: () => string | undefined;

  /**
   * @param shown the organisation that the window shows. Files belong to the one shown at the drop,
   *   even if the user switches before they are read
   */
  constructor(bridge: Bridge, tray: Tray, notices: Notices, shown: () => string | undefined) {
    this.#bridge = bridge;
    this.#tray = tray;
    this.#notices = notices;
    this.#shown = shown;
  }

  /** Sends files to main one by one, in order; a failure does not stop the others. */
  async open(arrivals: readonly Arrival[]): Promise<void> {
    this.opening += arrivals.length;
    const into = this.#into();
    const refused: Refusal[] = [];
    let shown = false;
    let found = 0;
    for (const { name, read } of arrivals) {
      const bytes = await read;
      const reply = bytes.ok
        ? await ask(() =>
            this.#bridge.openMails({ ...into, files: [{ name, bytes: bytes.value }] }),
          )
        : bytes;
      this.opening -= 1;
      const opened = reply.ok
        ? reply.value
        : { drafts: [], refused: [{ fileName: name, problem: reply.problem }] };
      const { drafts } = opened;
      refused.push(...opened.refused);
      // An mbox file holds many mails.
      found += drafts.length + opened.refused.length;
      shown = this.#take(drafts, into, shown) || shown;
    }
    this.#notices.addRefusals(refused, found);
  }

  takeDropped({ arrivals, advice, subjects }: Dropped): void {
    if (arrivals.length > 0) void this.open(arrivals);
    if (advice === undefined) return;
    const lines = [{ text: advice.text }, ...subjects.map((text) => ({ about: text, text: "" }))];
    this.#notices.add({ tone: "advice", title: advice.title, lines });
  }

  chooseMails = (): Promise<void> => this.#openThrough((into) => this.#bridge.chooseMails(into));

  openSamples = (): Promise<void> => this.#openThrough((into) => this.#bridge.openSamples(into));

  /** @param attachment its position in the draft's mail */
  openAttached = async (draftId: string, attachment: number): Promise<void> => {
    this.opening += 1;
    await this.#openThrough((into) => this.#bridge.openAttached({ ...into, draftId, attachment }));
    this.opening -= 1;
  };

  async #openThrough(
    question: (into: Into) => Promise<Reply<Output<"chooseMails">>>,
  ): Promise<void> {
    const into = this.#into();
    const reply = await ask(() => question(into));
    if (!reply.ok) {
      this.#notices.complain("No mail was opened", reply.problem);
      return;
    }
    const { drafts, refused } = reply.value;
    this.#take(drafts, into, false);
    this.#notices.addRefusals(refused, drafts.length + refused.length);
  }

  #into(): Into {
    const organisationId = this.#shown();
    return organisationId === undefined ? {} : { organisationId };
  }

  /**
   * Adds mails to the tray, unless another organisation is shown by now: they are in its own tray.
   * @returns whether the shown tray took them
   */
  #take(drafts: readonly Draft[], { organisationId }: Into, isSelected: boolean): boolean {
    const [first] = drafts;
    if (first === undefined || (organisationId !== undefined && organisationId !== this.#shown()))
      return false;
    this.#tray.add(drafts);
    if (!isSelected) this.#tray.show(first.id);
    return true;
  }
}
