import { ReaderPool, type Reading } from "../../support/reader/reader-pool.ts";
import { Chance } from "./chance.ts";
import { mutate } from "./mutate.ts";

/** Forbidden outcomes; `unforeseen` does no harm to the user, but needs a look. */
export type Offence = Exclude<Reading["kind"], "read" | "refused">;

export type Fuzzed = {
  readonly inputs: number;
  readonly counts: Readonly<Record<Reading["kind"], number>>;
  /** Of the reading processes, bytes. */
  readonly peakMemory: number;
  readonly slowestMs: number;
};

export type FuzzOptions = {
  readonly seed: number;
  /**
   * It ends after this many inputs, or at this time (ms since the epoch), whichever comes first.
   */
  readonly inputs: number;
  readonly until: number;
  readonly onOffence: (offence: Offence, bytes: Buffer, message: string) => void;
  /** Called after each input, with the number of inputs so far. */
  readonly onProgress?: (read: number) => void;
};

/** Enough that no process ever waits for the next input. */
const inFlight = 24;

/**
 * Has mutated copies of sound mails read, in processes like the app's. The same seed makes the same
 * inputs.
 */
export async function fuzz(
  mails: readonly (readonly Buffer[])[],
  options: FuzzOptions,
): Promise<Fuzzed> {
  const chance = new Chance(options.seed);
  const pool = new ReaderPool();
  const counts = { read: 0, refused: 0, unforeseen: 0, failed: 0, crash: 0, hang: 0 };
  let inputs = 0;
  let read = 0;
  const feed = async () => {
    while (inputs < options.inputs && Date.now() < options.until) {
      const bytes = mutate(chance.of(chance.of(mails)), chance, chance.of(chance.of(mails)));
      inputs += 1;
      const reading = await pool.read(bytes);
      counts[reading.kind] += 1;
      if (reading.kind !== "read" && reading.kind !== "refused")
        options.onOffence(
          reading.kind,
          bytes,
          "message" in reading ? reading.message : reading.kind,
        );
      options.onProgress?.(++read);
    }
  };
  try {
    await Promise.all(Array.from({ length: inFlight }, feed));
  } finally {
    pool.close();
  }
  return { inputs, counts, peakMemory: pool.peakMemory, slowestMs: pool.slowestMs };
}
