/**
 * The process in which mailboxes and files of sent mails are read, one request at a time. It only
 * reads, and answers with what the list of sent mails shows. Started like the parser's process.
 */
import { open, readFile, stat } from "node:fs/promises";
import { ProblemError, problemIn, type Problem } from "../../contract/problem.ts";
import { MailboxFile } from "../formats/mbox/mailbox-file.ts";
import { readSentHeader } from "../sent-head.ts";
import type { FoundHead, SentHead } from "../sent-mail.ts";
import {
  headOfWhole,
  readNewMails,
  readOneMail,
  usualHeaderBytes,
  type Tell,
} from "../sent-mailbox.ts";
import { serve } from "./serve.ts";
import { sentRequest, type SentReply, type SentRequest } from "./sent-reader-client.ts";

/** So many answers at once. */
const foundAtOnce = 50;

async function answer(request: SentRequest, reply: (answer: SentReply) => void): Promise<void> {
  const { id } = request;
  let found: FoundHead[] = [];
  let looks = 0;
  const flush = () => {
    if (found.length > 0) reply({ kind: "found", id, found });
    found = [];
  };
  const tell: Tell = (one) => {
    if (one !== undefined) found.push(one);
    else if ((looks += 1) % foundAtOnce === 0) reply({ kind: "busy", id });
    if (found.length === foundAtOnce) flush();
  };
  try {
    const end = await endOf(request, tell);
    flush();
    reply({ kind: "end", id, ...end });
  } catch (error) {
    reply({ kind: "failed", id, problem: problemIn(error) ?? unreachable });
  }
}

/** What a request's end carries. */
async function endOf(request: SentRequest, tell: Tell) {
  switch (request.kind) {
    case "mailbox":
      return withMailbox(request.path, async (file) => ({
        mark: await readNewMails(file, request, tell),
      }));
    case "message":
      return withMailbox(request.path, async (file) => ({
        bytes: await readOneMail(file, request, tell),
      }));
    case "files":
      for (const path of request.paths) {
        tell();
        const head = await headOfFile(path).catch(() => undefined); // it went away meanwhile
        if (head !== undefined && head.sentAt >= request.since) tell({ head, at: { file: path } });
      }
      return {};
  }
}

async function withMailbox<T>(path: string, use: (file: MailboxFile) => Promise<T>): Promise<T> {
  const file = await MailboxFile.open(path).catch((cause: unknown) => {
    throw new ProblemError(unreachable, { cause });
  });
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

async function headOfFile(path: string): Promise<SentHead | undefined> {
  const { size, mtimeMs } = await stat(path);
  const { head } = readSentHeader(await firstBytes(path, Math.min(size, usualHeaderBytes)));
  return head ?? headOfWhole(() => readFile(path), size, mtimeMs);
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** It is not there, or its drive or network went away in the middle. */
const unreachable: Problem = { code: "sent-unreachable" };

serve((message) => sentRequest.parse(message), answer);
