import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import type { Email } from "../contract/email.ts";
import { mailLimitBytes, parseLimitMs } from "../contract/limits.ts";
import { warningText } from "../contract/messages/warnings.ts";
import { ProblemError, problemIn, type Problem } from "../contract/problem.ts";
import { ParserClient, type MailFile, type ParserPort } from "../mail/process/parser-client.ts";
import { atEnd } from "./leaving.ts";
import { printedProblem, type PrintedProblem } from "./printed-problem.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

export type ParseDeps = { readonly fork: (spoolFolder: string) => ParserPort };

/** Files that are read ahead of the one that is printed next. */
const ahead = 4;

/**
 * `mailpin parse FILE…`: prints a JSON object a line for each email, in the order of the files.
 *
 * @returns the exit code: 0 when all were read, 1 otherwise
 */
export async function parseFiles(
  files: readonly string[],
  out: (line: string) => void,
  { fork }: ParseDeps,
): Promise<number> {
  const spoolFolder = makeTemporaryFolder();
  const parser = new ParserClient({ fork: () => fork(spoolFolder), limitMs: parseLimitMs });
  const tidyUp = atEnd(() => {
    parser.close(); // it would write on
    rmSync(spoolFolder, { recursive: true, force: true, maxRetries: 3 });
  });
  let exitCode = 0;
  try {
    const pending: Promise<Line[]>[] = [];
    const rest = [...files];
    while (rest.length > 0 || pending.length > 0) {
      const next = rest.splice(0, Math.max(0, ahead - pending.length));
      pending.push(...next.map((file) => linesOf(file, spoolFolder, parser)));
      for (const line of (await pending.shift()) ?? []) {
        if ("error" in line) exitCode = 1;
        out(JSON.stringify(line));
      }
    }
  } finally {
    tidyUp();
  }
  return exitCode;
}

type Line =
  | { readonly file: string; readonly index?: number; readonly error: PrintedProblem }
  | ReturnType<typeof mailLine>;

async function linesOf(file: string, spoolFolder: string, parser: ParserClient): Promise<Line[]> {
  const lines: Line[] = [];
  const copy = path.join(spoolFolder, randomUUID());
  try {
    await parser.parse(await copied(file, copy), ({ index, outcome }) => {
      const place = { file, ...(index !== undefined && { index }) };
      if (outcome.ok) lines.push(mailLine(place, { ...outcome.mail.email, ...outcome.mail.body }));
      else lines.push({ ...place, error: withoutRemedy(outcome.problem) });
    });
  } catch (error) {
    lines.push({
      file,
      error: withoutRemedy(problemIn(error) ?? { code: "unreadable", kind: "printed" }),
    });
  } finally {
    await rm(copy, { force: true });
  }
  return lines;
}

/** Without the parts that only a window can offer. */
function withoutRemedy(problem: Problem): PrintedProblem {
  const { code, message } = printedProblem(problem);
  return { code, message };
}

/** The keys in the order of the manual; what the mail does not have is left out, lists included. */
function mailLine(place: { readonly file: string; readonly index?: number }, email: Email) {
  const { format, subject, from, to, cc, bcc, date, messageId, inReplyTo, references } = email;
  const { direction, text, html, attachments } = email;
  const warnings = email.warnings.map((one) => ({ code: one.code, message: warningText(one) }));
  const lists = { to, cc, bcc, references, attachments, warnings };
  const some = Object.fromEntries(
    Object.entries(lists).filter(([, list]) => list.length > 0),
  ) as Partial<typeof lists>;
  return {
    ...place,
    format,
    subject,
    from,
    to: some.to,
    cc: some.cc,
    bcc: some.bcc,
    sender: email.sender,
    replyTo: email.replyTo,
    originalFrom: email.originalFrom,
    writer: email.writer,
    isList: email.isList,
    isAutomatic: email.isAutomatic,
    date,
    messageId,
    inReplyTo,
    references: some.references,
    threadIndex: email.threadIndex,
    topic: email.topic,
    direction,
    text,
    html,
    attachments: some.attachments,
    fingerprint: email.fingerprint,
    warnings: some.warnings,
  };
}

/**
 * The process that reads mails can read only its own folder, so it gets a copy. A file that is too
 * large is copied only as far as it takes to refuse it.
 */
async function copied(file: string, copy: string): Promise<MailFile> {
  const hash = createHash("sha256");
  let size = 0;
  await pipeline(
    bytesOf(file),
    async function* (source) {
      for await (const bytes of source) {
        hash.update(bytes);
        size += bytes.length;
        yield bytes;
      }
    },
    createWriteStream(copy, { flags: "wx", mode: 0o600 }),
  );
  const fileName = path.basename(file);
  return {
    path: copy,
    sha256: hash.digest("hex"),
    size,
    fileName,
    withBody: true,
  };
}

async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file, { end: mailLimitBytes }) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw new ProblemError({ code: "file-gone", kind: "named" }, { cause });
  }
}
