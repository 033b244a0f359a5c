/** The practice CRM as a process of its own: embedded in the app, or alone for any client of Zoho's API. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { companySeed, type CompanySeed } from "./practice/company.ts";
import { fault, type FaultInput } from "./practice/faults.ts";
import { sampleCompany } from "./practice/sample-company.ts";
import { startPracticeCrm, type PracticeCredentials } from "./practice/start.ts";

const usage = "Usage: practice-crm [--port N] [--data DIR] [--seed FILE] [--records N] [--faults JSON]";

/** Records in the sample company of size 1. */
const ordinaryRecords = 177;

/** The part of Electron's `process.parentPort` that is used here; plain Node has none. */
type ParentPort = { postMessage(message: unknown): void; on(event: "close", listener: () => void): void };

/** What the person who started this can put right. */
class UsageError extends Error {
  override readonly name = "UsageError";
}

type Flags = { port: number; data: string | undefined; seed: CompanySeed | undefined; faults: FaultInput[] };

function readFlags(args: readonly string[]): Flags {
  const { values } = parse(args);
  return {
    port: wholeNumber("--port", values.port ?? "0", 65_535),
    data: values.data,
    seed: readSeed(values.seed, values.records),
    faults: values.faults === undefined ? [] : readFaults(values.faults),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ args: [...args], options: { port: text, data: text, seed: text, records: text, faults: text } });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function wholeNumber(flag: string, value: string, most: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number <= most)) throw new UsageError(`${flag} takes a whole number up to ${most}, not "${value}".`);
  return number;
}

function readSeed(file: string | undefined, records: string | undefined): CompanySeed | undefined {
  if (records !== undefined) {
    if (file !== undefined) throw new UsageError("--seed and --records exclude each other.");
    const size = wholeNumber("--records", records, 80_000) / ordinaryRecords;
    return sampleCompany({ nowMs: Date.now(), size });
  }
  if (file === undefined) return undefined;
  return checked(companySeed, `The seed file ${file}`, () => readFileSync(file, "utf8"));
}

const readFaults = (json: string): FaultInput[] => checked(z.array(fault), "--faults", () => json);

function checked<T>(schema: z.ZodType<T>, what: string, read: () => string): T {
  let value: unknown;
  try {
    value = JSON.parse(read());
  } catch (cause) {
    throw new UsageError(`${what} cannot be read as JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const result = schema.safeParse(value);
  if (!result.success) throw new UsageError(`${what} is not as expected.\n${z.prettifyError(result.error)}`);
  return result.data;
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "practice-crm-"));
  process.stderr.write(`The practice CRM keeps its data in ${folder}; name a folder of your own with --data.\n`);
  return folder;
}

async function main(): Promise<void> {
  const { port, data, seed, faults } = readFlags(process.argv.slice(2));
  const crm = await startPracticeCrm({
    port,
    folder: data ?? temporaryFolder(),
    faults,
    ...(seed === undefined ? {} : { seed }),
  });
  const { parentPort } = process as object as { readonly parentPort?: ParentPort };
  const stop = () => void crm.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  // Ctrl+C in a terminal reaches the app's helpers, too; those leave it to the app to end them in order.
  process.on("SIGINT", parentPort === undefined ? stop : () => undefined);
  process.once("disconnect", stop);
  parentPort?.on("close", stop);
  announce(crm, parentPort);
}

function announce(
  { address, clientId, clientSecret, refreshToken }: PracticeCredentials,
  parentPort: ParentPort | undefined,
): void {
  const credentials: PracticeCredentials = { address, clientId, clientSecret, refreshToken };
  process.stdout.write(`${JSON.stringify(credentials)}\n`);
  if (parentPort !== undefined) parentPort.postMessage(credentials);
  else if (process.connected) process.send?.(credentials);
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(isUsage ? `${message}\n${usage}\n` : `The practice CRM could not start: ${message}\n`);
  process.exitCode = isUsage ? 2 : 1;
});
