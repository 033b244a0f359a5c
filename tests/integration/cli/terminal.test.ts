import fc from "fast-check";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { runCli } from "../../../electron/cli/run.ts";
import { forTerminal, noticeLine } from "../../../electron/cli/terminal.ts";
import { UsageError } from "../../../electron/cli/words.ts";
import { ProblemError } from "../../../electron/contract/problem.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { lostNotice } from "../../../electron/workspace/data/recovery-notice.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { mail } from "../../support/mails/mails.ts";

/** C0 and C1 controls, line and paragraph separators, and what Unicode calls Bidi_Control. */
// oxlint-disable-next-line no-control-regex
const harmful = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/**
 * Sets the title of the window, clears it by a C1 control, turns what follows around, and begins a
 * line of its own.
 */
const hostile =
  "\u001b]0;mine\u0007\u009b2J\u202egnp.\u2028\nfiled          Deal\u0000\u007f\u2066";

describe("a line on a terminal", () => {
  it("holds nothing that steers the terminal or turns the text around", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (line) => {
        expect(forTerminal(line)).not.toMatch(harmful);
      }),
    );
    expect(forTerminal(hostile)).not.toMatch(harmful);
  });

  it("is as it was where it holds nothing of that kind", () => {
    const line = "Müller & Söhne — 漢字 עברית 👩‍🚀 \\u001b";
    expect(forTerminal(line)).toBe(line);
  });

  it("stays the same JSON", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })),
        (value) => {
          const json = JSON.stringify(value);
          expect(JSON.stringify(JSON.parse(forTerminal(json)))).toBe(json);
        },
      ),
    );
  });
});

it("is what a notice says that names the files of strangers", () => {
  const line = noticeLine(lostNotice([`offer ${hostile}.eml`]));
  expect(line).not.toMatch(harmful);
  expect(line).toContain("offer ");
});

describe("what strangers wrote", () => {
  let folder: string;
  let crm: PracticeCrm;
  let organisation: Organisation;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "mailpin-terminal-"));
    crm = await startPracticeCrm({
      port: 0,
      folder: path.join(folder, "crm"),
      seed: {
        organisation: { company_name: "Seller", primary_email: "sam@seller.example" },
        users: [{ full_name: "Sam Seller", email: "sam@seller.example", administrator: true }],
        records: {
          Deals: [
            { id: "554023000000712045", Deal_Name: `Deal ${hostile}`, Stage: "Qualification" },
          ],
        },
      },
    });
    organisation = openOrganisation({
      ...{
        folder: path.join(folder, "organisation"),
        type: "practice",
        account: () => Promise.resolve(crm),
        forkParser,
        fetch,
      },
      web: () => Promise.resolve(crm.address),
      now: Date.now,
      monotonic: () => performance.now(),
      postBytes,
      onFailure: () => undefined,
    });
    organisation.start();
    await organisation.refreshed();
  });
  afterEach(async () => {
    await organisation.close();
    await crm.close();
    await rm(folder, { recursive: true, maxRetries: 3 });
  });

  /** All that a command prints, for programs and for people. */
  async function printed(...words: string[]): Promise<string[]> {
    const lines: string[] = [];
    await runCli(words, {
      folder,
      version: () => "1.2.3",
      out: (line) => lines.push(line),
      say: (line) => lines.push(line),
      parsing: { fork: forkParser },
      withOrganisation: (_folder, _which, work) => work(organisation),
    });
    return lines;
  }

  async function file(): Promise<string> {
    const { name, bytes } = await mail("offer.eml", { subject: `Offer ${hostile}` });
    await writeFile(path.join(folder, name), bytes);
    return name;
  }

  it("is printed by find, file and status as a terminal may have it, each record on one line", async () => {
    const found = await printed("find", "Deal");
    const filed = await printed("file", await file(), "--to", "Deals/554023000000712045");
    const status = await printed("status");
    const json = await printed("status", "--json");
    for (const lines of [found, filed, json]) expect(lines).toHaveLength(1);
    // The job, and the copy of the records.
    expect(status).toHaveLength(2);
    for (const line of [found, filed, status, json].flat()) expect(line).not.toMatch(harmful);
    for (const lines of [found, status, json]) expect(lines[0]).toContain("mine");
    expect((JSON.parse(found[0]!) as { title: string }).title).toContain("\u001b]0;mine");
  });

  it("is printed by parse as a terminal may have it", async () => {
    const text = `Hello ${hostile}`;
    await writeFile(path.join(folder, "a.eml"), (await mail("", { text })).bytes);
    const [line] = await printed("parse", path.join(folder, "a.eml"));
    expect(line).not.toMatch(harmful);
    expect((JSON.parse(line!) as { text: string }).text).toContain("\u202egnp.");
    const [error] = await printed("parse", `/none/${hostile}`);
    expect(error).not.toMatch(harmful);
    expect(error).toContain("file-gone");
  });
});

describe("a sentence for people", () => {
  async function said(
    words: readonly string[],
    error: Error,
  ): Promise<{ code: number; lines: string[] }> {
    const lines: string[] = [];
    const code = await runCli(words, {
      ...{
        folder: "",
        version: () => "1.2.3",
        out: () => undefined,
        say: (line) => lines.push(line),
        parsing: { fork: forkParser },
      },
      withOrganisation: () => Promise.reject(error),
    });
    return { code, lines };
  }

  it.each([
    ["a command line that is not understood", new UsageError(`These are connected: ${hostile}`), 2],
    ["a problem", new ProblemError({ code: "no-such-attachment", values: { name: hostile } }), 1],
    ["what nobody foresaw", new Error(hostile), 1],
  ])("holds nothing that steers the terminal: %s", async (_, error, expected) => {
    const { code, lines } = await said(["status"], error);
    expect(code).toBe(expected);
    expect(lines.join("")).toContain("mine");
    expect(lines.join("")).not.toMatch(harmful);
  });

  it("is followed by the usage where a command is not known", async () => {
    const { code, lines } = await said(["fly"], new Error("not asked in this test"));
    expect(code).toBe(2);
    expect(lines.slice(0, 2)).toEqual(['There is no command "fly".', "Usage:"]);
    expect(lines).toContain("  --practice            the built-in practice company");
  });
});
