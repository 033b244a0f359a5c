import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Email } from "../contract/email.ts";
import { parseLimitMs } from "../contract/limits.ts";
import { ProblemError, problemIn, type Problem } from "../contract/problem.ts";
import { ParserClient, type ParserPort } from "../email/parser-client.ts";

export type ParseDeps = { readonly fork: (spoolFolder: string) => ParserPort };

/** Files that are asked for ahead of the one that is printed next. */
const ahead = 4;

/**
 * `mailpin parse FILE…`: prints a JSON object a line for each email, in the order of the files.
 *
 * @returns the exit code: 0 when all were read, 1 otherwise
 */
export async function parseFiles(files: readonly string[], out: (line: string) => void, { fork }: ParseDeps): Promise<number> {
  const spoolFolder = await mkdtemp(path.join(tmpdir(), "mailpin-parse-"));
  const parser = new ParserClient({ fork: () => fork(spoolFolder), limitMs: parseLimitMs });
  let exitCode = 0;
  try {
    const pending: Promise<Line[]>[] = [];
    const rest = [...files];
    while (rest.length > 0 || pending.length > 0) {
      pending.push(...rest.splice(0, Math.max(0, ahead - pending.length)).map((file) => linesOf(file, parser)));
      for (const line of (await pending.shift()) ?? []) {
        if ("error" in line) exitCode = 1;
        out(JSON.stringify(line));
      }
    }
  } finally {
    parser.close();
    await rm(spoolFolder, { recursive: true, force: true });
  }
  return exitCode;
}

type Line = { readonly file: string; readonly index?: number; readonly error: Problem } | ReturnType<typeof mailLine>;

async function linesOf(file: string, parser: ParserClient): Promise<Line[]> {
  const lines: Line[] = [];
  try {
    const { size } = await stat(file).catch(gone);
    const sha256 = await hashOf(file);
    const mailFile = { path: path.resolve(file), sha256, size, fileName: path.basename(file), ownAddresses: [], withBody: true };
    await parser.parse(mailFile, ({ index, outcome }) => {
      const place = { file, ...(index !== undefined && { index }) };
      if (outcome.ok) lines.push(mailLine(place, { ...outcome.mail.email, ...outcome.mail.body }));
      else lines.push({ ...place, error: problemOnly(outcome.problem) });
    });
  } catch (error) {
    lines.push({ file, error: problemOnly(problemIn(error) ?? { code: "unreadable", message: "This file could not be read." }) });
  }
  return lines;
}

/** Without what only a window can offer. */
const problemOnly = ({ code, message }: Problem): Problem => ({ code, message });

/** The keys in the order of the manual; what the mail does not have is left out, lists included. */
function mailLine(place: { readonly file: string; readonly index?: number }, email: Email) {
  const { format, subject, from, to, cc, bcc, date, messageId, inReplyTo, references } = email;
  const { direction, text, html, attachments, warnings } = email;
  const lists = { to, cc, bcc, references, attachments, warnings };
  const some = Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<typeof lists>;
  return {
    ...place,
    format,
    subject,
    from,
    to: some.to,
    cc: some.cc,
    bcc: some.bcc,
    date,
    messageId,
    inReplyTo,
    references: some.references,
    direction,
    text,
    html,
    attachments: some.attachments,
    warnings: some.warnings,
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(file), hash);
  } catch (cause) {
    gone(cause);
  }
  return hash.digest("hex");
}

function gone(cause: unknown): never {
  const message = "This file could not be opened. Check its name, and that you may read it.";
  throw new ProblemError({ code: "file-gone", message }, { cause });
}
