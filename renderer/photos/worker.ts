import { shrink } from "./shrink.ts";

/** The worker: a photo comes, and what became of it goes back. */
addEventListener("message", ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
  void shrink(data)
    .catch(() => ({ outcome: "failed" }) as const)
    .then((made) => {
      postMessage(made, { transfer: made.outcome === "smaller" ? [made.bytes.buffer] : [] });
    });
});
