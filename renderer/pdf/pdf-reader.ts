import type { Pieces } from "../lib/fetch-file.ts";
import type { DrawnPage, OpenedPdf, PdfAnswer, PdfFailure, PdfQuestion } from "./messages.ts";

/** A PDF whose worker says nothing for so long is given up, ms. */
const patienceMs = 20_000;

/**
 * Draws a PDF in a worker of its own, so that the window never waits for it. One question at a time:
 * the next is asked when the last is answered.
 */
export class PdfReader {
  #worker: Worker | undefined;

  /** Takes the bytes: they cannot be used afterwards. */
  async open(pieces: Pieces): Promise<OpenedPdf | PdfFailure> {
    this.#worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
    const answer = await this.#ask(
      { open: pieces },
      pieces.map(({ buffer }) => buffer),
    );
    return answer.outcome === "drawn" ? damaged : answer;
  }

  async draw(page: number, width: number): Promise<DrawnPage | PdfFailure> {
    const answer = await this.#ask({ draw: page, width }, []);
    return answer.outcome === "opened" ? damaged : answer;
  }

  /** Ends the worker, whatever it does, and frees what it holds. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #ask(question: PdfQuestion, transfer: Transferable[]): Promise<PdfAnswer> {
    const worker = this.#worker;
    if (worker === undefined) return damaged;
    const { promise, resolve } = Promise.withResolvers<PdfAnswer>();
    const giveUp = (why: PdfFailure["why"]) => {
      resolve({ outcome: "failed", why });
      this.close(); // it may hang, or have filled its memory
    };
    const timer = setTimeout(giveUp, patienceMs, "too-slow");
    worker.onerror = () => {
      giveUp("damaged");
    };
    worker.onmessage = ({ data }: MessageEvent<PdfAnswer | PdfJsMessage>) => {
      if ("outcome" in data) resolve(data);
    };
    worker.postMessage(question, transfer);
    const answer = await promise;
    clearTimeout(timer);
    return answer;
  }
}

/** What pdf.js says in each worker that it is loaded in. */
type PdfJsMessage = { readonly action: "ready" };

const damaged: PdfFailure = { outcome: "failed", why: "damaged" };
