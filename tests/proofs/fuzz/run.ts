/** `npm run fuzz -- --seconds N`: feeds broken and hostile mails to the reader. */
import { createHash, randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { print, runProgram, UsageError, wholeNumber, wordsOf } from "../../support/command.ts";
import { ReaderPool } from "../../support/reader/reader-pool.ts";
import { fuzz, type Fuzzed, type Offence } from "./fuzz.ts";
import { seedMails } from "./seeds.ts";

const usage = `npm run fuzz -- --seconds N [--inputs N] [--seed N] [--corpus DIR] [--json]
npm run fuzz -- --replay FILE

Breaks mails at random and has them read: our fixtures, and those of DIR (by default the folder of public mails, where it is).
Files that crash the reader or hold it up are kept in .cache/fuzz; --replay reads one of them again.`;

const kept = path.join(import.meta.dirname, "../../../.cache/fuzz");
const publicMails = path.join(import.meta.dirname, "../../../../shared/corpus");
const megabyte = 1024 * 1024;

function keep(offence: Offence, bytes: Buffer, message: string): void {
  mkdirSync(kept, { recursive: true });
  const file = path.join(
    kept,
    `${offence}-${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}.bin`,
  );
  writeFileSync(file, bytes);
  print(
    `${offence.toUpperCase()}: ${path.relative(process.cwd(), file)}\n  ${message.split("\n").slice(0, 4).join("\n  ")}`,
  );
}

async function replay(file: string): Promise<number> {
  const pool = new ReaderPool({ processes: 1 });
  try {
    const reading = await pool.read(readFileSync(file));
    print(JSON.stringify(reading, undefined, 2));
    print(`${Math.round(pool.slowestMs)} ms, ${Math.round(pool.peakMemory / megabyte)} MB at most`);
    return reading.kind === "read" || reading.kind === "refused" ? 0 : 1;
  } finally {
    pool.close();
  }
}

function show({ inputs, counts, peakMemory, slowestMs }: Fuzzed, seconds: number): void {
  const { read, refused, unforeseen, failed, crash, hang } = counts;
  print(
    `\n${inputs} inputs in ${Math.round(seconds)} s: ${read} read, ${refused} refused with a sentence, ${unforeseen} refused by an`,
  );
  print(`error that no reader foresaw, ${crash + failed} crashes, ${hang} hangs over the limit`);
  print(
    `slowest ${Math.round(slowestMs)} ms, memory of a reading process at most ${Math.round(peakMemory / megabyte)} MB`,
  );
}

await runProgram(async (words) => {
  const text = { type: "string" } as const;
  const options = {
    seconds: text,
    inputs: text,
    seed: text,
    corpus: text,
    replay: text,
    json: { type: "boolean" },
  } as const;
  const { values } = wordsOf(words, options, usage);
  if (values.replay !== undefined) return replay(values.replay);
  const seconds = wholeNumber(values.seconds, "seconds", 1);
  const inputs = wholeNumber(values.inputs, "inputs", 1);
  if (seconds === undefined && inputs === undefined) throw new UsageError(usage);
  const seed = wholeNumber(values.seed, "seed", 0) ?? randomInt(2 ** 32);
  const mails = await seedMails(
    values.corpus ?? (existsSync(publicMails) ? publicMails : undefined),
  );
  print(`Seed ${seed}, ${mails.flat().length} mails to break`);
  const started = Date.now();
  const fuzzed = await fuzz(mails, {
    seed,
    inputs: inputs ?? Infinity,
    until: seconds === undefined ? Infinity : started + seconds * 1000,
    onOffence: keep,
    onProgress: (count) => {
      if (count % 10_000 === 0) print(`${count} inputs`);
    },
  });
  show(fuzzed, (Date.now() - started) / 1000);
  const { unforeseen, failed, crash, hang } = fuzzed.counts;
  const summary = { inputs: fuzzed.inputs, crashes: crash + failed, hangs: hang, unforeseen };
  const figures = {
    peakMemoryMB: Math.round(fuzzed.peakMemory / megabyte),
    slowestMs: Math.round(fuzzed.slowestMs),
    seed,
  };
  if (values.json === true) print(JSON.stringify({ ...summary, ...figures }));
  return crash + failed + hang === 0 ? 0 : 1;
});
