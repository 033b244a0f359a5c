import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, it } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";

const built = path.join(import.meta.dirname, "../../../out/renderer");

/** KB (1000 bytes) of scripts and styles, each file compressed with gzip. */
const budget = {
  /** What is read before the window shows anything: what its page names, and one language. */
  firstScreen: 70,
  /** What is read besides it, while main collects the mails, to show the mail in hand. */
  mailInHand: 21.2,
} as const;

beforeAll(() => ensureBuilt());

const kilobytes = (files: readonly string[]): number =>
  files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(built, file))).byteLength / 1000,
    0,
  );

const page = () => readFileSync(path.join(built, "index.html"), "utf8");
const named = () =>
  [...page().matchAll(/"\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file!);

it("reads little before the window can be used", () => {
  const files = named();
  expect(files.map((file) => path.extname(file))).toEqual(expect.arrayContaining([".js", ".css"]));
  const ofLanguages = globSync("assets/first-*.js", { cwd: built }).map((file) =>
    kilobytes([file]),
  );
  expect(ofLanguages.length).toBeGreaterThan(1);
  expect(kilobytes(files) + Math.max(...ofLanguages)).toBeLessThanOrEqual(budget.firstScreen);
});

it("reads little more for the mail in hand", () => {
  const files = globSync("assets/MailInHand-*", { cwd: built });
  expect(files).toHaveLength(2);
  expect(kilobytes(files)).toBeLessThanOrEqual(budget.mailInHand);
});
