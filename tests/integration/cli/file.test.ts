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
import { mail, mboxOf } from "../../support/mails/mails.ts";
import { CrmReader } from "../../support/practice.ts";

type Line = {
  readonly state?: string;
  readonly messageId?: string;
  readonly error?: { readonly code: string };
};

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
  const [deal] = await organisation.records.find("", "Deals");
  const file = async (name: string, ...words: string[]) => {
    const to = `Deals/${deal!.id}`;
    const { command } = readCommand(["file", name, "--to", to, "--practice", ...words]);
    const lines: Line[] = [];
    const code = await fileMails(
      organisation,
      command as Extract<Command, { verb: "file" }>,
      folder,
      (line) => lines.push(JSON.parse(line) as Line),
    );
    return { code, lines };
  };
  const write = async (name: string, bytes: Uint8Array) => {
    const at = path.join(folder, name);
    await writeFile(at, bytes);
    return at;
  };
  return {
    organisation,
    write,
    file,
    fileFrom: async (from: string, ...words: string[]) => {
      await write("a.eml", (await mail("a.eml", { from, to: "ana@client.example" })).bytes);
      return file("a.eml", ...words);
    },
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
    const { fileFrom, listed } = await setup();
    await expect(fileFrom(from, "--owner", ines.id, "--wait", ...words)).resolves.toMatchObject({
      code: 0,
      lines: [{ state: "filed" }],
    });
    expect(await listed()).toEqual([]);
    expect(await listed(ines.id)).toMatchObject([{ sent }]);
  },
);

it("says why this computer can send nothing, and does not wait for that", async () => {
  const { fileFrom, listed } = await setup({ locked: false });
  await expect(fileFrom("ana@client.example", "--wait")).resolves.toMatchObject({
    code: 1,
    lines: [{ state: "waiting", error: { code: "lock-unusable" } }],
  });
  expect(await listed()).toEqual([]);
});

it("files each mail of a mailbox, and leaves the tray as it was, whatever is refused", async () => {
  const { organisation, write, file } = await setup();
  const mailbox = async (name: string, ids: readonly string[]) =>
    write(name, mboxOf(await Promise.all(ids.map((messageId) => mail(name, { messageId })))));
  const { drafts } = await organisation.openPaths([
    await mailbox("tray.mbox", ["<1@client.example>", "<2@client.example>"]),
  ]);
  const refused = { error: { code: "no-such-attachment" } };
  await expect(file("tray.mbox", "--without", "none.pdf")).resolves.toMatchObject({
    ...{ code: 1, lines: [refused, refused] },
  });
  expect(organisation.snapshot().drafts).toEqual(drafts);
  await mailbox("more.mbox", ["<3@client.example>", "<4@client.example>", "<3@client.example>"]);
  await expect(file("more.mbox", "--wait")).resolves.toMatchObject({
    code: 1,
    lines: [
      { messageId: "<3@client.example>", state: "filed" },
      { messageId: "<4@client.example>", state: "filed" },
      { messageId: "<3@client.example>", error: { code: "being-filed" } },
    ],
  });
  expect(organisation.snapshot().drafts).toEqual(drafts);
});
