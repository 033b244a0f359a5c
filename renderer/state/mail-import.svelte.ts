import type { Bridge, Output, Refusal } from "../../electron/contract/calls.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import type { Arrival } from "../drop/arrivals.ts";
import { ask } from "../lib/ask.ts";
import type { Dropped } from "../drop/dropzone.svelte.ts";
import type { Action, Notices } from "./notices.svelte.ts";
import type { Settings } from "./settings.svelte.ts";
import type { OwnOpening, Reading } from "./reading.svelte.ts";

type Call = ReturnType<Reading["call"]>;
type Opened = Output<"openMails">;

/**
 * Opens mails into the tray. Files belong to the organisation that is shown at the drop, even if
 * the user switches before they are read.
 */
export class MailImport {
  readonly #bridge: Bridge;
  readonly #reading: Reading;
  readonly #notices: Notices;
  readonly #settings: Settings;

  constructor(bridge: Bridge, reading: Reading, notices: Notices, settings: Settings) {
    this.#bridge = bridge;
    this.#reading = reading;
    this.#notices = notices;
    this.#settings = settings;
  }

  /** Sends files to main one by one, in order; a failure does not stop the others. */
  async open(arrivals: readonly Arrival[]): Promise<void> {
    const opening = this.#reading.begin(arrivals.length);
    const refused: Refusal[] = [];
    for (const arrival of arrivals) {
      const reply = await this.#send(arrival, opening);
      if (reply === undefined) break;
      const opened = reply.ok ? reply.value : refusedFile(arrival, reply.problem);
      refused.push(...opened.refused);
      this.#reading.answered(opening, opened);
    }
    this.#reading.end(opening);
    // An mbox file holds many mails.
    this.#notices.addRefusals(refused, opening.mails + refused.length);
  }

  takeDropped({ arrivals, advice, subjects }: Dropped): void {
    if (arrivals.length > 0) void this.open(arrivals);
    if (advice === undefined) return;
    const lines = [{ text: advice.text }, ...subjects.map((text) => ({ about: text, text: "" }))];
    this.#notices.add({ tone: "advice", title: advice.title, lines, action: this.#offer() });
  }

  /** To save a message to a watched folder is the whole gesture. */
  #offer(): Action | undefined {
    if (this.#settings.watchedFolder.state !== "none") return undefined;
    return {
      label: "Take what I save to Downloads",
      run: () => this.#settings.watch("downloads"),
    };
  }

  chooseMails = (): Promise<void> =>
    this.#openThrough("asks", (call) => this.#bridge.chooseMails(call));

  openSamples = (): Promise<void> =>
    this.#openThrough("waits", (call) => this.#bridge.openSamples(call));

  /** @param attachment its position in the draft's mail */
  openAttached = (draftId: string, attachment: number): Promise<void> =>
    this.#openThrough("waits", (call) =>
      this.#bridge.openAttached({ ...call, draftId, attachment }),
    );

  /** @returns undefined when the user has stopped the opening before */
  async #send({ name, read }: Arrival, opening: OwnOpening): Promise<Reply<Opened> | undefined> {
    const bytes = await read;
    if (opening.isStopped) return undefined;
    if (!bytes.ok) return bytes;
    const call = this.#reading.call(opening);
    return ask(() => this.#bridge.openMails({ ...call, files: [{ name, bytes: bytes.value }] }));
  }

  async #openThrough(
    beginning: "asks" | "waits",
    question: (call: Call) => Promise<Reply<Opened>>,
  ): Promise<void> {
    const opening = this.#reading.begin(beginning);
    const call = this.#reading.call(opening);
    const reply = await ask(() => question(call));
    this.#reading.answered(opening, reply.ok ? reply.value : undefined);
    this.#reading.end(opening);
    if (!reply.ok) {
      this.#notices.complain("No mail was opened", reply.problem);
      return;
    }
    const { mails, refused } = reply.value;
    this.#notices.addRefusals(refused, mails + refused.length);
  }
}

const refusedFile = ({ name: fileName }: Arrival, problem: Refusal["problem"]): Opened => ({
  mails: 0,
  refused: [{ fileName, problem }],
});
