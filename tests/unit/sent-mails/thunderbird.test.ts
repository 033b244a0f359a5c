import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  findThunderbirdSent,
  profilesIn,
  thunderbirdFolders,
} from "../../../electron/sent-mails/thunderbird.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-thunderbird-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const ini =
  "[General]\nStartWithLastProfile=1\n\n[Profile0]\nName=default\nIsRelative=1\nPath=abc.default\n";

async function box(place: string, changedAt = 1_000): Promise<void> {
  const file = path.join(folder, "abc.default", place);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, "From - Mon Nov 23 09:00:00 2026\n");
  await utimes(file, changedAt, changedAt);
}

it("finds the mailboxes of sent mails of all accounts, those that changed last first", async () => {
  await writeFile(path.join(folder, "profiles.ini"), ini);
  await box("Mail/Local Folders/Sent", 3_000);
  await box("ImapMail/imap.client.example/Gesendete Objekte", 5_000);
  await box("ImapMail/imap.gmail.com/[Gmail].sbd/Sent Mail", 4_000);
  await box("ImapMail/imap.client.example/INBOX");
  await box("ImapMail/imap.client.example/Sent.msf");
  await box("Mail/pop.client.example/Sent/cur/1.eml");
  const found = await findThunderbirdSent([folder]);
  expect(found.map(({ name, of, kind }) => [name, of, kind])).toEqual([
    ["Sent", "pop.client.example", "folder"],
    ["Gesendete Objekte", "imap.client.example", "file"],
    ["Sent Mail", "imap.gmail.com", "file"],
    ["Sent", "Local Folders", "file"],
  ]);
});

it("suggests nothing where there is no Thunderbird, or what it wrote makes no sense", async () => {
  expect(await findThunderbirdSent([path.join(folder, "nowhere")])).toEqual([]);
  await mkdir(path.join(folder, "profiles.ini"));
  expect(await findThunderbirdSent([folder])).toEqual([]);
  await rm(path.join(folder, "profiles.ini"), { recursive: true });
  await writeFile(path.join(folder, "profiles.ini"), "[Profile0]\nPath=\0\n".repeat(50_000));
  expect(await findThunderbirdSent([folder])).toEqual([]);
});

it("reads relative and absolute profiles, twenty at most", () => {
  const given = `${ini}[Profile1]\r\nIsRelative=0\r\nPath=${path.resolve("/mail/work")}\r\n[Profile2]\nIsRelative=0\nPath=relative\n`;
  expect(profilesIn(given, "/home/.thunderbird")).toEqual([
    path.join("/home/.thunderbird", "abc.default"),
    path.resolve("/mail/work"),
  ]);
  const many = Array.from({ length: 90 }, (_, n) => `[Profile${n}]\nIsRelative=1\nPath=p${n}\n`);
  expect(profilesIn(many.join(""), "/home")).toHaveLength(20);
});

it("knows where each system has it", () => {
  expect(thunderbirdFolders("/home/sam", "linux", undefined)).toHaveLength(3);
  expect(thunderbirdFolders("/Users/sam", "darwin", undefined)).toEqual([
    path.join("/Users/sam", "Library", "Thunderbird"),
  ]);
  expect(thunderbirdFolders("", "win32", undefined)).toEqual([]);
});
