import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Output } from "../../electron/contract/calls.ts";
import type { ExportFormat, HistoryQuery, HistoryRow } from "../../electron/contract/history.ts";
import { historyPageSize } from "../../electron/contract/limits.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type { ModuleView } from "../../electron/contract/record.ts";
import { text } from "../../electron/language/text.ts";
import { ask } from "../lib/ask.ts";
import { boundsOf, lastDays, withNewest, type Days, type Period } from "../lib/history.ts";
import type { Notices } from "./notices.svelte.ts";

/** Pause in typing before the history is searched, ms. */
const pauseMs = 120;

/** Days of the chart. */
const daysShown = 30;

/** What was filed on each of the last days, and on all of them together. */
export type FiledDays = Output<"countFiled"> & { readonly starts: readonly number[] };

/** What was filed: a search, and the pages of its list that were read. */
export class History {
  text = $state("");
  period = $state<Period>("any");
  days = $state.raw<Days>({ first: "", last: "" });
  module = $state<string>();
  /** Undefined before the first answer. */
  rows = $state.raw<readonly HistoryRow[]>();
  total = $state<number>();
  modules = $state.raw<readonly ModuleView[]>([]);
  /** What was filed in the last days; undefined before the first answer. */
  filed = $state.raw<FiledDays>();
  /** What was exported, or is being exported. */
  exported = $state("");
  isExporting = $state(false);
  readonly #bridge: Bridge;
  readonly #notices: Notices;
  #query: HistoryQuery = { text: "" };
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches: an answer to an earlier one is dropped. */
  #search = 0;
  #isReading = false;
  #isComplete = false;
  #mustRefresh = false;

  constructor(bridge: Bridge, notices: Notices) {
    this.#bridge = bridge;
    this.#notices = notices;
  }

  get isFiltered(): boolean {
    return this.text.trim() !== "" || this.period !== "any" || this.module !== undefined;
  }

  type(text: string): void {
    this.text = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.search(), pauseMs);
  }

  /** Reads the first page of what is asked for now. */
  async search(): Promise<void> {
    clearTimeout(this.#pause);
    this.#query = {
      text: this.text.trim().slice(0, 200),
      ...boundsOf(this.period, this.days, Date.now()),
      ...(this.module !== undefined && { module: this.module }),
    };
    this.exported = "";
    this.#search += 1;
    this.#isReading = false;
    await this.#readFirst(() => []);
  }

  /** Something was filed: reads the first page again. */
  async refresh(): Promise<void> {
    if (this.rows === undefined) await this.search();
    else if (this.#isReading) this.#mustRefresh = true;
    else await this.#readFirst(() => this.rows ?? []);
  }

  /** Reads the page after the last one, unless there is none, or it is being read. */
  async more(): Promise<void> {
    const last = this.rows?.at(-1);
    if (last === undefined || this.#isReading || this.#isComplete) return;
    const page = await this.#read(last.place);
    if (page === undefined) return;
    this.#isComplete = page.rows.length < historyPageSize;
    this.rows = [...(this.rows ?? []), ...page.rows];
    await this.#refreshIfAsked();
  }

  /** Asks the user where, and exports what the search finds. */
  async export(format: ExportFormat): Promise<void> {
    if (this.isExporting) return;
    this.isExporting = true;
    this.exported = text("history.exporting");
    const query = this.#query;
    const reply = await ask(() => this.#bridge.exportHistory({ query, format }));
    this.isExporting = false;
    const count = reply.ok ? reply.value.count : undefined;
    this.exported = count === undefined ? "" : text("history.exported", { count });
    if (!reply.ok) this.#notices.complain(text("history.export-failed"), reply.problem);
  }

  /** Another organisation is shown, with records of its own kinds. */
  forget(): void {
    this.stop();
    this.rows = this.total = this.module = this.filed = undefined;
    this.modules = [];
  }

  /** Answers that arrive from now on are dropped. */
  stop(): void {
    clearTimeout(this.#pause);
    this.#search += 1;
  }

  async #readFirst(known: () => readonly HistoryRow[]): Promise<void> {
    const page = await this.#read();
    if (page === undefined) return;
    // The chart is shown beside the whole list only, and the next search would wait for its numbers.
    if (!this.isFiltered) void this.#count();
    const before = known();
    this.rows = withNewest(before, page.rows);
    if (this.rows.length === page.rows.length)
      this.#isComplete = page.rows.length < historyPageSize;
    this.total = page.total;
    this.modules = page.modules;
    await this.#refreshIfAsked();
  }

  /** The list is what matters: where this fails, there is no chart. */
  async #count(): Promise<void> {
    const search = this.#search;
    const bounds = lastDays(Date.now(), daysShown);
    const reply = await ask(() => this.#bridge.countFiled({ bounds }));
    if (search === this.#search && reply.ok) this.filed = { ...reply.value, starts: bounds };
  }

  async #refreshIfAsked(): Promise<void> {
    if (!this.#mustRefresh) return;
    this.#mustRefresh = false;
    await this.refresh();
  }

  /** @returns undefined when it failed, or another search has begun */
  async #read(before?: number) {
    const search = this.#search;
    this.#isReading = true;
    const where = before === undefined ? {} : { before };
    const reply = await ask(() => this.#bridge.listHistory({ ...this.#query, ...where }));
    if (search !== this.#search) return undefined;
    this.#isReading = false;
    if (reply.ok) return reply.value;
    this.#isComplete = true; // it would be asked again at once
    this.#complain(reply.problem);
    return undefined;
  }

  #complain(problem: Problem): void {
    this.#notices.complain(text("history.read-failed"), problem);
  }
}
