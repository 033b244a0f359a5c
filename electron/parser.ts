/**
 * The process in which mails are read, one at a time: hostile bytes meet nothing here but a parser and the spool. Started by the
 * app as one of Electron's utility processes, by the command line as a child of Node; the spool's folder is its only argument.
 */
import { readFile, stat } from "node:fs/promises";
import { mailLimitBytes } from "./contract/limits.ts";
import { ProblemError, problemIn } from "./contract/problem.ts";
import { parseMail } from "./email/parse.ts";
import { parseRequest, type ParseReply, type ParseRequest, type ReadMail } from "./email/parser-client.ts";
import { Spool } from "./outbox/spool.ts";
import { prepareMail } from "./zoho/prepare.ts";

/** The part of Electron's `process.parentPort` that is used here; plain Node has none. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: { data: unknown }) => void): void;
};

const [spoolFolder] = process.argv.slice(2);
if (spoolFolder === undefined) throw new Error("usage: parser SPOOL_FOLDER");
const spool = new Spool(spoolFolder);

async function read(request: ParseRequest): Promise<ReadMail> {
  if ((await stat(request.path)).size > mailLimitBytes)
    throw new ProblemError({ code: "file-too-large", message: "This file is larger than Mailpin reads as an email." });
  const { email, preview, snippet, files } = await parseMail(await readFile(request.path), request);
  for (const bytes of files.values()) await spool.put(bytes);
  return { email, preview, snippet, prepared: prepareMail(email) };
}

async function answer(request: ParseRequest): Promise<ParseReply> {
  const { id } = request;
  try {
    return { id, ok: true, mail: await read(request) };
  } catch (error) {
    return { id, ok: false, problem: problemIn(error) ?? unreadable };
  }
}

/** The file went away between the drop and now, or the disk is full. */
const unreadable = {
  code: "unreadable",
  message: "Mailpin could not read this file, or not keep its attachments. Check that the disk has room, then drop it again.",
};

let last = Promise.resolve();

function serve(message: unknown, reply: (answer: ParseReply) => void): void {
  const request = parseRequest.parse(message);
  last = last.then(async () => {
    reply(await answer(request));
  });
}

const parentPort = (process as { parentPort?: ParentPort }).parentPort;
if (parentPort === undefined) {
  process.on("message", (message) => {
    serve(message, (reply) => process.send?.(reply));
  });
  process.on("disconnect", () => {
    process.exit();
  });
} else {
  parentPort.on("message", ({ data }) => {
    serve(data, (reply) => {
      parentPort.postMessage(reply);
    });
  });
}
