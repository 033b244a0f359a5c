import type { Refusal } from "../../electron/contract/calls.ts";

/** Something the user should know, until it is dismissed. */
export type Notice = {
  readonly id: number;
  readonly tone: "problem" | "advice";
  readonly title: string;
  /** A sentence each, with the file it is about where there is one. */
  readonly lines: readonly { readonly about?: string; readonly text: string }[];
};

export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #lastId = 0;

  add(notice: Omit<Notice, "id">): void {
    this.#lastId += 1;
    this.list = [...this.list, { ...notice, id: this.#lastId }];
  }

  /** One notice for all that came with one drop, files or mails in a file, a sentence for each. */
  addRefusals(refusals: readonly Refusal[], of: number): void {
    if (refusals.length === 0) return;
    const lines = refusals.map(({ fileName, problem }) => ({ about: fileName, text: problem.message }));
    const count = refusals.length === of ? `${of}` : `${refusals.length} of ${of}`;
    const title = of === 1 ? "This file could not be opened" : `${count} could not be opened`;
    this.add({ tone: "problem", title, lines });
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
