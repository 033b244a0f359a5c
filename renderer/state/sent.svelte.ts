import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type {
  SentCounts,
  SentFolder,
  SentMail,
  SentSuggestion,
  SentToWatch,
} from "../../electron/contract/sent-mails.ts";
import { weekMs } from "../../electron/contract/limits.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";

/** So many rows are drawn at first, and each time their end comes into view. */
const drawnAtOnce = 60;

/** The mails that were sent to customers and not filed: where they are looked for, and their list. */
export class Sent {
  folder = $state.raw<SentFolder>({ state: "none" });
  /** Of the organisation that is shown; undefined until they are known. */
  counts = $state.raw<SentCounts | undefined>();
  isOpen = $state(false);
  /** Undefined until they are read. */
  mails = $state.raw<readonly SentMail[] | undefined>();
  /** Why the list, or a change, failed. */
  problem = $state.raw<Problem | undefined>();
  /** The last mail that the user took off the list. */
  dismissed = $state.raw<SentMail | undefined>();
  /** Mailboxes that main found; undefined while the user does not choose. */
  suggestions = $state.raw<readonly SentSuggestion[] | undefined>();
  #drawn = $state(drawnAtOnce);
  readonly #bridge: Bridge;

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  take({ sentMails }: Partial<Snapshot>): void {
    if (sentMails === undefined) return;
    this.folder = sentMails.folder;
    this.counts = sentMails.counts;
    if (this.isOpen) void this.#load();
  }

  /** The rows that are drawn, those of this week and those before. */
  weeks(now: number): readonly (readonly [title: string, mails: readonly SentMail[]])[] {
    const drawn = (this.mails ?? []).slice(0, this.#drawn);
    const { recent = [], earlier = [] } = Object.groupBy(drawn, ({ sentAt }) =>
      now - sentAt < weekMs ? "recent" : "earlier",
    );
    const weeks = [
      [text("sent-mails.this-week"), recent] as const,
      [text("sent-mails.last-week"), earlier] as const,
    ];
    return weeks.filter(([, mails]) => mails.length > 0);
  }

  drawMore(): void {
    if (this.#drawn < (this.mails?.length ?? 0)) this.#drawn += drawnAtOnce;
  }

  open = (): void => {
    this.isOpen = true;
    this.#drawn = drawnAtOnce;
    void this.#load();
  };

  close(): void {
    this.isOpen = false;
    this.mails = this.problem = this.dismissed = undefined;
  }

  /** Takes a mail off the list for good, or puts it back. */
  async dismiss(mail: SentMail, isDismissed = true): Promise<void> {
    const wanted = isDismissed ? {} : { wanted: true as const };
    const reply = await ask(() => this.#bridge.dismissSent({ keys: [mail.key], ...wanted }));
    this.problem = reply.ok ? undefined : reply.problem;
    if (!reply.ok) return;
    this.dismissed = isDismissed ? mail : undefined;
    await this.#load();
  }

  /** The user wants a mailbox to be watched: shows which ones there are. */
  async choose(): Promise<void> {
    const reply = await ask(() => this.#bridge.suggestSent());
    this.suggestions = reply.ok ? reply.value.suggestions : [];
  }

  /** @returns why it is not watched */
  async watch(what: SentToWatch): Promise<Problem | undefined> {
    const reply = await ask(() => this.#bridge.watchSent({ what }));
    if (reply.ok && (what === "none" || this.folder.state !== "none")) this.suggestions = undefined;
    return reply.ok ? undefined : reply.problem;
  }

  async #load(): Promise<void> {
    const reply = await ask(() => this.#bridge.listSent());
    if (!this.isOpen) return;
    if (reply.ok) this.mails = reply.value.mails;
    else this.problem = reply.problem;
  }
}
