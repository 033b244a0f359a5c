import type { Problem } from "../../contract/problem.ts";

/** What a failed call means to the user; the sentences are in `contract/messages/problems/`. */
const problems = [
  { code: "offline" },
  { code: "network-in-the-way" },
  { code: "proxy-sign-in", remedy: "sign-in-to-proxy" },
  { code: "no-answer", remedy: "retry" },
  { code: "connection-lost", remedy: "retry" },
  { code: "zoho-busy" },
  { code: "zoho-down", remedy: "retry" },
  { code: "signed-out", remedy: "sign-in" },
  { code: "client-refused", remedy: "sign-in" },
  { code: "scope-missing", remedy: "sign-in" },
  { code: "no-api-access", remedy: "retry" },
  { code: "upload-failed", remedy: "choose-attachments" },
  { code: "upload-not-allowed", remedy: "choose-attachments" },
  { code: "attachment-too-large", remedy: "choose-attachments" },
  { code: "virus", remedy: "choose-attachments" },
  { code: "storage-full", remedy: "choose-attachments" },
  { code: "duplicate" },
  { code: "attachments-too-large", remedy: "choose-attachments" },
  { code: "files-refused", remedy: "retry" },
  { code: "link-refused", remedy: "choose-link" },
  { code: "owner-refused", remedy: "choose-owner" },
  { code: "owner-not-allowed", remedy: "choose-owner" },
  { code: "limit-reached", remedy: "retry" },
  { code: "not-allowed", remedy: "choose-record" },
  { code: "text-refused" },
  { code: "record-gone", remedy: "choose-record" },
  { code: "module-gone", remedy: "choose-record" },
  { code: "no-permission", remedy: "choose-record" },
  { code: "create-not-allowed" },
  { code: "record-exists" },
  { code: "field-missing" },
  { code: "value-refused" },
  { code: "search-refused" },
  { code: "list-changed" },
  { code: "list-too-long" },
  { code: "rejected" },
] as const satisfies readonly Problem[];

/** What an error of Zoho's, or of the line, means. */
export type Meaning = (typeof problems)[number]["code"];

/** The problems when Mailpin no longer tries again by itself. */
const lastProblems: Partial<Record<Meaning, Problem>> = {
  "no-answer": { code: "no-answer", kind: "given-up", remedy: "retry" },
  "connection-lost": { code: "connection-lost", kind: "given-up", remedy: "retry" },
  "zoho-down": { code: "zoho-down", kind: "given-up", remedy: "retry" },
};

const byCode: ReadonlyMap<string, Problem> = new Map(
  problems.map((problem) => [problem.code, problem]),
);

/** The problem of a failed call, with what the window can offer. */
export function problemFor(meaning: Meaning): Problem {
  const problem = byCode.get(meaning);
  if (problem === undefined) throw new Error(`there is no problem for ${meaning}`);
  return problem;
}

/** The same when Mailpin no longer tries by itself; undefined when that changes nothing. */
export const lastProblemFor = (meaning: Meaning): Problem | undefined => lastProblems[meaning];

type File = { readonly name: string; readonly size: number };
/** How the line ended: it broke off, or nothing came any more. */
type LineEnd = "broken" | "silent";

/** What the user reads while an upload waits for its next try. */
export const uploadBrokeOff = ({ name, size }: File, how: LineEnd): Problem => ({
  code: "upload-broke-off",
  kind: how,
  values: { name, size },
});

/** The same when it is not tried again by itself. */
export const uploadGivenUp = ({ name, size }: File, how: LineEnd, tries: number): Problem => ({
  code: "upload-broke-off",
  kind: `${how}-given-up`,
  values: { name, size, tries },
  remedy: "choose-attachments",
});
