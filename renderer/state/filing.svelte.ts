import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Input } from "../../electron/contract/calls.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction } from "../../electron/contract/email.ts";
import { stopText } from "../../electron/contract/messages/never-file.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type { RecordRef } from "../../electron/contract/record.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { excessOf } from "../lib/attachments.ts";
import { exceptionsAmong, goingAmong, type Exception } from "../lib/exceptions.ts";
import { isolated, legibleAddress } from "../lib/legible.ts";
import { setOf } from "../lib/sets.ts";
import type { Choice, MailToFile } from "./choice.svelte.ts";
import type { Jobs } from "./jobs.svelte.ts";
import type { Action, Notices } from "./notices.svelte.ts";
import { Review } from "./review.svelte.ts";
import type { Tray } from "./tray.svelte.ts";

type Again = (filing: Input<"fileMails">) => Promise<void>;

export type FilingParts = {
  readonly bridge: Bridge;
  readonly tray: Tray;
  readonly jobs: Jobs;
  readonly notices: Notices;
};

/** What becomes of the chosen mails when the user files them: which go along, whose they are, why not. */
export class Filing {
  readonly #parts: FilingParts;
  readonly review: Review;
  /** Colleagues whose mails the user may file. */
  colleagues = $state.raw<readonly Colleague[]>([]);
  /** Mails are on their way to the outbox. */
  isUnderWay = $state(false);
  /** Resolves when main has answered the latest filing. */
  answered: Promise<void> = Promise.resolve();
  /** Counts how often the user wanted to file what cannot be filed: it is said again. */
  refusals = $state(0);
  /** Of the chosen mails those that do not simply go along; none where there is only one. */
  readonly exceptions: readonly Exception[] = $derived(this.#exceptions());
  /** The chosen mails that are filed: without the exceptions that the user has not agreed to. */
  readonly going: readonly Draft[] = $derived.by(() =>
    goingAmong(this.#parts.tray.chosen, this.exceptions, this.review.agreed),
  );
  readonly #chosenOwner = $derived.by(() => this.ownerAmong(this.#parts.tray.chosen));

  constructor(parts: FilingParts) {
    this.#parts = parts;
    this.review = new Review(parts.bridge);
  }

  take({ colleagues }: Partial<Snapshot>): void {
    if (colleagues !== undefined) this.colleagues = colleagues;
  }

  /** The colleague whose mail it is, if any. Mails that are filed together have one owner. */
  ownerOf(draft: Draft): Colleague | undefined {
    return this.#parts.tray.selection.has(draft.id) ? this.#chosenOwner : this.ownerAmong([draft]);
  }

  /** Sets the owner of the chosen mails; undefined means the user. */
  own(owner: Colleague | undefined): void {
    for (const draft of this.#parts.tray.chosen) this.#parts.tray.choiceFor(draft).owner = owner;
  }

  directionOf(draft: Draft): Direction {
    return this.#parts.tray.choiceFor(draft).directionFor(this.ownerOf(draft));
  }

  /** Why the current mail cannot be filed now, and what to do; undefined when it can. */
  get obstacle(): string | undefined {
    const { current, chosen } = this.#parts.tray;
    if (current === undefined) return text("file-to.obstacle.no-mail");
    if (chosen.length === 1) {
      if (current.stop !== undefined) return stopText(current.stop, shownAddress);
      const excess = this.#excessOf(current);
      if (excess !== undefined) return excess;
    }
    const choice = this.#parts.tray.choiceFor(current);
    if (choice.target !== undefined)
      return this.going.length > 0 ? undefined : text("file-to.obstacle.none-goes");
    if (choice.looking) return text("file-to.obstacle.looking");
    if (choice.options.some(({ hasMail }) => hasMail === true))
      return text("file-to.obstacle.already-there");
    return text(
      choice.options.length === 0 ? "file-to.obstacle.unknown" : "file-to.obstacle.not-sure",
    );
  }

  /** Looks at what filing the chosen mails would meet; a single mail needs no such look. */
  reviewChosen(): void {
    this.review.begin(
      this.#parts.tray.chosen.length > 1 ? this.#filingOf(this.#parts.tray.chosen) : undefined,
    );
  }

  /** Files the chosen mails to the chosen record, and moves to the next mail. */
  async file(): Promise<void> {
    const { current } = this.#parts.tray;
    if (current === undefined || this.isUnderWay) return;
    if (this.review.isUnderWay && !(await this.#isReviewed())) return;
    if (this.obstacle !== undefined) {
      this.refusals += 1;
      this.#askForRecord();
      return;
    }
    const filing = this.#filingOf(this.going);
    if (filing === undefined) return;
    this.own(this.ownerOf(current)); // for each mail, in case it comes back alone
    const going = setOf(this.going.map(({ id }) => id));
    const staying = this.#parts.tray.chosen.map(({ id }) => id).filter((id) => !going.has(id));
    await this.#fileMails(filing, staying);
  }

  /** Where no record is chosen, the next key chooses one. */
  #askForRecord(): void {
    const { tray } = this.#parts;
    const choice = tray.current && tray.choiceFor(tray.current);
    if (choice === undefined || choice.looking || choice.target !== undefined) return;
    tray.attention = { on: choice.options.length > 0 ? "suggestions" : "record" };
  }

  /** @param staying chosen mails that do not go along */
  async #fileMails(filing: Input<"fileMails">, staying: readonly string[] = []): Promise<void> {
    const others = this.#parts.tray.others;
    if (!(await this.send(filing, (anew) => this.#fileMails(anew, staying)))) return;
    if (staying.length > 0) {
      this.#tellStaying(staying.length, filing.mails.length);
      const stay = setOf(staying);
      this.#parts.tray.goOn(others.filter((id) => !stay.has(id)));
    }
    this.#parts.tray.attention = { on: "mail" };
  }

  /** Resolves when no filing is under way. */
  async whenQuiet(): Promise<void> {
    while (this.isUnderWay) await this.answered;
  }

  /**
   * Puts mails into the outbox, or says why not; nothing while another filing is under way.
   *
   * @param again files them in another way, if the user agrees to that
   * @returns whether they have left the tray
   */
  async send(filing: Input<"fileMails">, again: Again): Promise<boolean> {
    if (this.isUnderWay) return false;
    this.isUnderWay = true;
    const asked = ask(() => this.#parts.bridge.fileMails(filing));
    this.answered = asked.then(() => undefined);
    const reply = await asked;
    this.isUnderWay = false;
    const { mails } = filing;
    if (!reply.ok) {
      const what = text("file-to.failed", { count: mails.length });
      this.#parts.notices.complain(what, reply.problem, wayOn(filing, reply.problem, again));
      return false;
    }
    this.#parts.jobs.addBatch(reply.value.jobIds);
    this.#parts.tray.remove(mails.map(({ draftId }) => draftId));
    return true;
  }

  /** The colleague whom the user files one of these mails for, if any. */
  ownerAmong(drafts: readonly Draft[]): Colleague | undefined {
    const owners = setOf(drafts.map((draft) => this.#parts.tray.choiceFor(draft).owner?.id));
    return this.colleagues.find(({ id }) => owners.has(id));
  }

  /** The filing of these mails to the record of the current one. */
  #filingOf(drafts: readonly Draft[]): Input<"fileMails"> | undefined {
    const { current } = this.#parts.tray;
    const choice = current && this.#parts.tray.choiceFor(current);
    if (current === undefined || choice?.target === undefined || drafts.length === 0)
      return undefined;
    const owner = this.ownerOf(current);
    return {
      mails: drafts.map((draft) => this.#decided(draft)),
      ...whereTo(choice.target, choice, owner),
    };
  }

  #decided(draft: Draft): MailToFile {
    const isOther =
      this.review.agreed.has(draft.id) &&
      this.review.told(draft.id)?.problem?.remedy === "file-as-another";
    return this.#parts.tray.choiceFor(draft).toFile(this.ownerOf(draft), isOther);
  }

  #excessOf = (draft: Draft): string | undefined =>
    excessOf(this.#parts.tray.choiceFor(draft).load(draft));

  #exceptions(): Exception[] {
    const { current, chosen, threads } = this.#parts.tray;
    if (current === undefined || chosen.length === 1) return [];
    return exceptionsAmong(chosen, {
      lead: current,
      parts: threads.find(({ drafts }) => drafts.includes(current))?.parts,
      excessOf: this.#excessOf,
      isDirectionDecided: (draft) => this.#parts.tray.choiceFor(draft).isDirectionDecided,
      told: (id) => this.review.told(id),
      isSure: (id) => this.review.isSure(id),
    });
  }

  /** @returns false when the user has gone on to other mails meanwhile */
  async #isReviewed(): Promise<boolean> {
    const before = this.#parts.tray.chosen.map(({ id }) => id).join();
    await this.review.whenDone();
    return before === this.#parts.tray.chosen.map(({ id }) => id).join();
  }

  #tellStaying(staying: number, filed: number): void {
    const title = text("file-to.stayed", { count: staying });
    const lines = [{ text: text("file-to.filed-without", { count: filed, staying }) }];
    this.#parts.notices.add({ tone: "done", title, lines });
  }
}

/** Files mails whose Message-ID another mail has under ids of their own. */
function wayOn(filing: Input<"fileMails">, problem: Problem, again: Again): Action | undefined {
  if (problem.remedy !== "file-as-another") return undefined;
  const meant = setOf(problem.draftIds ?? []);
  const mails = filing.mails.map((mail) =>
    meant.has(mail.draftId) ? { ...mail, asAnother: true } : mail,
  );
  const label = text("file-to.as-another", { count: meant.size });
  return { label, run: () => again({ ...filing, mails }) };
}

const shownAddress = (address: string): string => isolated(legibleAddress(address));

/** Only the fields that identify a record are sent to main. */
const bare = ({ module, id, title }: RecordRef): RecordRef => ({ module, id, title });

/** Where mails go, as main is told. */
export const whereTo = (
  record: RecordRef,
  { link, withLater }: Pick<Choice, "link" | "withLater">,
  owner: Colleague | undefined,
): Omit<Input<"fileMails">, "mails"> => ({
  record: bare(record),
  ...(link && { link: bare(link) }),
  ...(withLater && { follow: true }),
  ...(owner && { owner: owner.id }),
});
