import type { Refusal } from "../../electron/contract/refusal.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import type { Notice as FromMain } from "../../electron/contract/notice.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import { text } from "../../electron/language/text.ts";

/** A message that stays until the user dismisses it. */
export type Notice = {
  readonly id: number;
  readonly tone: "problem" | "advice" | "done";
  /** Mailpin's own sentence; names in it must be isolated. */
  readonly title: string;
  /** One sentence each, with the file it concerns and details for support, if any. */
  readonly lines: readonly {
    readonly about?: string;
    readonly text: string;
    readonly support?: string;
  }[];
  /** What the user can do about it; the notice goes away with each. */
  readonly actions?: readonly Action[];
};

export type Action = { readonly label: string; readonly run: () => unknown };

/** How long good news stays, in ms: long enough to read it twice. */
const goodNewsMs = 8000;

export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #lastId = 0;
  /** Removes the good news; there is at most one. */
  #goodNewsTimer: ReturnType<typeof setTimeout> | undefined;

  /** Shows why an action of the user failed. */
  complain(title: string, problem: Problem, action?: Action): void {
    this.warn({ title, message: problemText(problem), support: problem.support }, action);
  }

  /** Shows what main has to tell by itself. */
  warn({ title, message, support }: Omit<FromMain, "code">, action?: Action): void {
    this.add({
      tone: "problem",
      title,
      lines: [{ text: message, ...(support !== undefined && { support }) }],
      ...(action !== undefined && { actions: [action] }),
    });
  }

  add(notice: Omit<Notice, "id">): void {
    const id = (this.#lastId += 1);
    // Good news disappears with the next notice, or after a while.
    this.#dropGoodNews();
    this.list = [...this.list, { ...notice, id }];
    if (notice.tone === "done") this.#goodNewsTimer = setTimeout(this.#dropGoodNews, goodNewsMs);
  }

  /**
   * Shows one notice for all refused files or mails of a drop, with a sentence for each. A mail
   * that a filing was waiting for is good news.
   */
  addRefusals(refusals: readonly Refusal[], of: number): void {
    const completed = refusals.filter(isGoodNews);
    const failed = refusals.filter((refusal) => !isGoodNews(refusal));
    if (failed.length > 0) {
      const title = refusedWords(failed.length, of);
      this.add({ tone: "problem", title, lines: linesOf(failed) });
    }
    if (completed.length > 0) {
      const title = text("notices.complete", { count: completed.length });
      this.add({ tone: "done", title, lines: linesOf(completed) });
    }
  }

  dismiss(id: number): void {
    if (this.list.some((notice) => notice.id === id && notice.tone === "done"))
      this.#dropGoodNews();
    else this.list = this.list.filter((notice) => notice.id !== id);
  }

  readonly #dropGoodNews = (): void => {
    clearTimeout(this.#goodNewsTimer);
    this.list = this.list.filter(({ tone }) => tone !== "done");
  };
}

const isGoodNews = ({ problem }: Refusal): boolean => problem.code === "filing-goes-on";

function refusedWords(count: number, of: number): string {
  if (of === 1) return text("notices.file-refused");
  return count === of
    ? text("notices.all-refused", { count })
    : text("notices.some-refused", { count, of });
}

const linesOf = (refusals: readonly Refusal[]) =>
  refusals.map(({ fileName, problem }) => ({ about: fileName, text: problemText(problem) }));
