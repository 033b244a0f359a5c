import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const source = (name: string): string =>
  JSON.stringify(new URL(`../../../electron/cli/${name}`, import.meta.url).href);
const mail = path.join(import.meta.dirname, "../../fixtures/mails/offer.eml");

/** Writes for as long as it is let. */
const writer = `
  import { leaveWhenPipeCloses } from ${source("leaving.ts")};
  leaveWhenPipeCloses((code) => process.exit(code));
  setInterval(() => process.stdout.write("a line\\n"), 1);`;

/** `mailpin parse` with a reader that never comes to an end, and says when it has begun. */
const parser = `
  import { leaveOnSignal, leaveWhenPipeCloses } from ${source("leaving.ts")};
  import { parseFiles } from ${source("parse.ts")};
  leaveWhenPipeCloses((code) => process.exit(code));
  leaveOnSignal((code) => process.exit(code));
  const reader = {
    postMessage: () => setInterval(() => process.stdout.write("reading\\n"), 1),
    onMessage: () => undefined,
    onExit: () => undefined,
    kill: () => undefined,
    processorMs: () => undefined,
  };
  await parseFiles([${JSON.stringify(mail)}], console.log, { fork: () => reader });`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-leaving-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a program whose temporary files are in `folder`, until it has written something. */
async function begun(
  program: string,
): Promise<{ child: ChildProcess; ended: Promise<unknown>; said: () => string }> {
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const ended = once(child, "close");
  await once(child.stdout, "data");
  return { child, ended, said: () => said };
}

describe("a command whose reader has seen enough", () => {
  it("ends well and without a word", async () => {
    const { child, ended, said } = await begun(writer);
    child.stdout?.destroy();
    expect(await ended).toEqual([0, null]);
    expect(said()).toBe("");
  });

  it("leaves nothing of the mails that it was reading", async () => {
    const { child, ended } = await begun(parser);
    expect(await readdir(folder)).toHaveLength(1);
    child.stdout?.destroy();
    expect(await ended).toEqual([0, null]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a command that ends while its reader is slow", () => {
  it.each([
    ["waits until everything is written", "await whenWritten(process.stdout);", true],
    ["would cut its output off if it did not wait", "", false],
  ])("%s", async (_, wait, isWhole) => {
    const child = spawn(
      process.execPath,
      [
        ...["--input-type=module", "--eval"],
        `import { whenWritten } from ${source("leaving.ts")};
         process.stdout.write("x".repeat(3_000_000));
         ${wait}
         process.exit(0);`,
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let read = 0;
    for await (const chunk of child.stdout) {
      read += (chunk as Buffer).length;
      await turn();
    }
    expect(read === 3_000_000).toBe(isWhole);
  });
});

describe.skipIf(process.platform === "win32")("a command that a signal ends", () => {
  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ] as const)(
    "leaves nothing of the mails that it was reading, and says which it was: %s",
    async (signal, code) => {
      const { child, ended } = await begun(parser);
      const [name] = await readdir(folder);
      expect((await stat(path.join(folder, name!))).mode & 0o777).toBe(0o700);
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
      expect(await readdir(folder)).toEqual([]);
    },
  );
});
