/* Every example of docs/cli.md and README.md does what the page says. */
import { readFileSync } from "node:fs";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { runCli } from "../../../electron/cli/run.ts";
import { withOrganisation } from "../../../electron/cli/with-organisation.ts";
import { usualSettings } from "../../../electron/workspace/organisation-settings.ts";
import { CredentialStore } from "../../../electron/workspace/sign-in/credential-store.ts";
import { examplesIn, firstColumn } from "../../support/manual.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { mail, mboxOf } from "../../support/mails/mails.ts";

const root = path.join(import.meta.dirname, "../../..");
const page = readFileSync(path.join(root, "docs/cli.md"), "utf8");
const readme = readFileSync(path.join(root, "README.md"), "utf8");
const fixtures = path.join(root, "tests/fixtures/mails");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-documented-"));
  for (const name of ["offer.eml", "offer.msg"])
    await copyFile(path.join(fixtures, name), path.join(folder, name));
  const letter = await mail("letter.eml", { from: "Ines <ines@seller.example>" });
  const note = await mail("note.eml");
  for (const { name, bytes } of [letter, note]) await writeFile(path.join(folder, name), bytes);
  await writeFile(path.join(folder, "inbox.mbox"), mboxOf([letter, note]));
});
afterAll(() => rm(folder, { recursive: true, maxRetries: 3 }));

const nobody = new CredentialStore(() => ({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}));

/** The companies that the page names are not connected here: the practice company stands for them. */
function here(words: readonly string[]): string[] {
  const at = words.indexOf("--organisation");
  if (at < 0 || words.includes("--practice")) return [...words];
  return words.toSpliced(at, 2, "--practice");
}

/**
 * Each command signs in, and the practice CRM lets one account do that ten times in ten minutes, as
 * Zoho does. The history is that of what was filed.
 */
const dataFor = ([verb]: readonly string[]): string =>
  path.join(folder, verb === "file" || verb === "history" ? "filing" : "looking");

async function run(words: readonly string[]) {
  const out: string[] = [];
  const said: string[] = [];
  const code = await runCli(
    here(words).map((word) => (word.startsWith(".") ? word : inFolder(word))),
    {
      folder,
      version: () => "1.2.3",
      out: (line) => out.push(line),
      say: (line) => said.push(line),
      parsing: { fork: forkParser },
      withOrganisation: (_, which, work) =>
        withOrganisation(
          {
            ...{ dataFolder: dataFor(words), policy: {}, credentialStore: nobody },
            settings: () => usualSettings,
            ...{ dataCentres: [], fetch, postBytes, forkParser },
            onNotice: ({ message }) => said.push(message),
          },
          which,
          work,
        ),
    },
  );
  return { code, out, said };
}

/** `parse` reads from the folder of the process, which tests share. */
const inFolder = (word: string): string =>
  /^[a-z]+\.(?:eml|msg|mbox)$/.test(word) ? path.join(folder, word) : word;

it("each example of a command ends as the page says, and prints keys that it explains", async () => {
  const examples = [...examplesIn(page, "mailpin"), ...examplesIn(readme, "mailpin")];
  expect(examples.length).toBeGreaterThan(15);
  for (const { line, words, exitCode } of examples) {
    const { code, out, said } = await run(words);
    expect(`${line}: exit code ${code} ${out.join()}${said.join()}`).toContain(
      `${line}: exit code ${exitCode} `,
    );
    const [verb = ""] = words;
    const keys = firstColumn(page, headings[verb] ?? "");
    const isJson = verb !== "status" || words.includes("--json");
    if (keys.length > 0 && isJson)
      for (const printed of out)
        expect(keys).toEqual(
          expect.arrayContaining(Object.keys(JSON.parse(printed) as Record<string, unknown>)),
        );
    if (code === 0) expect([...out, ...said]).not.toEqual([]);
    else expect([...out, ...said].join()).toMatch(code === 1 ? /"error"/ : /\w/);
  }
});

/** The sections with tables of keys. */
const headings: Readonly<Record<string, string>> = {
  find: "## Find records",
  file: "## File mails",
  history: "## What was filed",
  status: "## The outbox",
};
