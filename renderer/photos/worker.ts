import { joined, type Pieces } from "../lib/fetch-file.ts";
import { shrink } from "./shrink.ts";

/** The worker: a photo comes in pieces, and what became of it goes back. */
addEventListener("message", ({ data }: MessageEvent<Pieces>) => {
  void shrink(joined(data))
    .catch(() => ({ outcome: "failed" }) as const)
    .then((made) => {
      postMessage(made, { transfer: made.outcome === "smaller" ? [made.bytes.buffer] : [] });
    });
});
