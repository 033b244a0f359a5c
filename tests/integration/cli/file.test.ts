import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { fileMails } from "../../../electron/cli/file.ts";
import { readCommand, type Command } from "../../../electron/cli/words.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import { startPracticeCrm } from "../../../electron/practice-crm/start.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { mail } from "../../support/mails/mails.ts";
import { CrmReader } from "../../support/practice.ts";

const ines = { id: "554023000000691002", address: "ines@seller.example" };

async function setup({ locked = true } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-file-"));
  // SQLite cannot lock a database whose journal is a folder.
  if (!locked)
    await mkdir(path.join(folder, "organisation/worker.lock-journal"), { recursive: true });
  const crm = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm") });
  const organisation = openOrganisation({
    ...{
      folder: path.join(folder, "organisation"),
      type: "practice",
      account: () => Promise.resolve(crm),
      forkParser,
      fetch,
      postBytes,
    },
    web: () => Promise.resolve(crm.address),
    now: Date.now,
    monotonic: () => performance.now(),
    onFailure: () => undefined,
  });
  onTestFinished(async () => {
    await organisation.close();
    await crm.close();
    await rm(folder, { recursive: true, maxRetries: 3 });
  });
  organisation.start();
  await organisation.refreshed();
  const [deal] = await organisation.find("", "Deals");
  const file = async (name: string, from: string, ...words: string[]) => {
    await writeFile(
      path.join(folder, name),
      (await mail(name, { from, to: "ana@client.example" })).bytes,
    );
    const { command } = readCommand([
      "file",
      name,
      "--to",
      `Deals/${deal!.id}`,
      "--practice",
      ...words,
    ]);
    const lines: string[] = [];
    const code = await fileMails(
      organisation,
      command as Extract<Command, { verb: "file" }>,
      folder,
      (line) => lines.push(line),
    );
    return { code, line: JSON.parse(lines[0]!) as { state: string; error?: { code: string } } };
  };
  return {
    file,
    listed: (owner?: string) => new CrmReader(crm).emailsOf("Deals", deal!.id, owner),
  };
}

it.each([
  ["what the colleague wrote is sent", ines.address, [], true],
  ["what others wrote is received", "ana@client.example", [], false],
  ["unless the command says otherwise", ines.address, ["--received"], false],
] as const)(
  "files a colleague's mail as the colleague sees it: %s",
  async (_, from, words, sent) => {
    const { file, listed } = await setup();
    await expect(
      file("a.eml", from, "--owner", ines.id, "--wait", ...words),
    ).resolves.toMatchObject({
      code: 0,
      line: { state: "filed" },
    });
    expect(await listed()).toEqual([]);
    expect(await listed(ines.id)).toMatchObject([{ sent }]);
  },
);

it("says why this computer can send nothing, and does not wait for that", async () => {
  const { file, listed } = await setup({ locked: false });
  await expect(file("a.eml", "ana@client.example", "--wait")).resolves.toMatchObject({
    code: 1,
    line: { state: "waiting", error: { code: "lock-unusable" } },
  });
  expect(await listed()).toEqual([]);
});
