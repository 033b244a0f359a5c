/**
 * Reads the bytes that it receives, like the app's parser process, but without the spool: the child
 * process of reader-pool.ts. A separate process makes crashes, hangs and memory visible.
 */
import { isDeepStrictEqual } from "node:util";
import { email as emailSchema } from "../../../electron/contract/email.ts";
import { NotAMail, UnreadableMail } from "../../../electron/mail/errors.ts";
import { parseFile } from "../../../electron/mail/parse.ts";
import { showMail } from "../../../electron/mail/show.ts";
import { prepareMail } from "../../../electron/zoho/filing/prepare.ts";
import { Pulse } from "./heartbeat.ts";
import { ownPeakMemory } from "./peak-memory.ts";
import type { Answer, Reading } from "./reader-pool.ts";

async function read(bytes: Uint8Array): Promise<Reading> {
  try {
    const mails = [];
    for await (const { outcome } of parseFile(bytes)) {
      if (!outcome.ok) continue;
      const { email, bare } = outcome.mail;
      showMail(outcome.mail);
      if (!isDeepStrictEqual(emailSchema.parse(email), email))
        throw new Error("an email is not as its schema says");
      prepareMail(email, bare);
      mails.push(email);
    }
    return { kind: "read", mails };
  } catch (error) {
    if (error instanceof NotAMail) return { kind: "refused", message: error.message };
    if (!(error instanceof UnreadableMail)) return { kind: "failed", message: stackOf(error) };
    // A reader that gives up throws a typed error. JavaScript's own errors are unforeseen.
    const isForeseen =
      error.cause === undefined || (error.cause as Error).name === "CompoundFileError";
    return isForeseen
      ? { kind: "refused", message: error.message }
      : { kind: "unforeseen", message: stackOf(error.cause) };
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const pulse = new Pulse();
let earlier = Promise.resolve();

/** One after the other, so that each has its own time. */
process.on("message", ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  earlier = earlier.then(async () => {
    const spent = pulse.start(id);
    const reading = await read(bytes);
    const answer: Answer = { id, reading, cpuMs: spent(), peakMemory: ownPeakMemory() };
    process.send?.(answer);
  });
});
process.on("disconnect", () => process.exit());
