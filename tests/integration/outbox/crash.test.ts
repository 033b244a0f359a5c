import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../electron/storage/database.ts";
import { migrations } from "../../../electron/outbox/migrations.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { signalWake } from "../../../electron/scheduling/wake-signal.ts";
import { runScript, smallZoho, type Moment } from "./processes.ts";
import { newJob } from "../../support/outbox/world.ts";

describe("a process that is killed", () => {
  let folder = "";
  const cleanUp: (() => void)[] = [];
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "mailpin-crash-"));
  });
  afterEach(async () => {
    for (const step of cleanUp.splice(0)) step();
    await Promise.resolve();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  const work = (address: string) => {
    const running = runScript("script-worker.ts", folder, address);
    cleanUp.push(() => running.child.kill("SIGKILL"));
    return running;
  };

  function addJob(store: OutboxStore) {
    const messageId = "<1@example.com>";
    const job = newJob({ messageId, fileCount: 2, request: { messageId, files: 2 } });
    store.add([job]);
    return job;
  }

  it.each<[Moment, number]>([
    ["upload arrives", 1],
    ["upload is done", 1],
    ["upload is done", 2],
    ["associate arrives", 1],
    ["associate is done", 1],
  ])(
    "when %s (time %i), leaves a mail that the next one files exactly once",
    async (moment, time) => {
      let killing: (() => Promise<void>) | undefined;
      let seen = 0;
      const zoho = await smallZoho(async (now) => {
        if (now !== moment || killing === undefined) return;
        seen += 1;
        if (seen === time) await killing();
      });
      using db = openDatabase(path.join(folder, "mailpin.sqlite"), migrations);
      const store = new OutboxStore(db, { now: Date.now });
      const job = addJob(store);
      cleanUp.push(zoho.close);

      const first = work(zoho.address);
      killing = async () => {
        killing = undefined;
        first.child.kill("SIGKILL");
        await first.ended;
      };
      await first.ended;
      expect(store.get(job.id)?.state).toBe(
        moment.startsWith("upload") ? "uploading" : "associating",
      );

      const second = work(zoho.address);
      await second.line(`filed ${job.id}`);
      expect(store.get(job.id)?.state).toBe("filed");
      expect(zoho.filed).toEqual([
        { messageId: job.messageId, files: [expect.any(String), expect.any(String)] as unknown },
      ]);
    },
  );

  it("leaves its lease to a waiting process, which files the mails added since then", async () => {
    const zoho = await smallZoho(() => undefined);
    cleanUp.push(zoho.close);
    const first = work(zoho.address);
    await first.line("ready");
    const second = work(zoho.address);
    first.child.kill("SIGKILL");
    await second.line("ready");

    using db = openDatabase(path.join(folder, "mailpin.sqlite"), migrations);
    const store = new OutboxStore(db, { now: Date.now });
    const job = addJob(store);
    signalWake(folder);
    await second.line(`filed ${job.id}`);
    expect(zoho.filed).toHaveLength(1);
  });
});
