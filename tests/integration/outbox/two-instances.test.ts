import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { migrations } from "../../../electron/outbox/migrations.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { signalWake } from "../../../electron/scheduling/wake-signal.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import { newJob } from "../../support/outbox/world.ts";
import { runScript, smallZoho } from "./processes.ts";
import { folderForTest } from "./whole-outbox.ts";

const mailCount = 60;
/** More than a process has under way when it is killed. */
const mostUnderWay = 10;

it("two instances file each mail once between them, also when one is killed in the middle", async () => {
  const folder = folderForTest();
  let calls = 0;
  let kill = (): unknown => undefined;
  const zoho = await smallZoho((moment) => {
    if (moment === "associate arrives") calls += 1;
    if (calls === mailCount / 2) kill();
  });
  onTestFinished(zoho.close);
  const db = openDatabase(path.join(folder, "mailpin.sqlite"), migrations);
  onTestFinished(() => {
    db.close();
  });
  const store = new OutboxStore(db, { now: Date.now });
  const jobs = Array.from({ length: mailCount }, (_, index) => {
    const messageId = `<${index}@example.com>`;
    return newJob({ messageId, fileCount: 1, request: { messageId, files: 1 } });
  });

  const instances = [1, 2].map(() => {
    const running = runScript("script-worker.ts", folder, zoho.address);
    onTestFinished(() => void running.child.kill("SIGKILL"));
    return running;
  });
  const first = await Promise.race(instances.map(async (one) => one.line("ready").then(() => one)));
  const second = instances.find((one) => one !== first)!;
  kill = () => first.child.kill("SIGKILL");
  store.add(jobs);
  signalWake(folder);

  await second.line("ready");
  expect(first.child.killed).toBe(true);
  const left = jobs.filter(({ id }) => store.get(id)?.state !== "filed");
  await Promise.all(left.map(({ id }) => second.line(`filed ${id}`)));
  expect(new Set(jobs.map(({ id }) => store.get(id)?.state))).toEqual(new Set(["filed"]));
  expect(zoho.filed.map(({ messageId }) => messageId).sort()).toEqual(
    jobs.map(({ messageId }) => messageId).sort(),
  );
  expect(left.length).toBeGreaterThan(0);
  expect(calls).toBeLessThanOrEqual(mailCount + mostUnderWay);
});
