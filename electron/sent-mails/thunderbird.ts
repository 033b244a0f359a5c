import { open, opendir, stat } from "node:fs/promises";
import path from "node:path";

/** A mailbox of sent mails that Thunderbird keeps. */
export type ThunderbirdSent = {
  /** Absolute path. */
  readonly path: string;
  readonly kind: "file" | "folder";
  /** Of the mailbox. */
  readonly name: string;
  /** Of the account's folder, which has its server's name: `imap.client.example`. */
  readonly of: string;
  /** ms since the epoch. */
  readonly changedAt: number;
};

/** Anybody may have written these files and folders: only so much of them is read. */
const longestIniBytes = 64 * 1024;
const mostProfiles = 20;
const mostEntries = 500;
const mostSuggestions = 8;

/** Names that mail servers and Thunderbird give to what was sent; more can be chosen by hand. */
const sentNames = new Set([
  ...["sent", "sent items", "sent mail", "sent messages", "sent-1", "sent-2"],
  ...["gesendet", "gesendete elemente", "gesendete objekte", "gesendete nachrichten"],
  ...["envoyés", "éléments envoyés", "messages envoyés", "enviados", "elementos enviados"],
  ...["mensajes enviados", "itens enviados", "e-mails enviados", "送信済み", "送信済みメール"],
]);

/** Where Thunderbird keeps its profiles, installed in the usual ways. */
export function thunderbirdFolders(
  home: string,
  platform: NodeJS.Platform,
  appData: string | undefined,
): string[] {
  if (platform === "win32") return appData === undefined ? [] : [path.join(appData, "Thunderbird")];
  if (platform === "darwin") return [path.join(home, "Library", "Thunderbird")];
  return [
    path.join(home, ".thunderbird"),
    path.join(home, "snap", "thunderbird", "common", ".thunderbird"),
    path.join(home, ".var", "app", "org.mozilla.Thunderbird", ".thunderbird"),
  ];
}

/**
 * The mailboxes of sent mails in Thunderbird's profiles, those that changed last first. Never throws:
 * what cannot be read is not suggested.
 */
export async function findThunderbirdSent(folders: readonly string[]): Promise<ThunderbirdSent[]> {
  const found: ThunderbirdSent[] = [];
  for (const folder of folders)
    for (const profile of profilesIn(await readIni(path.join(folder, "profiles.ini")), folder))
      for (const kind of ["Mail", "ImapMail"])
        for (const account of await foldersIn(path.join(profile, kind)))
          found.push(...(await sentIn(account)));
  return found.toSorted((one, other) => other.changedAt - one.changedAt).slice(0, mostSuggestions);
}

async function readIni(file: string): Promise<string> {
  const handle = await open(file).catch(() => undefined);
  try {
    if ((await handle?.stat())?.isFile() !== true) return "";
    const read = await handle?.read(Buffer.alloc(longestIniBytes), 0, longestIniBytes, 0);
    return read?.buffer.toString("utf8", 0, read.bytesRead) ?? "";
  } catch {
    return "";
  } finally {
    await handle?.close();
  }
}

/**
 * @param ini content of a profiles.ini
 * @param folder where it lies, which relative paths begin at
 * @see https://kb.mozillazine.org/Profiles.ini_file
 */
export function profilesIn(ini: string, folder: string): string[] {
  const sections = ini.split(/^\[/m).filter((section) => /^Profile\d/.test(section));
  const profiles = sections.slice(0, mostProfiles).flatMap((section) => {
    const values = new Map(
      section.split(/\r?\n/).map((line) => {
        const at = line.indexOf("=");
        return [line.slice(0, Math.max(at, 0)), line.slice(at + 1)] as const;
      }),
    );
    const given = values.get("Path") ?? "";
    if (given === "" || given.includes("\0")) return [];
    if (values.get("IsRelative") === "1") return [path.join(folder, given)];
    return path.isAbsolute(given) ? [given] : [];
  });
  return [...new Set(profiles)];
}

/** In an account's folder, and in those of its mailboxes that have others below them (`.sbd`). */
async function sentIn(account: string): Promise<ThunderbirdSent[]> {
  const below = (await foldersIn(account)).filter((folder) => folder.endsWith(".sbd"));
  const places = [account, ...below];
  const found: ThunderbirdSent[] = [];
  for (const place of places)
    for (const name of await namesIn(place)) {
      if (!sentNames.has(name.normalize("NFC").toLowerCase())) continue;
      const sent = await mailboxAt(path.join(place, name));
      if (sent !== undefined) found.push({ ...sent, name, of: path.basename(account) });
    }
  return found;
}

/** A file of many mails, or a folder with a file for each. An empty one has nothing to tell. */
async function mailboxAt(place: string) {
  const found = await stat(place).catch(() => undefined);
  if (found?.isFile() === true && found.size > 0)
    return { path: place, kind: "file", changedAt: found.mtimeMs } as const;
  if (found?.isDirectory() !== true) return undefined;
  const current = await stat(path.join(place, "cur")).catch(() => undefined);
  return current?.isDirectory() === true
    ? ({ path: place, kind: "folder", changedAt: current.mtimeMs } as const)
    : undefined;
}

async function foldersIn(place: string): Promise<string[]> {
  const folders = (await namesIn(place)).map((name) => path.join(place, name));
  const found = await Promise.all(folders.map((folder) => stat(folder).catch(() => undefined)));
  return folders.filter((_, at) => found[at]?.isDirectory() === true);
}

async function namesIn(place: string): Promise<string[]> {
  const names: string[] = [];
  try {
    for await (const { name } of await opendir(place)) {
      names.push(name);
      if (names.length === mostEntries) break;
    }
  } catch {
    return names; // it is not there, or may not be read
  }
  return names;
}
