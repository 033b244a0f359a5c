import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../../../electron/cli/parse.ts";
import { forkParser } from "../../support/fork-parser.ts";

const folder = path.join(import.meta.dirname, "../../fixtures/mails/classes");
const mails = (await readdir(folder)).filter((name) => !/\.(?:json|ts)$/.test(name)).toSorted();
const readingOf = (mail: string): string => `${path.parse(mail).name}.json`;
const isUpdate = process.env["UPDATE_READINGS"] === "1";

/** Longer strings are replaced by their length and hash in a reading; characters. */
const shown = 300;

type Line = { readonly file: string };

/**
 * The output of `mailpin parse` for each mail, without the file's name: an object, or a list of
 * them for a mailbox.
 */
async function printed(): Promise<ReadonlyMap<string, string>> {
  const lines: Line[] = [];
  const files = mails.map((name) => path.join(folder, name));
  await parseFiles(files, (line) => lines.push(JSON.parse(line) as Line), { fork: forkParser });
  const byName = Map.groupBy(lines, ({ file }) => path.basename(file));
  return new Map([...byName].map(([name, found]) => [name, reading(found)]));
}

function reading(lines: readonly Line[]): string {
  const all = lines.map((line) =>
    Object.fromEntries(Object.entries(line).filter(([key]) => key !== "file")),
  );
  const shortened = (_: string, value: unknown): unknown =>
    typeof value === "string" && value.length > shown ? beginning(value) : value;
  return `${JSON.stringify(all.length === 1 ? all[0] : all, shortened, 2)}\n`;
}

function beginning(text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return `${text.slice(0, shown).toWellFormed()}… (${text.length} characters, SHA-256 ${hash})`;
}

describe("a mail of each class is read as in the file beside it", async () => {
  const readings = await printed();
  it.each(mails)("%s", async (name) => {
    const file = path.join(folder, readingOf(name));
    if (isUpdate) await writeFile(file, readings.get(name) ?? "");
    expect(readings.get(name)).toBe(await readFile(file, "utf8"));
  });

  it("each of those files belongs to one mail", async () => {
    const readings = (await readdir(folder)).filter((name) => name.endsWith(".json"));
    expect(readings.toSorted()).toEqual(mails.map(readingOf).toSorted());
  });
});
