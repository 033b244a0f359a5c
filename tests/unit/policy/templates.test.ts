import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { policySchema } from "../../../electron/policy/policy.ts";

/** The files that administrators start from. */
const template = (...name: string[]): string =>
  readFileSync(path.join(import.meta.dirname, "../../../build/packaging/policy", ...name), "utf8");
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, one]) => one);

const names = Object.keys(policySchema.shape).sort();
const withoutCentral = names.filter((name) => name !== "central");

describe("the templates of the policy", () => {
  it("for Linux is a policy, with all that a computer can decide", () => {
    const example = policySchema.parse(JSON.parse(template("policy.json")));
    expect(Object.keys(example).sort()).toEqual(withoutCentral);
  });

  it("for Windows name each value as Mailpin reads it, with words for each", () => {
    const admx = template("mailpin.admx");
    expect(all(admx, /<policy name="(\w+)"/g).sort()).toEqual(names);
    const keys = all(admx, /key="SOFTWARE\\Policies\\Mailpin\\(\w+)"/g);
    expect(keys).toEqual([
      "clients",
      "organisations",
      "modules",
      "neverFile",
      "central",
      "central",
    ]);
    const adml = template("en-US", "mailpin.adml");
    const said = new Set(all(adml, /<string id="([\w.]+)"/g));
    expect(all(admx, /\$\(string\.([\w.]+)\)/g).filter((id) => !said.has(id))).toEqual([]);
    const shown = new Set(all(adml, /<presentation id="(\w+)"/g));
    expect(all(admx, /\$\(presentation\.(\w+)\)/g).filter((id) => !shown.has(id))).toEqual([]);
  });

  it("for macOS decides the same as the one for Linux", () => {
    const keys = all(template("mailpin.mobileconfig"), /^ +<key>([a-z]\w*)<\/key>/gm);
    const own = new Set(keys.filter((key) => key !== "id" && key !== "secret"));
    expect([...own].sort()).toEqual(withoutCentral);
  });
});
