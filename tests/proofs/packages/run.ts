/** `npm run pack:check`: what would ship, and does it install? */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { print, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { inAsar, inFolder, type FileSize } from "./contents.ts";
import { pack, root, type Packed } from "./pack.ts";
import { steps } from "./steps.ts";
import { Skipped } from "./tool.ts";

const usage = `npm run pack:check -- [--json]

Builds Mailpin, packs it for Linux around a stub of Electron, and looks at what would ship. With Debian's tools, and as root,
it also makes, installs and removes the packages. The report is in .cache/reports. Ends with 1 when something is wrong.`;

type Outcome = {
  readonly name: string;
  readonly state: "ok" | "skipped" | "failed";
  /** What the tools said, or why not. */
  readonly said: string;
};

async function tryStep(packed: Packed, { name, run }: (typeof steps)[number]): Promise<Outcome> {
  try {
    return { name, state: "ok", said: await run(packed) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { name, state: error instanceof Skipped ? "skipped" : "failed", said: why };
  }
}

type Report = {
  readonly steps: readonly Outcome[];
  /** The files inside app.asar. */
  readonly asar: readonly FileSize[];
  /** The files of an installed app, but for Electron's own. */
  readonly installed: readonly FileSize[];
};

const listed = (files: readonly FileSize[]) =>
  files.map(({ path: name, bytes }) => `${String(bytes).padStart(11)}  ${name}`).join("\n");

const asText = ({ steps: tried, asar, installed }: Report): string =>
  [
    ...tried.map(({ name, state, said }) => `${state}: ${name}\n\n${said}`),
    `in app.asar\n\n${listed(asar)}`,
    `installed, with a stub in the place of Electron\n\n${listed(installed)}`,
  ].join("\n\n----\n\n");

async function writeReport(report: Report): Promise<string> {
  const folder = path.join(root, ".cache/reports");
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, "packages.json"), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(path.join(folder, "packages.txt"), `${asText(report)}\n`);
  return path.join(folder, "packages.txt");
}

async function check(folder: string): Promise<Report> {
  const packed = await pack(folder);
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const outcome = await tryStep(packed, step);
    outcomes.push(outcome);
    print(`${outcome.state.padEnd(8)}${outcome.name}`);
    // What a tool has to say at length is in the report, unless it is about what is wrong.
    if (outcome.state === "failed" || !outcome.said.includes("\n"))
      print(outcome.said.replaceAll(/^/gm, "        "));
  }
  return { steps: outcomes, asar: inAsar(packed.asar), installed: await inFolder(packed.app) };
}

await runProgram(async (words) => {
  const { values, positionals } = wordsOf(words, { json: { type: "boolean" } }, usage);
  if (positionals.length > 0) throw new UsageError(usage);
  if (process.platform !== "linux") throw new UsageError("It packs for Linux, and runs there.");
  let code = 1;
  // A hook of electron-builder's would end us with 0 (electron-userland/electron-builder#2940).
  process.on("exit", () => (process.exitCode = code));
  process.chdir(root); // electron-builder.yml names files from there
  await ensureBuilt();
  await mkdir(path.join(root, ".cache"), { recursive: true });
  const folder = await mkdtemp(path.join(root, ".cache/packages-"));
  try {
    const report = await check(folder);
    const count = (state: Outcome["state"]) =>
      report.steps.filter((outcome) => outcome.state === state).length;
    print(`\n${count("ok")} passed, ${count("failed")} failed, ${count("skipped")} skipped`);
    print(`All that would ship: ${await writeReport(report)}`);
    if (values.json === true) print(JSON.stringify(report));
    code = count("failed") === 0 ? 0 : 1;
    return code;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
