import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runTool } from "../../../../../build/scripts/processes/processes.mjs";
import { checkout, put } from "../../../../support/checkout.ts";

const processes = pathToFileURL(
  path.join(import.meta.dirname, "../../../../../build/scripts/processes/processes.mjs"),
).href;
const launcher = (program: string) => `
  import { runInForeground } from ${JSON.stringify(processes)};
  console.log("launcher", process.pid);
  process.exitCode = await runInForeground(process.execPath, [${JSON.stringify(program)}], {}, 500);`;
/** A program with a helper of its own, both of which run until they are ended. */
const tree = `
  const { spawn } = require("node:child_process");
  if (process.argv[2] !== "helper") spawn(process.execPath, [__filename, "helper"], { stdio: "inherit" });
  console.log(process.argv[2] ?? "program", process.pid);
  setInterval(() => {}, 1000);`;
const stubborn = `for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});${tree}`;

/** Runs the launcher on a program, and waits until all that it should start has said its number. */
async function launch(
  program: string,
  { parts = ["launcher", "program", "helper"], under = "" } = {},
) {
  const root = await checkout({ "program.cjs": program, "npm.cjs": under });
  await put(root, "launcher.mjs", launcher(path.join(root, "program.cjs")));
  const entry = path.join(root, under === "" ? "launcher.mjs" : "npm.cjs");
  const env = { ...process.env, npm_lifecycle_event: under === "" ? undefined : "start" };
  const child = spawn(process.execPath, [entry], { stdio: ["ignore", "pipe", "inherit"], env });
  const pids = await numbers(child, parts);
  onTestFinished(() => {
    for (const pid of pids.filter(isRunning)) process.kill(pid, "SIGKILL");
  });
  return { child, pids };
}

async function numbers(child: ChildProcess, parts: readonly string[]): Promise<number[]> {
  const found = new Map<string, number>();
  for await (const line of createInterface({ input: child.stdout! })) {
    const [name = "", pid = ""] = line.split(" ");
    found.set(name, Number(pid));
    if (parts.every((part) => found.has(part))) break;
  }
  return parts.map((part) => found.get(part)!);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const allEnded = (pids: readonly number[]) =>
  vi.waitFor(() => {
    expect(pids.filter(isRunning)).toEqual([]);
  }, 60_000);

describe.skipIf(process.platform === "win32")("runInForeground", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("ends all it started on %s", async (signal) => {
    const { child, pids } = await launch(tree);
    child.kill(signal);
    await allEnded(pids);
  });

  it("ends by force what does not want to end", async () => {
    const { child, pids } = await launch(stubborn);
    child.kill("SIGTERM");
    await allEnded(pids);
  });

  it.each([
    { shell: "that gives its place to it", rest: "" },
    { shell: "that waits for it", rest: "; true" },
  ])(
    "ends all it started when npm, which runs it in a shell $shell, is killed",
    async ({ rest }) => {
      const command = JSON.stringify(`"${process.execPath}" "$FOLDER/launcher.mjs"${rest}`);
      const npm = `
      const env = { ...process.env, FOLDER: __dirname };
      require("node:child_process").spawn("sh", ["-c", ${command}], { stdio: "inherit", env });`;
      const { child, pids } = await launch(tree, { under: npm });
      child.kill("SIGKILL");
      await allEnded(pids);
    },
  );

  it("ends all it started when it is killed itself", async () => {
    const { child, pids } = await launch(tree);
    child.kill("SIGKILL");
    await allEnded(pids);
  });

  it("ends the helpers of a program that crashed", async () => {
    const crashing = `${tree}\nif (process.argv[2] !== "helper") setTimeout(() => process.exit(3), 500);`;
    const { child, pids } = await launch(crashing);
    const [code] = (await once(child, "exit")) as [number];
    expect(code).toBe(3);
    await allEnded(pids);
  });

  it("passes the program's exit code on", async () => {
    const { child } = await launch(
      `console.log("program", process.pid); setTimeout(() => process.exit(7), 100);`,
      {
        parts: ["program"],
      },
    );
    await expect(once(child, "exit")).resolves.toEqual([7, null]);
  });

  it("says as shells do which signal ended the program", async () => {
    const { child, pids } = await launch(tree);
    process.kill(pids[1]!, "SIGKILL");
    await expect(once(child, "exit")).resolves.toEqual([137, null]);
  });
});

describe.skipIf(process.platform === "win32")("runTool", () => {
  it("has all that a tool printed, also what was still in the pipe when the tool ended", async () => {
    for (let run = 0; run < 20; run += 1)
      expect(await runTool("sh", ["-c", "printf done"])).toEqual({ code: 0, output: "done" });
  });

  it("does not wait for a service that the tool left behind", async () => {
    const { output } = await runTool("sh", ["-c", 'sleep 60 & printf "$!"']);
    expect(isRunning(Number(output))).toBe(true);
    process.kill(Number(output), "SIGKILL");
  });
});
