import { appendFile, mkdir, mkdtemp, rename, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mayBeCut } from "../../../electron/mail/cut-mail.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { KnownFiles, knownFilesMigrations } from "../../../electron/watched-folder/known-files.ts";
import { WatchedFolder } from "../../../electron/watched-folder/watched-folder.ts";

let place: string;
let folder: string;
let taken: string[];
let reachable: boolean[];
let failures: unknown[];
let running: WatchedFolder | undefined;
let known: KnownFiles | undefined;
/** Opens another time. */
let cannotOpen: string | undefined;
/** Called instead of opening. */
let refuse: (() => void) | undefined;
/** What the folder waits for. */
let due: (() => void) | undefined;

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), "mailpin-watched-"));
  folder = path.join(place, "Downloads");
  await mkdir(folder);
  [taken, reachable, failures] = [[], [], []];
  [refuse, due, cannotOpen] = [undefined, undefined, undefined];
});
afterEach(async () => {
  await stop();
  await rm(place, { recursive: true });
});

/** Mailpin starts, or starts again. */
async function start(of = folder): Promise<void> {
  await stop();
  known = new KnownFiles(openDatabase(path.join(place, "known.sqlite"), knownFilesMigrations));
  running = new WatchedFolder({
    folder: of,
    known,
    mayBeCut,
    open: (files) => {
      refuse?.();
      const putOff = files.filter((file) => path.basename(file) === cannotOpen);
      taken.push(...files.map((file) => path.basename(file)));
      return Promise.resolve(putOff);
    },
    onReachable: (isReachable) => reachable.push(isReachable),
    onFailure: (error) => failures.push(error),
    setTimer: (callback) => {
      due = callback;
      return () => (due = undefined);
    },
  });
  await running.start();
}

async function stop(): Promise<void> {
  await running?.close();
  known?.close();
  [running, known] = [undefined, undefined];
}

/** The folder looks, as after a second or ten. */
async function look(): Promise<void> {
  const isNext = new Promise<void>((resolve) => {
    const now = due;
    due = undefined;
    now?.();
    const wait = (): void => {
      if (due === undefined) setImmediate(wait);
      else resolve();
    };
    wait();
  });
  await isNext;
}

/**
 * Two looks see a file unchanged. The system's word on a change may bring a look forward: then the
 * one before is not over yet.
 */
async function lookSomeTimes(): Promise<void> {
  for (let times = 0; times < 6; times += 1) await look();
}

const save = (name: string, content = "From: ana@client.example\n\nHello"): Promise<void> =>
  writeFile(path.join(folder, name), content);

describe("a watched folder", () => {
  it("takes each saved mail once, and leaves everything else alone", async () => {
    await start();
    await save("offer.eml");
    await save("Angebot.MSG");
    await save("list.pdf");
    await save(".hidden.eml");
    await save("~$offer.msg");
    await mkdir(path.join(folder, "folder.eml"));
    await lookSomeTimes();
    await lookSomeTimes();
    expect(taken.toSorted()).toEqual(["Angebot.MSG", "offer.eml"]);
    expect(failures).toEqual([]);
  });

  it("waits for the end of a mail that is written with pauses, but not for ever", async () => {
    await start();
    const begin = 'Content-Type: multipart/mixed;\n boundary="=_1"\n\n--=_1\n\nHello\n';
    await save("offer.eml", begin);
    await lookSomeTimes();
    expect(taken).toEqual([]);
    await appendFile(path.join(folder, "offer.eml"), "--=_1--\n");
    await lookSomeTimes();
    expect(taken).toEqual(["offer.eml"]);
    await save("never ended.eml", begin);
    const aMinuteAgo = Date.now() / 1000 - 61;
    await utimes(path.join(folder, "never ended.eml"), aMinuteAgo, aMinuteAgo);
    await lookSomeTimes();
    expect(taken).toEqual(["offer.eml", "never ended.eml"]);
  });

  it("leaves thousands of mails that were there before, also after a restart", async () => {
    for (let n = 0; n < 2000; n += 1) await save(`old ${n}.eml`);
    await start();
    await lookSomeTimes();
    await start();
    await lookSomeTimes();
    expect(taken).toEqual([]);
    await save("new.eml");
    await lookSomeTimes();
    expect(taken).toEqual(["new.eml"]);
  });

  it("takes what was saved while Mailpin was closed, and nothing twice", async () => {
    await start();
    await save("first.eml");
    await lookSomeTimes();
    await stop();
    await save("second.eml");
    await start();
    await lookSomeTimes();
    expect(taken).toEqual(["first.eml", "second.eml"]);
  });

  it("takes a mail that is saved again under its name", async () => {
    await start();
    await save("Message.eml", "Subject: one\n\n1");
    await lookSomeTimes();
    await stop();
    await save("Message.eml", "Subject: two\n\nother");
    await start();
    await lookSomeTimes();
    expect(taken).toEqual(["Message.eml", "Message.eml"]);
  });

  it("waits until a file is written to its end", async () => {
    await start();
    await save("large.eml", "");
    await lookSomeTimes();
    await lookSomeTimes();
    expect(taken).toEqual([]);
    for (let part = 1; part < 4; part += 1) {
      await appendFile(path.join(folder, "large.eml"), "x".repeat(1000));
      await utimes(path.join(folder, "large.eml"), part, part);
      await look();
      expect(taken).toEqual([]);
    }
    await lookSomeTimes();
    expect(taken).toEqual(["large.eml"]);
  });

  it("takes a download when it gets its name", async () => {
    await start();
    await save("offer.eml.crdownload");
    await lookSomeTimes();
    expect(taken).toEqual([]);
    await rename(path.join(folder, "offer.eml.crdownload"), path.join(folder, "offer.eml"));
    await lookSomeTimes();
    expect(taken).toEqual(["offer.eml"]);
  });

  it("tries again when the mails could not be opened, and forgets none", async () => {
    await start();
    await save("offer.eml");
    refuse = () => {
      throw new Error("disk full");
    };
    await lookSomeTimes();
    expect(failures.length).toBeGreaterThan(0);
    refuse = undefined;
    await lookSomeTimes();
    expect(taken).toEqual(["offer.eml"]);
  });

  it("tries a mail that could not be opened again at the next start, and not before", async () => {
    cannotOpen = "offer.eml";
    await start();
    await save("offer.eml");
    await save("order.eml");
    await lookSomeTimes();
    expect(taken.sort()).toEqual(["offer.eml", "order.eml"]);
    await start();
    await lookSomeTimes();
    expect(taken.slice(2)).toEqual(["offer.eml"]);
  });

  it("says when a network drive goes and comes, and goes on by itself", async () => {
    await start();
    await look();
    await rename(folder, `${folder} away`);
    await lookSomeTimes();
    expect(reachable).toEqual([false]);
    await rename(`${folder} away`, folder);
    await save("offer.eml");
    await lookSomeTimes();
    expect(reachable).toEqual([false, true]);
    expect(taken).toEqual(["offer.eml"]);
  });

  it("begins anew with another folder", async () => {
    await start();
    const other = path.join(place, "Other");
    await mkdir(other);
    await writeFile(path.join(other, "old.eml"), "old");
    await start(other);
    await lookSomeTimes();
    await writeFile(path.join(other, "new.eml"), "new");
    await lookSomeTimes();
    expect(taken).toEqual(["new.eml"]);
  });
});
