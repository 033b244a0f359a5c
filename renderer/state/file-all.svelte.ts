import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { mapOf } from "../lib/sets.ts";
import type { Filing } from "./filing.svelte.ts";
import { GroupPlan } from "./group-plan.svelte.ts";
import type { Jobs } from "./jobs.svelte.ts";
import type { Notices } from "./notices.svelte.ts";
import type { Tray } from "./tray.svelte.ts";

export type FileAllParts = {
  readonly bridge: Bridge;
  readonly tray: Tray;
  readonly filing: Filing;
  readonly jobs: Jobs;
  readonly notices: Notices;
};

/**
 * Files the whole tray, thread by thread, after it has shown what will happen to each. Mails that
 * come meanwhile are not part of it.
 */
export class FileAll {
  readonly #parts: FileAllParts;
  isOpen = $state(false);
  groups = $state.raw<readonly GroupPlan[]>([]);
  /** Why nothing was filed. */
  problem = $state.raw<Problem | undefined>();
  isUnderWay = $state(false);
  #looked = $state(0);
  #isLookingAtAll = $state(false);
  /** Counted once all were looked at: each group alone changes hundreds of times before. */
  readonly undecided = $derived(
    this.isLooking ? 0 : this.groups.filter(({ isUndecided }) => isUndecided).length,
  );
  readonly going = $derived(
    this.isLooking ? 0 : this.groups.reduce((sum, { going }) => sum + going.length, 0),
  );
  /** Files that are left out, and follow their mails. */
  readonly adds = $derived(
    this.isLooking ? 0 : this.groups.reduce((sum, { adds }) => sum + adds, 0),
  );
  readonly mails = $derived(this.groups.reduce((sum, { drafts }) => sum + drafts.length, 0));
  /** Mails that came since the list was made. */
  readonly arrived = $derived.by(() => this.#parts.tray.drafts.length - this.mails);
  #opening = 0;

  constructor(parts: FileAllParts) {
    this.#parts = parts;
  }

  get isLooking(): boolean {
    return this.#isLookingAtAll || this.groups.some(({ isLooking }) => isLooking);
  }

  /** Which group is looked at now, from 1 on; also those that are looked at once more count. */
  get place(): number {
    const looked = this.#isLookingAtAll
      ? this.#looked
      : this.groups.filter(({ isLooking }) => !isLooking).length;
    return Math.min(looked + 1, this.groups.length);
  }

  /** Makes the list. @returns whether there is anything in the tray */
  open(): boolean {
    const { tray } = this.#parts;
    if (tray.drafts.length === 0) return false;
    this.problem = undefined;
    this.groups = tray.threads.flatMap((thread) => {
      const [first] = thread.drafts;
      return first === undefined ? [] : [new GroupPlan(first.id, thread, first, this.#parts)];
    });
    this.isOpen = true;
    void this.#look();
    return true;
  }

  close(): void {
    this.isOpen = false;
    this.#opening += 1;
    this.groups = [];
  }

  /** Takes note of mails that left the tray or changed. */
  follow(): void {
    const inTray = mapOf(this.#parts.tray.drafts.map((draft) => [draft.id, draft] as const));
    for (const group of this.groups) group.follow(inTray);
    if (this.groups.some(({ drafts }) => drafts.length === 0))
      this.groups = this.groups.filter(({ drafts }) => drafts.length > 0);
  }

  /** Files what the list says, all or none. */
  async file(): Promise<void> {
    this.follow();
    if (this.isUnderWay || this.isLooking) return;
    const filings = this.groups.flatMap(({ toFile }) => toFile ?? []);
    if (filings.length === 0) return;
    this.#keepOwners();
    this.isUnderWay = true;
    const reply = await ask(() => this.#parts.bridge.fileGroups({ filings }));
    this.isUnderWay = false;
    if (!reply.ok) {
      this.problem = reply.problem;
      await this.#look();
      return;
    }
    const { tray, jobs } = this.#parts;
    const staying = this.mails - this.going;
    jobs.addBatch(reply.value.jobIds);
    tray.remove(filings.flatMap(({ mails }) => mails.map(({ draftId }) => draftId)));
    this.close();
    this.#tell(reply.value.jobIds.length, staying);
    tray.attention = { on: "mail" };
  }

  /** One group after the other, so that the first are there at once. */
  async #look(): Promise<void> {
    const opening = ++this.#opening;
    this.#looked = 0;
    this.#isLookingAtAll = true;
    for (const group of this.groups) {
      await group.look();
      if (opening !== this.#opening) return;
      this.#looked += 1;
    }
    this.#isLookingAtAll = false;
  }

  /** For each mail, in case it comes back alone. */
  #keepOwners(): void {
    for (const { going, owner } of this.groups)
      for (const draft of going) this.#parts.tray.choiceFor(draft).owner = owner;
  }

  #tell(filed: number, staying: number): void {
    if (staying === 0) return;
    const title = text("file-to.stayed", { count: staying });
    const lines = [{ text: text("file-all.going", { count: filed }) }];
    this.#parts.notices.add({ tone: "done", title, lines });
  }
}
