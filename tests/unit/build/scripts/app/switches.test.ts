import { describe, expect, it } from "vitest";
import { asSwitches } from "../../../../../build/scripts/app/switches.mjs";

describe("asSwitches", () => {
  it("ties a switch to its value, because Chromium reads no other form", () => {
    expect(asSwitches(["file", "a.eml", "--user-data-dir", "/tmp/x y", "--to", "Deals/1"])).toEqual(
      [...["file", "a.eml", "--user-data-dir=/tmp/x y", "--to", "Deals/1"]],
    );
    expect(asSwitches(["--practice-crm", "account.json", "a.eml"])).toEqual([
      "--practice-crm=account.json",
      "a.eml",
    ]);
  });

  it("leaves alone what is tied already, what has no value, and what follows --", () => {
    const words = [
      "--user-data-dir=/tmp/x",
      "a.eml",
      "--user-data-dir",
      "--practice-crm",
      "--",
      "--user-data-dir",
      "/tmp/y",
    ];
    expect(asSwitches(words)).toEqual(words);
    expect(asSwitches(["--user-data-dir"])).toEqual(["--user-data-dir"]);
  });
});
