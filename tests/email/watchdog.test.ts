import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";

const watchdog = path.join(import.meta.dirname, "../../electron/email/watchdog.ts");

/** Runs a program that has a watchdog. @returns what it printed, and the signal that ended it */
async function run(program: string): Promise<{ output: string; signal: NodeJS.Signals | null }> {
  const start = `import { processorMs, Watchdog } from ${JSON.stringify(watchdog)}; const watchdog = new Watchdog();`;
  const busy = "const busy = (ms) => { const end = processorMs() + ms; while (processorMs() < end); };";
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", `${start} ${busy} ${program}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  const [, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { output, signal };
}

it("ends a process that never comes out of one expression", async () => {
  const { output, signal } = await run(`watchdog.begin(300); console.log("began"); while (true);`);
  expect(output).toBe("began\n");
  if (process.platform !== "win32") expect(signal).toBe("SIGKILL");
});

it("gives each task its own time, and does not count what nobody watches", async () => {
  const tasks = `for (let task = 0; task < 4; task++) { watchdog.begin(1500); busy(500); } watchdog.stop(); busy(1600);`;
  expect(await run(`${tasks} console.log("done"); process.exit();`)).toEqual({ output: "done\n", signal: null });
});

it("does not count time in which the process waits", async () => {
  const waiting = `watchdog.begin(500); await new Promise((done) => setTimeout(done, 1500));`;
  expect(await run(`${waiting} console.log("done"); process.exit();`)).toEqual({ output: "done\n", signal: null });
});
