import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import path from "node:path";
import { z } from "zod";
import { node24 } from "../../../build/scripts/install/node24.mjs";
import { freePorts } from "../../support/free-ports.ts";
import { fusesIn, shipped } from "./fuses.ts";
import type { PackedApp } from "./packed-app.ts";
import { RunningApp } from "./running-app.ts";
import { limitMs, readSlowly, root } from "./slow-reader.ts";

/** From where programs run. */
const mails = "tests/fixtures/mails";

export type Trial = {
  readonly app: PackedApp;
  /** An empty folder for the app's data. What is in it afterwards comes from its life. */
  readonly data: string;
  /** Another one, for the commands before. */
  readonly beside: string;
};

export type Step = { readonly name: string; readonly run: (trial: Trial) => Promise<void> };

/** The life of a packed app, in order. Each step throws what it found wrong. */
export const steps: readonly Step[] = [
  { name: "has the fuses that ship", run: hasFuses },
  { name: "reads mails in a terminal, byte for byte as plain Node does", run: readsMails },
  { name: "reads them itself, through a slow pipe", run: readsThemItself },
  { name: "tells its status, and runs nobody else's code for it", run: tellsItsStatus },
  { name: "starts, takes a file from a second start, and quits", run: livesThrough },
  { name: "still has the mail, and has logged nothing", run: keptTheMail },
];

async function hasFuses({ app }: Trial): Promise<void> {
  assert.deepEqual(await fusesIn(app.fused), shipped);
}

/** More than the 64 KB that a pipe takes at once. */
async function mailFiles(): Promise<string[]> {
  const names = await readdir(path.join(root, mails), { recursive: true });
  return names.filter((name) => /\.(eml|msg)$/.test(name)).map((name) => path.join(mails, name));
}

let read: Promise<string> | undefined;
const plainReading = (): Promise<string> => (read ??= readPlainly());

async function readPlainly(): Promise<string> {
  const cli = path.join(root, "out/main/cli.js");
  const { stdout } = await readSlowly(node24(), [cli, "parse", ...(await mailFiles())]);
  assert.ok(stdout.length > 2 ** 16, "the mails are too few to fill a pipe");
  return stdout;
}

async function readsMails({ app }: Trial): Promise<void> {
  const { stdout } = await readSlowly(app.command, ["parse", ...(await mailFiles())]);
  assert.equal(stdout, await plainReading());
}

async function readsThemItself({ app, beside }: Trial): Promise<void> {
  const words = ["parse", ...(await mailFiles()), `--user-data-dir=${beside}`];
  const { stdout } = await readSlowly(app.executable, words, { ELECTRON_NO_ATTACH_CONSOLE: "1" });
  assert.equal(stdout, await plainReading());
}

const status = z.object({ drafts: z.number(), jobs: z.array(z.unknown()) });

async function statusOf(app: PackedApp, data: string, env = {}): Promise<z.infer<typeof status>> {
  const words = ["status", "--json", `--user-data-dir=${data}`];
  const { code, stdout, stderr } = await readSlowly(app.command, words, env);
  assert.equal(code, 0, stderr);
  return status.parse(JSON.parse(stdout));
}

async function tellsItsStatus({ app, beside }: Trial): Promise<void> {
  const [foreign, mark] = [path.join(beside, "foreign.cjs"), path.join(beside, "mark")];
  await writeFile(foreign, `require("node:fs").writeFileSync(${JSON.stringify(mark)}, "")`);
  const { drafts, jobs } = await statusOf(app, beside, {
    ELECTRON_RUN_AS_NODE: "1",
    NODE_OPTIONS: `--require=${JSON.stringify(foreign)}`,
  });
  assert.deepEqual({ drafts, jobs }, { drafts: 0, jobs: [] });
  assert.ok(!existsSync(mark), "NODE_OPTIONS was obeyed");
}

async function livesThrough({ app, data }: Trial): Promise<void> {
  const [debuggerPort = 0, inspectorPort = 0] = await freePorts(2);
  const running = new RunningApp(app.executable, [
    `--user-data-dir=${data}`,
    `--remote-debugging-port=${debuggerPort}`,
    `--inspect=${inspectorPort}`,
  ]);
  try {
    await running.opened(data);
    const second = await readSlowly(
      app.executable,
      [`--user-data-dir=${data}`, path.join(mails, "offer.eml")],
      { ELECTRON_NO_ATTACH_CONSOLE: "1" },
    );
    assert.match(second.stdout, /already running/);
    const until = performance.now() + limitMs;
    while ((await statusOf(app, data)).drafts === 0)
      assert.ok(performance.now() < until, "the mail of the second start is not in the tray");
    for (const port of [debuggerPort, inspectorPort])
      assert.equal(await answers(port), false, `port ${port} lets a debugger in`);
    await running.quit();
  } finally {
    running.kill();
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
      .once("connect", () => {
        resolve(true);
        socket.destroy();
      })
      .once("error", () => {
        resolve(false);
      });
  });

async function keptTheMail({ app, data }: Trial): Promise<void> {
  assert.equal((await statusOf(app, data)).drafts, 1);
  const log = path.join(data, "logs/mailpin.log");
  assert.equal(existsSync(log) ? await readFile(log, "utf8") : "", "");
}
