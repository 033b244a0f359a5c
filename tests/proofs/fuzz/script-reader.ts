/**
 * Follows the instructions in the bytes that it receives, instead of reading them as mail: for
 * tests of the pool.
 */
import { Pulse } from "../../support/reader/heartbeat.ts";
import type { Answer } from "../../support/reader/reader-pool.ts";

const pulse = new Pulse();

process.on("message", ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  const spent = pulse.start(id);
  const answer = (message: string) => {
    const done: Answer = {
      id,
      reading: { kind: "refused", message },
      cpuMs: spent(),
      peakMemory: 1,
    };
    process.send?.(done);
  };
  const command = Buffer.from(bytes).toString();
  if (command === "spin") for (;;);
  if (command === "exit") process.exit(1);
  if (command === "rest") setTimeout(answer, 1_000, command);
  else if (command !== "wait") answer(command);
});
process.on("disconnect", () => process.exit());
