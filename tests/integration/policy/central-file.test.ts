import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { effectivePolicy } from "../../../electron/policy/read-policy.ts";

const run = promisify(execFile);
const page = path.join(import.meta.dirname, "../../../docs/admin.md");
const hasOpenssl = await run("openssl", ["version"]).then(
  () => true,
  () => false,
);

it.skipIf(!hasOpenssl || process.platform === "win32")(
  "a central file that was signed as docs/admin.md says is taken, and a changed one is not",
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "mailpin-central-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = path.join(folder, "mailpin.json");
    await writeFile(file, '{ "practice": false }\n');
    const [, steps = ""] =
      /```sh\n(openssl genpkey.*?)```/s.exec(await readFile(page, "utf8")) ?? [];
    const { stdout } = await run("bash", ["-euo", "pipefail", "-c", steps], { cwd: folder });
    const central = { file, publicKey: stdout.trim() };
    const read = (data: string) =>
      effectivePolicy({ central }, { dataFolder: path.join(folder, data), trial: "" });
    expect(await read("one")).toEqual({ practice: false });
    await writeFile(file, '{ "practice": true }\n');
    await expect(read("two")).rejects.toMatchObject({
      problem: { code: "policy-broken", kind: "signature" },
    });
    expect(await read("one")).toEqual({ practice: false });
  },
);
