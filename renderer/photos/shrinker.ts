import type { Pieces } from "../lib/fetch-file.ts";
import type { Shrinking } from "./shrink.ts";

/** A photo that takes longer is given up, ms. */
const patienceMs = 30_000;

/** Makes photos smaller in a worker, so that the window never waits. One photo at a time. */
export class Shrinker {
  #worker: Worker | undefined;

  /** Takes the bytes: they cannot be used afterwards. */
  async shrink(pieces: Pieces): Promise<Shrinking> {
    const worker = (this.#worker ??= start());
    const made = await new Promise<Shrinking>((resolve) => {
      const fail = () => {
        resolve({ outcome: "failed" });
        this.close(); // it may hang, or have filled its memory
      };
      const timer = setTimeout(fail, patienceMs);
      worker.onerror = fail;
      worker.onmessage = ({ data }: MessageEvent<Shrinking>) => {
        clearTimeout(timer);
        resolve(data);
      };
      worker.postMessage(
        pieces,
        pieces.map(({ buffer }) => buffer),
      );
    });
    return made;
  }

  /** Ends the worker, and frees what it holds. The next photo starts another one. */
  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

const start = (): Worker => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
