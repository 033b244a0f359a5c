/**
 * The process in which mails are read, one at a time: hostile bytes meet nothing here but a parser
 * and the spool. Started by the app as one of Electron's utility processes, by the command line as
 * a child of Node; the spool's folder is its only argument.
 */
import { readFile, stat } from "node:fs/promises";
import { mailLimitBytes } from "../../contract/limits.ts";
import { ProblemError, problemIn, type Problem } from "../../contract/problem.ts";
import { isLanguage } from "../../language/languages.ts";
import { speakOfMeetings } from "../../language/meeting-words.ts";
import { originalName } from "../attachments/original-name.ts";
import { parseFile, type ParsedMail } from "../parse.ts";
import {
  parseRequest,
  type FoundMail,
  type ParseReply,
  type ParseRequest,
  type ReadMail,
} from "./parser-client.ts";
import { serve } from "./serve.ts";
import { showMail } from "../show.ts";
import { Spool } from "../../storage/spool.ts";
import { prepareMail } from "../../zoho/filing/prepare.ts";

const [spoolFolder] = process.argv.slice(2);
if (spoolFolder === undefined) throw new Error("usage: parser SPOOL_FOLDER");
const spool = new Spool(spoolFolder);

async function* read(request: ParseRequest): AsyncGenerator<FoundMail> {
  const { language = "" } = request;
  if (isLanguage(language)) speakOfMeetings(language);
  if ((await stat(request.path)).size > mailLimitBytes)
    throw new ProblemError({ code: "file-too-large", kind: "unread" });
  const file = await readFile(request.path);
  for await (const { index, original, outcome } of parseFile(file)) {
    const isFile = original.byteLength === file.byteLength;
    yield {
      ...(index !== undefined && { index }),
      original: {
        sha256: isFile ? request.sha256 : await spool.put(original),
        size: original.byteLength,
      },
      outcome: outcome.ok ? { ok: true, mail: await kept(outcome.mail, request) } : outcome,
    };
  }
}

async function kept(mail: ParsedMail, { fileName, withBody }: ParseRequest): Promise<ReadMail> {
  const { bare, snippet, files } = mail;
  const { text, html, ...email } = mail.email;
  const { preview, warnings } = showMail(mail);
  const [shown = ""] = await spool.putAll([Buffer.from(preview.html), ...files.values()]);
  return {
    email: { ...email, warnings: [...email.warnings, ...warnings] },
    ...(withBody && {
      body: { ...(text !== undefined && { text }), ...(html !== undefined && { html }) },
    }),
    preview: { sha256: shown, remoteImages: preview.remoteImages },
    snippet,
    originalName: originalName(email, fileName),
    prepared: prepareMail(mail.email, bare),
  };
}

async function answer(request: ParseRequest, reply: (answer: ParseReply) => void): Promise<void> {
  const { id } = request;
  try {
    for await (const found of read(request)) reply({ kind: "found", id, found });
    reply({ kind: "end", id });
  } catch (error) {
    reply({ kind: "failed", id, problem: problemIn(error) ?? unreadable });
  }
}

/** The file went away between the drop and now, or the disk is full. */
const unreadable: Problem = { code: "unreadable", kind: "not-kept" };

serve((message) => parseRequest.parse(message), answer);
