import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { NotAMail, UnreadableMail } from "../../electron/email/errors.ts";
import { parsed } from "../support/parsed.ts";
import { sampleMsg } from "../support/sample-msg.ts";

const runs = 400;

/** Numerical Recipes' generator: the same inputs on every machine. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutated(original: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(original);
  for (let count = random(5) + 1; count > 0 && bytes.length > 8; count--) {
    const at = random(bytes.length - 4);
    const kind = random(10);
    if (kind < 5) bytes[at] = random(256);
    else if (kind < 7) bytes.writeUInt32LE([0, 1, 2, 0x7fff_ffff, 0xffff_fffe][random(5)] ?? 0, at);
    else if (kind < 9)
      bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(random(at + 1)).subarray(0, random(200)), bytes.subarray(at)]);
    else bytes = bytes.subarray(0, at + 1);
  }
  return bytes;
}

describe("hostile mail", () => {
  it.each([
    ["eml", readFileSync(path.join(import.meta.dirname, "../fixtures/mails/offer.eml"))],
    ["msg", sampleMsg()],
  ])("made of a sound .%s ends as a mail or in a typed error, soon", { timeout: 60_000 }, async (_, original) => {
    const random = randomOf(20_260_302);
    let read = 0;
    for (let run = 0; run < runs; run++) {
      const bytes = mutated(original, random);
      const started = performance.now();
      try {
        await parsed(bytes);
        read++;
      } catch (error) {
        if (!(error instanceof NotAMail || error instanceof UnreadableMail)) throw error;
        // What the readers did not foresee is wrapped, too, but would be a gap in them.
        if (error instanceof UnreadableMail) expect(error.cause).toMatchObject({ name: "CompoundFileError" });
      }
      expect(performance.now() - started, `run ${run}`).toBeLessThan(3000);
    }
    expect(read).toBeGreaterThan(runs / 4);
  });
});
