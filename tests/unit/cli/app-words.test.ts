import path from "node:path";
import { describe, expect, it } from "vitest";
import { needsApp } from "../../../build/scripts/app/needs-app.mjs";
import { appWords } from "../../../electron/cli/app-words.ts";
import { ownArguments } from "../../../electron/desktop/arguments.ts";

const file = ["file", "offer.eml", "--to", "Deals/554023000000712045"];

describe("a command of an installed app", () => {
  it.each([
    [["parse", "offer.eml"], false],
    [["history", "offer"], false],
    [["help"], false],
    [["find", "nordwind", "--practice"], false],
    [[...file, "--practice"], false],
    [["find", "nordwind"], true],
    [file, true],
    [["status", "--json"], true],
  ])("goes to the app only for the key ring: %j", (words, goes) => {
    expect(appWords(words) !== undefined).toBe(goes);
    expect(needsApp(words)).toBe(goes);
  });

  it.each([[[]], [["fnd", "x"]], [["file", "a.eml"]], [["find", "--nonsense"]]])(
    "is told by plain Node what is wrong with it: %j",
    (words) => {
      expect(appWords(words)).toBeUndefined();
    },
  );

  it.each([
    [["find", "Re:Offer", "--module", "Deals"]],
    [["find", "--user-data-dir=/data/sam", "https://crm.example/x", "y"]],
    [["find", "--", "--js-flags=--expose-gc"]],
  ])("reaches the app word by word, behind the words that Electron would judge: %j", (words) => {
    const given = appWords(words) ?? [];
    expect(ownArguments(["/opt/Mailpin/mailpin", ...given], true)).toEqual(words);
    expect(
      given.slice(0, given.indexOf("--")).filter((word) => !word.startsWith("--user")),
    ).toEqual([]);
  });

  it.each([[["--user-data-dir=data"]], [["--user-data-dir", "data"]]])(
    "names its data folder as Chromium reads it: %j",
    (words) => {
      const [first] = appWords(["status", ...words]) ?? [];
      expect(first).toBe(`--user-data-dir=${path.resolve("data")}`);
    },
  );
});
