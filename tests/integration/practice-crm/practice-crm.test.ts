import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { operation } from "../../../electron/practice-crm/crm.ts";
import { faultTable } from "../../../electron/practice-crm/faults/fault-table.ts";
import { authorizationUrl, exchange, redirected } from "./accounts/person.ts";
import { Client, code, email, mails, sampleIds, temporaryFolder } from "./client.ts";

const entry = path.join(import.meta.dirname, "../../../electron/practice-crm/main.ts");
const credentials = z.strictObject({
  address: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  refreshToken: z.string(),
});

function run(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  return child;
}

async function firstLine(child: ChildProcess) {
  for await (const line of createInterface({ input: child.stdout! }))
    return credentials.parse(JSON.parse(line));
  throw new Error("the process ended without a line");
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}

describe("the practice CRM as a process", () => {
  it("keeps every mail that it has acknowledged when it is killed", async () => {
    const folder = await temporaryFolder();
    const killed = run(["--data", folder]);
    const client = await Client.connect(await firstLine(killed));
    const [id] = await client.uploaded([{ name: "a.txt", bytes: "kept" }]);
    const message_id = await client.filed(email({ attachments: [{ id }] }));
    killed.kill("SIGKILL");
    await once(killed, "exit");

    const crm = await firstLine(run(["--data", folder]));
    const again = new Client(crm.address, client.token);
    expect(mails(await again.get(`Deals/${sampleIds.deal}/Emails`))).toMatchObject([
      { message_id },
    ]);
    expect(await again.get(`files?id=${id!}`)).toMatchObject({ body: "kept" });
    expect(await again.associate(email())).toMatchObject({ status: 400 });
  });

  it("ends in order on SIGTERM", async () => {
    const child = run(["--data", await temporaryFolder()]);
    await firstLine(child);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("sends a forking parent its credentials, and ends with it", async () => {
    const child = fork(entry, ["--data", await temporaryFolder()], { stdio: "ignore" });
    const [message] = (await once(child, "message")) as [unknown];
    expect(credentials.parse(message).address).toMatch(/^http:/);
    child.disconnect();
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("says where it keeps its data when no folder is given", async () => {
    const child = run([]);
    const said = textOf(child.stderr!);
    await firstLine(child);
    child.kill("SIGTERM");
    const folder = /keeps its data in (\S+);/.exec(await said)?.[1];
    expect(existsSync(path.join(folder!, "practice.sqlite"))).toBe(true);
  });

  it("takes a seed file, a number of records, and faults", async () => {
    const seed = path.join(await temporaryFolder(), "seed.json");
    const company = {
      organisation: { company_name: "Tiny Ltd", primary_email: "a@tiny.example" },
      users: [{ full_name: "Ann Lee", email: "a@tiny.example" }],
    };
    await writeFile(seed, JSON.stringify(company));
    const tiny = await Client.connect(
      await firstLine(
        run([
          "--data",
          await temporaryFolder(),
          "--seed",
          seed,
          "--faults",
          '[{"on":"users","status":500}]',
        ]),
      ),
    );
    expect(await tiny.get("org")).toMatchObject({ body: { org: [{ company_name: "Tiny Ltd" }] } });
    expect(code(await tiny.get("users"))).toBe("INTERNAL_SERVER_ERROR");
    const large = await Client.connect(
      await firstLine(run(["--data", await temporaryFolder(), "--records", "1000"])),
    );
    expect(await large.get("Contacts?fields=id&page=2&per_page=200")).toMatchObject({
      body: { info: { count: 160 } },
    });
  });

  it("explains every fault and every call in its help", async () => {
    const child = run(["--help"]);
    const said = textOf(child.stdout!);
    expect(await once(child, "exit")).toEqual([0, null]);
    for (const word of [...Object.keys(faultTable), ...operation.options])
      expect(await said).toMatch(new RegExp(`\\s${word}\\s`));
    expect((await said).split("\n").filter((line) => line.length > 140)).toEqual([]);
  });

  it("takes faults by name, quirks, redirect URIs and a data centre", async () => {
    const uri = "http://localhost:9999/back";
    const crm = await firstLine(
      run([
        ...[
          "--data",
          await temporaryFolder(),
          "--faults",
          "server-error@org,slow@users*2",
          "--quirks",
          '{"codeLifeMs":1}',
        ],
        ...["--redirect-uri", uri, "--location", "eu"],
      ]),
    );
    expect(code(await (await Client.connect(crm)).get("org"))).toBe("INTERNAL_SERVER_ERROR");
    const back = await redirected(authorizationUrl(crm, { redirect_uri: uri }));
    expect(back).toMatchObject({ location: "eu" });
    expect(await exchange(crm, back["code"]!, { redirect_uri: uri })).toMatchObject({
      error: "invalid_code",
    });
  });

  it("says when the folder keeps its company", async () => {
    const folder = await temporaryFolder();
    const first = run(["--data", folder]);
    await firstLine(first);
    first.kill("SIGTERM");
    await once(first, "exit");
    const child = run(["--data", folder, "--records", "5"]);
    const said = textOf(child.stderr!);
    await firstLine(child);
    child.kill("SIGTERM");
    expect(await said).toContain("already holds a company");
  });

  it.each([
    [["--bogus"], "Unknown option '--bogus'"],
    [["--port", "99999"], '--port needs a whole number from 0 to 65535, not "99999".'],
    [["--port", "x"], "--port needs a whole number"],
    [["--seed", "/nowhere.json"], "The seed file /nowhere.json is not readable JSON"],
    [["--seed", "a.json", "--records", "5"], "--seed and --records cannot be used together."],
    [["--faults", '[{"on":"lunch"}]'], "--faults is not valid"],
    [["--faults", "lunch"], 'there is no fault "lunch"; practice-crm --help lists the faults'],
    [["--faults", "slow*often"], '"slow*often" is not NAME[@CALL][+SKIP][*TIMES]'],
    [["--records", "1000001"], "--records needs a whole number from 0 to 1000000"],
    [["--quirks", '{"lunch":1}'], "--quirks is not valid"],
    [["--redirect-uri", "myapp://back"], "--redirect-uri needs an address like"],
  ])("refuses %j with a sentence and exit code 2", async (args, sentence) => {
    const child = run(args);
    const said = textOf(child.stderr!);
    expect(await once(child, "exit")).toEqual([2, null]);
    expect(await said).toContain(sentence);
  });
});
