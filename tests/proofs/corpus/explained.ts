import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Comparison } from "./compare.ts";
import { fieldNames, type FieldName } from "./reference.ts";

/**
 * Who is right where two readings differ: one of them, or either may be, because the mail allows
 * both.
 */
const verdict = z.enum(["ours", "theirs", "either"]);
export type Verdict = z.output<typeof verdict>;

/**
 * Differences that somebody looked at, with one reason for all of them; `read` where a file is not
 * read at all.
 */
const explanation = z.strictObject({
  verdict,
  reason: z.string().min(20),
  where: z.record(z.string(), z.array(z.enum(["read", ...fieldNames])).nonempty()),
});
export type Explanation = z.output<typeof explanation>;

const all = z
  .array(explanation)
  .parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "explained.json"), "utf8")));

const place = (file: string, field: string) => `${field} of ${file}`;
const byPlace = new Map(
  all.flatMap((one) =>
    Object.entries(one.where).flatMap(([file, fields]) =>
      fields.map((field) => [place(file, field), one] as const),
    ),
  ),
);

export const explanationOf = (file: string, field: FieldName | "read"): Explanation | undefined =>
  byPlace.get(place(file, field));

/**
 * Explanations of differences that are there no longer: they would hide the next one. Those of
 * other files do not count.
 */
export function needlessExplanations({
  files,
  differences,
}: Pick<Comparison, "files" | "differences">): string[] {
  const differ = new Set(differences.map(({ file, field }) => place(file, field)));
  const here = new Set(files);
  const explained = all
    .flatMap(({ where }) => Object.entries(where))
    .filter(([file]) => here.has(file));
  return explained
    .flatMap(([file, fields]) => fields.map((field) => place(file, field)))
    .filter((one) => !differ.has(one));
}
