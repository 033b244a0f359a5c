/** A sentence that is spoken once. */
export type Sentence = { readonly id: number; readonly words: string };

/** More than these are old by the time that they could be heard. */
const mostKept = 5;

/** What the window says to people who do not see it. */
export class Spoken {
  /** The latest sentences, the newest last. */
  sentences = $state.raw<readonly Sentence[]>([]);
  #lastId = 0;

  /** @param words names in them are isolated; empty for nothing to say */
  say(words: string): void {
    if (words === "") return;
    const sentence = { id: (this.#lastId += 1), words };
    this.sentences = [...this.sentences, sentence].slice(-mostKept);
  }
}
