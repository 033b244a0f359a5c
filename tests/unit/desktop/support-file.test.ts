import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Log } from "../../../electron/desktop/log.ts";
import { supportFile } from "../../../electron/desktop/support-file.ts";
import { reportOf, sightingOf } from "../../../renderer/drop/sighting.ts";

let logFolder: string;
beforeEach(() => {
  logFolder = mkdtempSync(path.join(tmpdir(), "mailpin-support-"));
});
afterEach(() => {
  rmSync(logFolder, { recursive: true });
});

const file = () => path.join(logFolder, "mailpin.log");
const parts = () => ({ about: "{}", start: { ready: 20, drawn: 90 }, lastDrop: "", logFolder });

/** What must never be in it: each is planted in every place that could take it. */
const canaries = [
  "mara@customer.example",
  "Mara Customer",
  "/home/sam/Mail",
  String.raw`C:\Users\sam`,
  "1000.0123456789abcdef.0123456789abcdef",
  "Offer for the bridge",
];

const drop = (canary: string) =>
  sightingOf({
    ...{ how: "drop", effects: "copyMove", types: ["Files", `text/x-${canary}`, canary] },
    items: [{ kind: "file", type: canary }],
    files: [{ name: `${canary}.eml`, size: 1200 }],
  });

it("a file for support holds codes and counts, and nothing of people, mails, paths or tokens", async () => {
  const log = new Log(logFolder);
  log.failure("outbox", Object.assign(new Error("told nobody"), { code: "ENOSPC" }));
  for (const canary of canaries) {
    const cause = Object.assign(new Error(canary), { code: canary });
    log.failure("openMails", Object.assign(new Error(canary, { cause }), { name: canary }));
  }
  await log.written();
  for (const canary of canaries)
    appendFileSync(file(), `2026-11-30T10:00:00.000Z read Error(${canary}) ${canary}\n${canary}\n`);
  writeFileSync(`${file()}.1`, `2026-11-01T10:00:00.000Z window PageError(load -105)\n`);

  const drops = canaries.map((canary) => reportOf(drop(canary), []));
  const content = await supportFile({ ...parts(), lastDrop: drops.join("\n") });
  for (const canary of canaries) expect(content).not.toContain(canary);
  expect(content).toContain("ready: 20\ndrawn: 90\n");
  expect(content).toContain("file: .eml, 1200");
  expect(content).toMatch(/load -105\)\n\S+Z outbox Error\(ENOSPC\)\n/);
});

it("says so where there is no log and no drop, and holds the latest lines of a long log", async () => {
  expect(await supportFile(parts())).toMatch(/== last-drop ==\n-\n\n== log ==\n-\n$/);
  const lines = Array.from({ length: 3000 }, (_, n) => `2026-11-30T10:00:00.000Z busy-${n} Error`);
  writeFileSync(file(), `${lines.join("\n")}\n`);
  const content = await supportFile(parts());
  expect(content).not.toContain(" busy-999 ");
  expect(content).toContain(" busy-1000 ");
  expect(content).toContain(" busy-2999 ");
});
