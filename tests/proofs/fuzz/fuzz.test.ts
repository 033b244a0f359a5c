import { describe, expect, it } from "vitest";
import { fuzz } from "./fuzz.ts";
import { seedMails } from "./seeds.ts";

// `npm run fuzz` reads as many as it is asked to.
describe("broken mails", () => {
  it("neither crash the reader, nor block it, nor cause an unforeseen error", async () => {
    const offences: string[] = [];
    const { inputs, counts, peakMemory } = await fuzz(await seedMails(undefined), {
      seed: 20_270_301,
      inputs: 600,
      until: Infinity,
      onOffence: (offence, bytes, message) =>
        offences.push(`${offence}: ${message}\n${bytes.toString("base64").slice(0, 4000)}`),
    });
    expect(offences).toEqual([]);
    expect(inputs).toBe(600);
    expect(counts.read).toBeGreaterThan(200);
    expect(peakMemory).toBeLessThan(1_000_000_000);
  });
});
