/** `npm run proof -- electron-spec`: do cases of Electron's own specs pass on the shim? */
import { existsSync } from "node:fs";
import path from "node:path";
import { electronExecutable } from "../../../build/scripts/install/electron-runtime.mjs";
import { print, printTable, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { expectedOn, readCaseLists, type Expected } from "./case-list.ts";
import { judge, type Judgement } from "./judge.ts";
import { runSpec, SpecNotRun, type Outcome } from "./run-spec.ts";
import { electronRuntime, shimRuntime, type Runtime } from "./runtime.ts";

const usage = `npm run proof -- electron-spec --from DIR [--electron PATH | --shim] [--all] [--json] [FILE...]

Runs cases of Electron's own spec files out of DIR, a checkout of electron/electron, on real Electron where it is installed or named, and
otherwise on the shim. tests/proofs/electron-spec/cases says which cases must pass, which must pass in Electron alone, for the shim cannot
run them (there they count as skipped), and why the others are skipped. A list with "only" judges the cases that it names, and no others.
FILE is a part of the name of a spec file; without one all are run. --all also runs cases that are skipped or not in the lists, and prints
how each ended; they fail nothing.`;

const lists = path.join(import.meta.dirname, "cases");
const silenceMs = 90_000;
/** As long as Electron's own runner gives a case. */
const caseMs = 30_000;
/** For a case that is only tried. */
const tryMs = 15_000;

function runtimeOf(named: string | undefined, isShim: boolean): Runtime {
  if (named !== undefined) return electronRuntime(path.resolve(named));
  const installed = isShim ? undefined : electronExecutable();
  return installed === undefined ? shimRuntime() : electronRuntime(installed);
}

type Asked = { readonly folder: string; readonly runtime: Runtime; readonly all: boolean };

async function prove(list: Expected, asked: Asked): Promise<Judgement> {
  if (!existsSync(path.join(asked.folder, list.file)))
    return judge(list, { found: [], outcomes: new Map() });
  try {
    return await proveFile(list, asked);
  } catch (error) {
    if (!(error instanceof SpecNotRun)) throw error;
    const nothing = judge(list, { found: [], outcomes: new Map() });
    return { ...nothing, gone: [], failed: new Map([[`all of ${list.file}`, error.message]]) };
  }
}

async function proveFile(list: Expected, { folder, runtime, all }: Asked): Promise<Judgement> {
  const question = { folder, file: list.file, silenceMs };
  const run = await runSpec(runtime, { ...question, titles: list.pass, caseMs });
  const judgement = judge(list, run);
  const others = [...judgement.skipped, ...judgement.notJudged];
  if (all) await runSpec(runtime, { ...question, titles: others, caseMs: tryMs, onOutcome: tell });
  return judgement;
}

function tell(title: string, outcome: Outcome): void {
  print(`${outcome.kind}: ${title}`);
  if (outcome.kind === "failed") print(indented(outcome.error));
}

const indented = (text: string): string => `    ${text.replaceAll("\n", "\n    ")}`;

function show(judgements: readonly Judgement[]): void {
  const row = (name: string, parts: readonly Judgement[]) => [
    name,
    sum(parts, ({ passed }) => passed.length),
    sum(parts, ({ failed }) => failed.size),
    sum(parts, ({ skipped }) => skipped.length),
    sum(parts, ({ notHere }) => notHere.length),
    sum(parts, ({ notJudged }) => notJudged.length),
    sum(parts, ({ gone }) => gone.length),
  ];
  print();
  printTable([
    ["spec file", "passed", "failed", "skipped", "other system", "not judged", "gone"],
    ...judgements.map((one) => row(one.file, [one])),
    row("together", judgements),
  ]);
  for (const { failed, notJudged, gone } of judgements) {
    for (const [title, error] of failed) print(`\nFAILED: ${title}\n${indented(error)}`);
    for (const title of notJudged) print(`not judged: ${title}`);
    for (const title of gone) print(`gone: ${title}`);
  }
}

const sum = (parts: readonly Judgement[], of: (part: Judgement) => number): number =>
  parts.reduce((total, part) => total + of(part), 0);

await runProgram(async (words) => {
  const [text, flag] = [{ type: "string" }, { type: "boolean" }] as const;
  const { values, positionals } = wordsOf(
    words,
    { from: text, electron: text, shim: flag, all: flag, json: flag, lists: text },
    usage,
  );
  if (values.from === undefined) throw new UsageError(usage);
  const folder = path.resolve(values.from);
  if (!existsSync(path.join(folder, "spec/package.json")))
    throw new UsageError(`${folder} is no checkout of electron/electron.`);
  const runtime = runtimeOf(values.electron, values.shim === true);
  const wanted = readCaseLists(values.lists ?? lists).filter(
    ({ file }) => positionals.length === 0 || positionals.some((part) => file.includes(part)),
  );
  if (wanted.length === 0) throw new UsageError(`No spec file is named ${positionals.join(" ")}.`);
  print(`On ${runtime.name}`);
  const judgements: Judgement[] = [];
  for (const list of wanted) {
    judgements.push(
      await prove(expectedOn(runtime.kind, list), { folder, runtime, all: values.all === true }),
    );
    print(`${list.file}: done`);
  }
  show(judgements);
  const failed = sum(judgements, (one) => one.failed.size);
  if (values.json === true)
    print(
      JSON.stringify({
        runtime: runtime.name,
        passed: sum(judgements, (one) => one.passed.length),
        failed,
        skipped: sum(judgements, (one) => one.skipped.length),
        otherSystem: sum(judgements, (one) => one.notHere.length),
        notJudged: sum(judgements, (one) => one.notJudged.length),
        gone: sum(judgements, (one) => one.gone.length),
      }),
    );
  return failed === 0 ? 0 : 1;
});
