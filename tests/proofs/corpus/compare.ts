import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { ReaderPool, type Reading } from "../../support/reader/reader-pool.ts";
import { explanationOf, type Explanation } from "./explained.ts";
import {
  fieldNames,
  fields,
  readReference,
  type Consensus,
  type FieldName,
  type ReferenceFile,
} from "./reference.ts";

export type Difference = {
  readonly file: string;
  readonly field: FieldName | "read";
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly explanation: Explanation | undefined;
};

export type Comparison = {
  readonly files: readonly string[];
  /** Files in which an email was read. */
  readonly read: number;
  /**
   * Files at which the reader crashed, hung, or failed with an unforeseen error, with the reason.
   */
  readonly crashed: readonly string[];
  /** Number of equal values, by field. */
  readonly agree: Readonly<Record<FieldName, number>>;
  readonly differences: readonly Difference[];
};

/**
 * Reads and compares every mail in a folder's `reference.jsonl`.
 *
 * @throws UsageError when there is no such file
 */
export async function compareCorpus(folder: string): Promise<Comparison> {
  const files = readReference(folder);
  const pool = new ReaderPool();
  try {
    const readings = await Promise.all(
      files.map(({ file }) => pool.read(readFileSync(path.join(folder, file)))),
    );
    return compared(files, readings);
  } finally {
    pool.close();
  }
}

function compared(files: readonly ReferenceFile[], readings: readonly Reading[]): Comparison {
  const crashed: string[] = [];
  const differences: Difference[] = [];
  const agree = Object.fromEntries(fieldNames.map((field) => [field, 0])) as Record<
    FieldName,
    number
  >;
  let read = 0;
  files.forEach(({ file, consensus }, at) => {
    const reading = readings[at];
    if (reading?.kind === "read" && reading.mails[0] !== undefined) {
      read += 1;
      for (const field of fieldNames) {
        const difference = differenceIn(field, consensus, reading.mails[0]);
        if (difference === undefined) agree[field] += 1;
        else if (difference !== "not compared")
          differences.push({ file, ...difference, explanation: explanationOf(file, field) });
      }
    } else if (reading?.kind === "refused")
      differences.push({
        file,
        field: "read",
        ours: reading.message,
        theirs: "read",
        explanation: explanationOf(file, "read"),
      });
    else
      crashed.push(
        `${file}: ${reading === undefined || !("message" in reading) ? (reading?.kind ?? "no email in it") : reading.message}`,
      );
  });
  return { files: files.map(({ file }) => file), read, crashed, agree, differences };
}

type Mail = Extract<Reading, { kind: "read" }>["mails"][number];

function differenceIn(name: FieldName, consensus: Consensus, mail: Mail) {
  const field = fields[name];
  const theirs = field.theirs(consensus);
  if (theirs === undefined) return "not compared";
  const ours = field.ours(mail);
  const isSame = field.agree?.(mail, consensus) ?? isDeepStrictEqual(ours, theirs);
  return isSame ? undefined : { field: name, ours, theirs };
}
