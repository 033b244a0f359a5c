import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { WatchedFolder } from "../../../electron/contract/watched-folder.ts";
import { FolderWatch } from "../../../electron/desktop/folder-watch.ts";
import { SettingsFile } from "../../../electron/desktop/settings.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

let place: string;
let downloads: string;
let watches: FolderWatch[];
let views: WatchedFolder[];
let taken: (readonly [string, string])[];

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), "mailpin-folder-watch-"));
  downloads = path.join(place, "Downloads");
  await mkdir(downloads);
  [watches, views, taken] = [[], [], []];
});
afterEach(async () => {
  await Promise.all(watches.map((watch) => watch.close()));
  await rm(place, { recursive: true });
});

/** The watch of an app that starts with the settings of the last one. */
function newWatch(): FolderWatch {
  const failed = (what: unknown) => {
    throw new Error("this must not happen", { cause: what });
  };
  const watch = new FolderWatch({
    dataFolder: place,
    settings: new SettingsFile({ folder: place, onNotice: failed, onFailure: failed }),
    open: (files, from) => {
      taken.push(...files.map((file) => [from, path.basename(file)] as const));
      return Promise.resolve([]);
    },
    onChange: (view) => views.push(view),
    onFailure: failed,
  });
  watches.push(watch);
  return watch;
}

const takes = (count: number) =>
  vi.waitUntil(() => taken.length >= count, { timeout: 60_000, interval: 50 });

it("is off until the user wants it, then takes what is saved, also after a restart", async () => {
  const first = newWatch();
  await first.start();
  expect(first.view).toEqual({ state: "none" });
  await first.watch(downloads);
  expect(views).toEqual([{ state: "watched", name: "Downloads" }]);
  await writeFile(path.join(downloads, "offer.eml"), "Subject: Offer\n\nHello");
  await takes(1);
  await first.close();
  await writeFile(path.join(downloads, "order.eml"), "Subject: Order\n\nHello");
  await newWatch().start();
  await takes(2);
  expect(taken).toEqual([
    ["Downloads", "offer.eml"],
    ["Downloads", "order.eml"],
  ]);
  await expect(readFile(path.join(downloads, "offer.eml"), "utf8")).resolves.toContain("Offer");
});

it("ends at once", async () => {
  const watch = newWatch();
  await watch.watch(downloads);
  await watch.watch("");
  expect(views.at(-1)).toEqual({ state: "none" });
  const later = newWatch();
  await later.start();
  expect(later.view).toEqual({ state: "none" });
});

it("says why a folder cannot be watched, and then watches none", async () => {
  const watch = newWatch();
  await expect(watch.watch(path.join(place, "Nowhere"))).rejects.toMatchObject({
    problem: { code: "folder-not-seen", values: { folder: "Nowhere" } },
  });
  expect(watch.view).toEqual({ state: "none" });
  await watch.watch(downloads);
  expect(watch.view).toEqual({ state: "watched", name: "Downloads" });
});
