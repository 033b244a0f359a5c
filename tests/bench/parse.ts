import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isCompoundFile } from "../../electron/email/msg/compound-file.ts";
import { letters, mailWith, mboxWith, msgWith } from "./mails.ts";
import { race } from "./measure.ts";
import { peakMemory } from "./memory.ts";
import { readers, type ReaderName } from "./readers.ts";
import type { Row } from "./row.ts";

type Race = {
  readonly name: string;
  readonly files: readonly Buffer[];
  /** The first is the peer. */
  readonly readers: readonly [ReaderName, ...ReaderName[]];
  readonly rounds: number;
  readonly withMemory: boolean;
};

const internet = ["mailparser", "postal-mime", "mailpin", "mailpin, for the window"] as const;
const outlook = ["msgreader", "mailpin", "mailpin, for the window"] as const;
const publicMails = path.join(import.meta.dirname, "../../../shared/corpus");

/** Our reader against the libraries alone, which neither hash, nor name, nor make safe what they read. */
export async function benchParse(onRow: (row: Row) => void): Promise<void> {
  for (const one of await races()) {
    for (const row of await speed(one)) onRow(row);
    if (one.withMemory) for (const row of await memory(one)) onRow(row);
  }
}

async function races(): Promise<Race[]> {
  const small = (await letters(100)).map(({ bytes }) => Buffer.from(bytes));
  return [
    { name: "100 small .eml", files: small, readers: internet, rounds: 20, withMemory: false },
    ...(await publicRaces()),
    { name: ".eml with 10 MB", files: [await mailWith(10)], readers: internet, rounds: 12, withMemory: true },
    { name: ".eml with 50 MB", files: [await mailWith(50)], readers: internet, rounds: 5, withMemory: true },
    {
      name: ".mbox of 300 mails",
      files: [await mboxWith(300)],
      readers: ["mailparser, of each", "postal-mime, of each", "mailpin"],
      rounds: 8,
      withMemory: true,
    },
    {
      name: "100 small .msg",
      files: Array.from({ length: 100 }, () => msgWith(0)),
      readers: outlook,
      rounds: 15,
      withMemory: false,
    },
    { name: ".msg with 10 MB", files: [msgWith(10)], readers: outlook, rounds: 12, withMemory: true },
    { name: ".msg with 50 MB", files: [msgWith(50)], readers: outlook, rounds: 5, withMemory: true },
  ];
}

/** Real mails, where they lie beside the project. Reports of mail servers, of which there are many, stay out: nobody files them. */
async function publicRaces(): Promise<Race[]> {
  const files = globSync("{eml,msg}/**/*.{eml,msg}", { cwd: publicMails, exclude: ["eml/sisimai*/**"] })
    .toSorted()
    .map((file) => readFileSync(path.join(publicMails, file)))
    .filter((bytes) => bytes.length < 100_000 && bytes.includes("\n"));
  const mails: Buffer[] = [];
  for (const bytes of files) if (await readers.mailpin(bytes).catch(() => 0)) mails.push(bytes);
  const common = { rounds: 12, withMemory: false };
  const all: Race[] = [
    { name: "public small .eml", files: mails.filter((bytes) => !isCompoundFile(bytes)), readers: internet, ...common },
    { name: "public small .msg", files: mails.filter(isCompoundFile), readers: outlook, ...common },
  ];
  return all.filter((one) => one.files.length > 0);
}

async function speed({ name, files, readers: names, rounds }: Race): Promise<Row[]> {
  const bytes = files.reduce((sum, { length }) => sum + length, 0);
  let mails = 0;
  for (const file of files) mails += await readers.mailpin(file);
  const runners = Object.fromEntries(names.map((reader) => [reader, () => readAll(reader, files)])) as Record<
    ReaderName,
    () => Promise<void>
  >;
  const measured = await race(runners, names[0], rounds);
  return names.map((reader) => {
    const { p50, p95, ratio } = measured[reader];
    return {
      name: `${name}: ${reader}`,
      p50: p50 / mails,
      p95: p95 / mails,
      unit: "ms a mail",
      peer: names[0],
      ratio,
      note: `${Math.round((mails / p50) * 1000)} mails/s, ${Math.round((bytes / p50 / 1024 / 1024) * 1000)} MB/s`,
    };
  });
}

async function readAll(reader: ReaderName, files: readonly Buffer[]): Promise<void> {
  for (const bytes of files) await readers[reader](bytes);
}

const memoryRuns = 3;

async function memory({ name, files: [file = Buffer.alloc(0)], readers: names }: Race): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "mailpin-bench-"));
  try {
    const saved = path.join(folder, "mail");
    writeFileSync(saved, file);
    const rows: Row[] = [];
    let ofPeer: number | undefined;
    for (const reader of names) {
      const peaks: number[] = [];
      for (let run = 0; run < memoryRuns; run++) peaks.push(await peakMemory(reader, saved));
      const [, middle = NaN, most = NaN] = peaks.toSorted((one, another) => one - another).map((peak) => peak / 1024 / 1024);
      ofPeer ??= middle;
      const note = `${((middle * 1024 * 1024) / file.length).toFixed(1)} times the file`;
      rows.push({
        name: `${name}, memory: ${reader}`,
        p50: middle,
        p95: most,
        unit: "MB",
        peer: names[0],
        ratio: middle / ofPeer,
        note,
      });
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
