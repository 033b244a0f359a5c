import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { beforeEach, expect, it, vi } from "vitest";
import { policyOfRegistry, registryKey } from "../../../electron/policy/registry.ts";

vi.mock("node:child_process", () => ({ execFile: vi.fn() }));

type Told = (error: Error | null, output: { stdout: string }) => void;

/** What this Windows answers: `reg query`, `reg export`, PowerShell. */
let windows: { query: string | Error; export: string | Error; powershell: string };
const format = "\uFEFFWindows Registry Editor Version 5.00";
const refused = new Error("exit code 1");

beforeEach(() => {
  windows = {
    query: `\r\n${registryKey.replace("Mailpin", "Microsoft")}\r\n${registryKey}\r\n`,
    export: `${format}\r\n\r\n[${registryKey}]\r\n"language"="ö"\r\n`,
    powershell: "False\r\n",
  };
  vi.mocked(execFile).mockImplementation(((
    program: string,
    [verb, , file]: string[],
    _options: object,
    told: Told,
  ) => {
    const answer = program.endsWith("powershell.exe")
      ? windows.powershell
      : windows[verb as "query" | "export"];
    if (answer instanceof Error) {
      told(answer, { stdout: "" });
      return;
    }
    if (verb === "export") writeFileSync(file!, answer, "utf16le");
    told(null, { stdout: answer });
  }) as never);
});

const unreadable = {
  problem: { code: "policy-broken", kind: "unreadable", values: { place: registryKey } },
};

it("a policy of the registry is read with all its letters", async () => {
  expect(await policyOfRegistry()).toEqual({ language: "ö" });
});

it("a computer whose registry has none has an empty one, and nothing is exported", async () => {
  windows.query = registryKey.replace("Mailpin", "Microsoft");
  windows.export = refused;
  expect(await policyOfRegistry()).toEqual({});
});

it("one that is there and may not be read stops the start", async () => {
  windows.export = refused;
  await expect(policyOfRegistry()).rejects.toMatchObject(unreadable);
});

it("where a company forbids reg, only a computer without a policy starts", async () => {
  windows.query = windows.export = refused;
  expect(await policyOfRegistry()).toEqual({});
  windows.powershell = "True\r\n";
  await expect(policyOfRegistry()).rejects.toMatchObject(unreadable);
});
