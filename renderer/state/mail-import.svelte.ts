import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Output } from "../../electron/contract/calls.ts";
import type { Refusal } from "../../electron/contract/refusal.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import { text } from "../../electron/language/text.ts";
import type { Arrival } from "../drop/arrivals.ts";
import type { SentInDrop, SentMail } from "../../electron/contract/sent-mails.ts";
import { ask } from "../lib/ask.ts";
import { Carrier } from "../lib/carrier.ts";
import { dropWords, keepWords } from "../lib/sent.ts";
import type { Guide } from "../drop/drag-advice.ts";
import type { Dropped, DroppedOnto, DropGoal } from "../drop/dropzone.svelte.ts";
import type { LastDrop } from "./last-drop.svelte.ts";
import type { MailHelp } from "./mail-help.svelte.ts";
import type { Action, Notices } from "./notices.svelte.ts";
import type { Settings } from "./settings.svelte.ts";
import type { OwnOpening, Reading } from "./reading.svelte.ts";

/** What becomes of mails in the tray. */
type TrayDeeds = {
  /** Removes them. */
  readonly discard: (ids: readonly string[]) => Promise<void>;
  readonly fileDropped: (ids: readonly string[], onto: DroppedOnto) => Promise<void>;
  /** Shows where each thread of the tray goes. */
  readonly fileEach: (ids: readonly string[], organisationId: string | undefined) => Promise<void>;
};
type Call = ReturnType<Reading["call"]>;
type Opened = Output<"openMails">;

type Parts = {
  readonly bridge: Bridge;
  readonly reading: Reading;
  readonly notices: Notices;
  readonly settings: Settings;
  readonly mailHelp: MailHelp;
  readonly lastDrop: LastDrop;
  readonly tray: TrayDeeds;
};

/**
 * Opens mails into the tray. Files belong to the organisation that is shown at the drop, even if
 * the user switches before they are read.
 */
export class MailImport {
  readonly #bridge: Bridge;
  readonly #reading: Reading;
  readonly #notices: Notices;
  readonly #parts: Parts;
  readonly #carrier: Carrier;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#bridge = parts.bridge;
    this.#reading = parts.reading;
    this.#notices = parts.notices;
    this.#carrier = new Carrier(parts.bridge, "window");
  }

  /**
   * Sends files to main one by one, in order; a failure does not stop the others.
   *
   * @param goal what becomes of their mails then, if the user does not stop that
   */
  async open(arrivals: readonly Arrival[], goal?: DropGoal): Promise<void> {
    const opening = this.#reading.begin(arrivals.length, goal !== undefined);
    let held = arrivals.length;
    this.#carrier.hold(held);
    const draftIds = await this.#openEach(
      opening,
      arrivals,
      ({ name }) => name,
      (arrival) => this.#send(arrival, opening),
      (arrival, opened) => {
        held -= 1;
        this.#carrier.hold(-1);
        void this.#parts.lastDrop.answer(arrival, opened);
        if (goal === undefined && opened.sent !== undefined) this.#sayWhatWasSent(opened.sent);
      },
    );
    if (held > 0) this.#carrier.hold(-held); // the user has stopped it
    if (goal === undefined || opening.isStopped) return;
    const { tray } = this.#parts;
    if (goal === "each-thread") await tray.fileEach(draftIds, opening.into.organisationId);
    else await tray.fileDropped(draftIds, goal);
  }

  /** Brings mails of the list of sent ones into the tray. */
  async openSent(mails: readonly SentMail[]): Promise<void> {
    const opening = this.#reading.begin(mails.length);
    await this.#openEach(
      opening,
      mails,
      ({ subject }) => subject ?? text("opening.sent-mail"),
      async ({ key }) => {
        if (opening.isStopped) return undefined;
        return ask(() => this.#bridge.openSent({ ...this.#reading.call(opening), key }));
      },
    );
  }

  /**
   * @param send answers nothing when the user has stopped the opening before
   * @returns the mails that came
   */
  async #openEach<T>(
    opening: OwnOpening,
    items: readonly T[],
    nameOf: (item: T) => string,
    send: (item: T) => Promise<Reply<Opened> | undefined>,
    onanswer?: (item: T, opened: Opened) => void,
  ): Promise<readonly string[]> {
    const refused: Refusal[] = [];
    const draftIds: string[] = [];
    for (const item of items) {
      const reply = await send(item);
      if (reply === undefined) break;
      const opened = reply.ok ? reply.value : refusedFile(nameOf(item), reply.problem);
      refused.push(...opened.refused);
      draftIds.push(...opened.draftIds);
      onanswer?.(item, opened);
      this.#reading.answered(opening, opened);
    }
    this.#reading.end(opening);
    // An mbox file holds many mails.
    this.#notices.addRefusals(refused, opening.mails + refused.length);
    return draftIds;
  }

  /** What a dropped mailbox of sent mails holds, and one click to what is not filed. */
  #sayWhatWasSent({ others, ...counts }: SentInDrop): void {
    if (others.length === 0) return;
    this.#notices.add({
      tone: "advice",
      title: dropWords(counts),
      lines: [{ text: text("opening.sent-rest-stays") }],
      actions: [{ label: keepWords(counts), run: () => this.#parts.tray.discard(others) }],
    });
  }

  takeDropped({ arrivals, goal, advice, subjects }: Dropped): void {
    if (arrivals.length > 0) void this.open(arrivals, goal);
    if (advice === undefined) return;
    const lines = [
      { text: advice.text },
      ...subjects.map((subject) => ({ about: subject, text: "" })),
    ];
    this.#notices.add({
      tone: "advice",
      title: advice.title,
      lines,
      actions: this.#offers(advice),
    });
  }

  /** How it is done; and to save a message to a watched folder is the whole gesture. */
  #offers({ client }: Guide): Action[] {
    const { settings, mailHelp } = this.#parts;
    const help = {
      label: text("mail-help.show-how"),
      run: () => {
        mailHelp.open(client);
      },
    };
    if (settings.watchedFolder.state !== "none") return [help];
    const watch = () => settings.watch("downloads");
    return [help, { label: text("opening.watch-downloads"), run: watch }];
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

  async #send({ name, read }: Arrival, opening: OwnOpening): Promise<Reply<Opened> | undefined> {
    const bytes = await read;
    if (opening.isStopped) return undefined;
    if (!bytes.ok) return bytes;
    const call = this.#reading.call(opening);
    return this.#carrier.carry(bytes.value, async (last) =>
      opening.isStopped
        ? undefined
        : ask(() =>
            this.#bridge.openMails({ ...call, page: "window", files: [{ name, ...last }] }),
          ),
    );
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
      this.#notices.complain(text("opening.none-opened"), reply.problem);
      return;
    }
    const { draftIds, refused } = reply.value;
    this.#notices.addRefusals(refused, draftIds.length + refused.length);
  }
}

const refusedFile = (fileName: string, problem: Refusal["problem"]): Opened => ({
  draftIds: [],
  refused: [{ fileName, problem }],
});
