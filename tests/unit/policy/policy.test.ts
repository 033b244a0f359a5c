import { generateKeyPairSync, sign } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { chooseClient } from "../../../electron/policy/choose-client.ts";
import { readPolicyFile } from "../../../electron/policy/machine-policy.ts";
import { managedNames, type MachinePolicy } from "../../../electron/policy/policy.ts";
import { effectivePolicy } from "../../../electron/policy/read-policy.ts";

let folder: string;
const place = () => path.join(folder, "policy.json");
const me = process.getuid?.() ?? 0;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-policy-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Reads it as the file of a computer whose administrator runs this test. */
async function written(text: string): Promise<MachinePolicy> {
  await writeFile(place(), text, { mode: 0o644 });
  return readPolicyFile(place(), me);
}

const brokenAs = (kind: string, where?: string) => ({
  problem: {
    ...{ code: "policy-broken", kind },
    ...(where !== undefined && { values: { place: where } }),
  },
});

describe("the policy of a computer", () => {
  it("is empty where there is none", async () => {
    expect(await readPolicyFile(place(), me)).toEqual({});
  });

  it("takes entries of the never-file list as people write them", async () => {
    const text = '\uFEFF{ "neverFile": ["*@Bank.example", "ceo@seller.example"] }';
    expect(await written(text)).toEqual({ neverFile: ["bank.example", "ceo@seller.example"] });
  });

  it.each([
    ["{ holdSeconds: 1 }", ":1:3"],
    ['{ "modules": ["Deals"\n}', ":2:1"],
    ['{ "modules": ["Deals"]', ":1:23"],
    ['{ "holdSeconds": 61 }', " (holdSeconds)"],
    ['{ "holdSecond": 6 }', " (holdSecond)"],
    ['{ "neverFile": ["bank"] }', " (neverFile.0)"],
    ['{ "organisations": [] }', " (organisations)"],
    ['"eu"', ""],
  ])("that cannot be understood says where: %s", async (text, where) => {
    await expect(written(text)).rejects.toMatchObject(brokenAs("invalid", `${place()}${where}`));
  });

  it.runIf(process.platform !== "win32")("counts only where others cannot change it", async () => {
    await written("{}");
    await expect(readPolicyFile(place(), me + 1)).rejects.toMatchObject(brokenAs("not-trusted"));
    await chmod(folder, 0o777);
    await expect(readPolicyFile(place(), me)).rejects.toMatchObject(brokenAs("not-trusted"));
    await chmod(folder, 0o755);
    await chmod(place(), 0o666);
    await expect(readPolicyFile(place(), me)).rejects.toMatchObject(brokenAs("not-trusted"));
  });

  it("cannot be left by trying out another one", async () => {
    const trial = path.join(folder, "trial.json");
    await writeFile(trial, '{ "practice": false }');
    expect(await effectivePolicy({}, { dataFolder: folder, trial })).toEqual({ practice: false });
    const company = { holdSeconds: 30 };
    expect(await effectivePolicy(company, { dataFolder: folder, trial })).toEqual(company);
  });

  it("says what the window cannot set", () => {
    expect(managedNames({})).toEqual([]);
    expect(managedNames({ practice: true, holdSeconds: 0 })).toEqual(["holdSeconds"]);
    expect(managedNames({ practice: false, dataCentre: "eu", language: "de" })).toEqual([
      ...["language", "organisations", "practice"],
    ]);
  });
});

describe("a company's central file", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const central = () => path.join(folder, "central.json");
  const machine = (): MachinePolicy => ({
    holdSeconds: 20,
    central: {
      file: central(),
      publicKey: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
    },
  });
  const read = () => effectivePolicy(machine(), { dataFolder: folder, trial: "" });

  async function publish(text: string, key = privateKey): Promise<void> {
    await writeFile(central(), text);
    await writeFile(`${central()}.sig`, sign(null, Buffer.from(text), key).toString("base64"));
  }

  it("counts where the computer decides nothing else", async () => {
    await publish('{ "holdSeconds": 5, "practice": false }');
    expect(await read()).toEqual({ holdSeconds: 20, practice: false });
  });

  it("counts away from the company's network, as it was last time", async () => {
    await publish('{ "practice": false }');
    await read();
    await rm(central());
    expect(await read()).toEqual({ holdSeconds: 20, practice: false });
  });

  it("must be reached once", async () => {
    await expect(read()).rejects.toMatchObject(brokenAs("central", central()));
  });

  it("must be signed with the company's key", async () => {
    await publish('{ "practice": true }', generateKeyPairSync("ed25519").privateKey);
    await expect(read()).rejects.toMatchObject(brokenAs("signature", central()));
  });

  it("that cannot be understood is not kept in place of the one before", async () => {
    await publish('{ "holdSecond": 5 }');
    await expect(read()).rejects.toMatchObject(brokenAs("invalid", `${central()} (holdSecond)`));
    await expect(readFile(path.join(folder, "policy-copy.json"))).rejects.toThrow("ENOENT");
  });

  it("cannot be changed in its copy", async () => {
    await publish('{ "practice": false }');
    await read();
    const copy = path.join(folder, "policy-copy.json");
    await writeFile(copy, (await readFile(copy, "utf8")).replace("false", "true"));
    expect(await read()).toMatchObject({ practice: false }); // it is fetched again
    await writeFile(copy, "");
    await rm(central());
    await expect(read()).rejects.toMatchObject(brokenAs("central"));
  });
});

describe("one of several clients", () => {
  const clients = Array.from({ length: 5 }, (_, n) => ({ id: `client-${n}`, secret: "s" }));
  const users = Array.from({ length: 500 }, (_, n) => `user-${n}`);
  const idOf = (some: typeof clients, user: string) => chooseClient(some, user)?.id;

  it("is the same for a user each time, in any order", () => {
    for (const user of users) expect(idOf(clients.toReversed(), user)).toBe(idOf(clients, user));
  });

  it("has its share of the users, and a new one takes over only its own", () => {
    const shares = Map.groupBy(users, (user) => idOf(clients, user));
    expect(shares.size).toBe(5);
    for (const share of shares.values()) expect(share.length).toBeGreaterThan(60);
    const more = [...clients, { id: "client-5", secret: "s" }];
    const moved = users.filter((user) => idOf(more, user) !== idOf(clients, user));
    expect(new Set(moved.map((user) => idOf(more, user)))).toEqual(new Set(["client-5"]));
  });
});
