import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isCompoundFile } from "../../../electron/mail/formats/msg/sector-map.ts";
import { letters, mailWith, mboxWith, msgWith } from "./mails.ts";
import { peakMemory } from "./peak-of-reader.ts";
import { race } from "./race.ts";
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
const publicMails = path.join(import.meta.dirname, "../../../../shared/corpus");

/**
 * Our reader against the libraries alone, which neither hash, nor name, nor distinguish inline
 * images from attachments.
 */
export async function benchParse(onRow: (row: Row) => void): Promise<void> {
  for (const one of await races()) {
    const folder = mkdtempSync(path.join(tmpdir(), "mailpin-bench-"));
    try {
      const saved = one.files.map((bytes, index) => {
        const file = path.join(folder, String(index));
        writeFileSync(file, bytes);
        return file;
      });
      for (const row of await speed(one, saved)) onRow(row);
      if (one.withMemory) for (const row of await memory(one, saved)) onRow(row);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function races(): Promise<Race[]> {
  const small = (await letters(100)).map(({ bytes }) => Buffer.from(bytes));
  return [
    { name: "100 small .eml", files: small, readers: internet, rounds: 8, withMemory: false },
    ...(await publicRaces()),
    {
      name: ".eml with 10 MB",
      files: [await mailWith(10)],
      readers: internet,
      rounds: 4,
      withMemory: false,
    },
    {
      name: ".eml with 50 MB",
      files: [await mailWith(50)],
      readers: internet,
      rounds: 3,
      withMemory: true,
    },
    {
      name: ".mbox of 300 mails",
      files: [await mboxWith(300)],
      readers: ["mailparser, of each", "postal-mime, of each", "mailpin"],
      rounds: 4,
      withMemory: true,
    },
    {
      name: "100 small .msg",
      files: Array.from({ length: 100 }, () => msgWith(0)),
      readers: outlook,
      rounds: 5,
      withMemory: false,
    },
    {
      name: ".msg with 10 MB",
      files: [msgWith(10)],
      readers: outlook,
      rounds: 4,
      withMemory: false,
    },
    {
      name: ".msg with 50 MB",
      files: [msgWith(50)],
      readers: outlook,
      rounds: 3,
      withMemory: true,
    },
  ];
}

/**
 * Real mails, if they are beside the project. The many reports of mail servers are left out: nobody
 * files them.
 */
async function publicRaces(): Promise<Race[]> {
  const files = globSync("{eml,msg}/**/*.{eml,msg}", {
    cwd: publicMails,
    exclude: ["eml/sisimai*/**"],
  })
    .toSorted()
    .map((file) => readFileSync(path.join(publicMails, file)))
    .filter((bytes) => bytes.length < 100_000 && bytes.includes("\n"));
  const mails: Buffer[] = [];
  for (const bytes of files) if (await readers.mailpin(bytes).catch(() => 0)) mails.push(bytes);
  const common = { rounds: 4, withMemory: false };
  const all: Race[] = [
    {
      name: "public small .eml",
      files: mails.filter((bytes) => !isCompoundFile(bytes)),
      readers: internet,
      ...common,
    },
    { name: "public small .msg", files: mails.filter(isCompoundFile), readers: outlook, ...common },
  ];
  return all.filter((one) => one.files.length > 0);
}

async function speed(
  { name, files, readers: names, rounds }: Race,
  saved: readonly string[],
): Promise<Row[]> {
  const bytes = files.reduce((sum, { length }) => sum + length, 0);
  let mails = 0;
  for (const file of files) mails += await readers.mailpin(file);
  const measured = await race(names, saved, rounds);
  return measured.map(({ p50, p95, ratio }, at) => ({
    ...whose(name, names[at]),
    p50: p50 / mails,
    p95: p95 / mails,
    unit: "ms a mail",
    ...(at > 0 && { peer: names[0], ratio }),
    note: `${Math.round((mails / p50) * 1000)} mails/s, ${Math.round((bytes / p50 / megabyte) * 1000)} MB/s`,
  }));
}

const whose = (name: string, reader: ReaderName = "mailpin") => ({
  ...{ name, of: reader },
  ...(!reader.startsWith("mailpin") && { isPeer: true as const }),
});

const megabyte = 1024 * 1024;

async function memory(
  { name, files: [file = Buffer.alloc(0)], readers: names }: Race,
  [saved = ""]: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let ofPeer: number | undefined;
  for (const reader of names) {
    const peak = await peakMemory(reader, saved); // another run differs by a hundredth
    ofPeer ??= peak;
    rows.push({
      ...whose(`${name}, memory`, reader),
      p50: peak / megabyte,
      p95: peak / megabyte,
      unit: "MB",
      ...(reader !== names[0] && { peer: names[0], ratio: peak / ofPeer }),
      note: `${(peak / file.length).toFixed(1)} times the file`,
    });
  }
  return rows;
}
