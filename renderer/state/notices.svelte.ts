import { filingGoesOn, type Refusal } from "../../electron/contract/calls.ts";
import type { Problem } from "../../electron/contract/problem.ts";

/** Something the user should know, until it is dismissed. */
export type Notice = {
  readonly id: number;
  readonly tone: "problem" | "advice" | "done";
  /** Names in it are isolated: it is our own sentence. */
  readonly title: string;
  /**
   * A sentence each, with the file it is about where there is one, and what support may want to
   * know.
   */
  readonly lines: readonly {
    readonly about?: string;
    readonly text: string;
    readonly support?: string;
  }[];
};

/** How long good news stays: time enough to read it twice. */
const goodNewsMs = 8000;

export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #lastId = 0;
  /** Of the one piece of good news that is there at most. */
  #passing: ReturnType<typeof setTimeout> | undefined;

  /** What went wrong with what the user wanted. */
  complain(title: string, { message, support }: Problem): void {
    this.add({
      tone: "problem",
      title,
      lines: [{ text: message, ...(support !== undefined && { support }) }],
    });
  }

  add(notice: Omit<Notice, "id">): void {
    const id = (this.#lastId += 1);
    // Good news is old news as soon as there is other news, or after a while.
    this.#dropGoodNews();
    this.list = [...this.list, { ...notice, id }];
    if (notice.tone === "done") this.#passing = setTimeout(this.#dropGoodNews, goodNewsMs);
  }

  /**
   * One notice for all that came with one drop, files or mails in a file, a sentence for each. What
   * a filing waited for is good news.
   */
  addRefusals(refusals: readonly Refusal[], of: number): void {
    const healed = refusals.filter(({ problem }) => problem.code === filingGoesOn);
    const failed = refusals.filter(({ problem }) => problem.code !== filingGoesOn);
    if (failed.length > 0) {
      const count = failed.length === of ? `${of}` : `${failed.length} of ${of}`;
      const title = of === 1 ? "This file could not be opened" : `${count} could not be opened`;
      this.add({ tone: "problem", title, lines: linesOf(failed) });
    }
    if (healed.length > 0) {
      const title =
        healed.length === 1
          ? "This email is complete again"
          : `${healed.length} emails are complete again`;
      this.add({ tone: "done", title, lines: linesOf(healed) });
    }
  }

  dismiss(id: number): void {
    if (this.list.some((notice) => notice.id === id && notice.tone === "done"))
      this.#dropGoodNews();
    else this.list = this.list.filter((notice) => notice.id !== id);
  }

  readonly #dropGoodNews = (): void => {
    clearTimeout(this.#passing);
    this.list = this.list.filter(({ tone }) => tone !== "done");
  };
}

const linesOf = (refusals: readonly Refusal[]) =>
  refusals.map(({ fileName, problem }) => ({ about: fileName, text: problem.message }));
