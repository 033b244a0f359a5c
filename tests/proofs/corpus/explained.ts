import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { Comparison } from "./compare.ts";
import { fieldNames, type FieldName } from "./reference.ts";

/** Which of two different readings is right; `either` if the mail allows both. */
const verdict = z.enum(["ours", "theirs", "either"]);
export type Verdict = z.output<typeof verdict>;

/** Examined differences with one common reason; `read` for a file that cannot be read at all. */
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
 * Explanations of differences that no longer exist: they would hide the next one. Other files are
 * ignored.
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
