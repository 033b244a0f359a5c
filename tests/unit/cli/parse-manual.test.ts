import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attachment, email, person } from "../../../electron/contract/email.ts";

const root = path.join(import.meta.dirname, "../../..");
const manual = readFileSync(path.join(root, "docs/mailpin-parse.md"), "utf8");

/** What the first column of the table after a heading names. */
function firstColumn(heading: string): string[] {
  const section = manual.slice(manual.indexOf(`${heading}\n`)).split(/\n#+ /)[0] ?? "";
  return [...section.matchAll(/^\| (`[^|]+`)\s*\|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name),
  );
}

const source = globSync("electron/**/*.ts", {
  cwd: root,
  exclude: ["electron/{zoho,practice,outbox,records}/**"],
})
  .map((file) => readFileSync(path.join(root, file), "utf8"))
  .join("\n");

const warningCodes = new Set([
  ...[...source.matchAll(/warnings\.add\(\s*"([a-z-]+)"/g)].map(([, code = ""]) => code),
  ...[
    ...readFileSync(path.join(root, "electron/mail/remarks.ts"), "utf8").matchAll(
      /code: "([a-z-]+)"/g,
    ),
  ].map(([, code = ""]) => code),
  ...[...source.matchAll(/orWarn\([^;]*warnings, "([a-z-]+)"\)/g)].map(([, code = ""]) => code),
]);

describe("the manual of mailpin parse", () => {
  it("names every key of an email, and no other", () => {
    const line = ["file", "index", ...Object.keys(email.shape)].filter(
      (key) => key !== "directionReason",
    );
    expect(firstColumn("## An email").toSorted()).toEqual(line.toSorted());
  });

  it("names every key of a person and of an attachment", () => {
    expect(firstColumn("### A person")).toEqual(Object.keys(person.options[0].shape));
    expect(firstColumn("### An attachment")).toEqual(Object.keys(attachment.shape));
  });

  it("names every warning that a reader gives, and no other", () => {
    expect(firstColumn("### A warning")).toEqual([...warningCodes].toSorted());
  });

  it("names codes of errors that there are", () => {
    for (const code of firstColumn("## What could not be read"))
      expect(source).toContain(`"${code}"`);
  });
});
