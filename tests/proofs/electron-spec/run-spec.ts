import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { start } from "../../../build/scripts/processes/processes.mjs";
import { appFolder, globals, schemes } from "./app-folder.ts";
import { mark, type Told } from "./app/tell.mjs";
import type { Runtime } from "./runtime.ts";

export type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly error: string }
  /** The file itself leaves the case out, as those of other systems. */
  | { readonly kind: "pending" };

/** What happened to the cases of a spec file, by their full titles. */
export type SpecRun = {
  /** Titles of all cases of the file. */
  readonly found: readonly string[];
  readonly outcomes: ReadonlyMap<string, Outcome>;
};

export type Question = {
  /** Electron's checkout. */
  readonly folder: string;
  /** The spec file, in the checkout. */
  readonly file: string;
  readonly titles: readonly string[];
  /** How long a case may take. */
  readonly caseMs: number;
  /** An app that says nothing for this long is ended; its case has failed. */
  readonly silenceMs: number;
  readonly onOutcome?: (title: string, outcome: Outcome) => void;
};

/** The app ended before it knew the cases of the file. */
export class SpecNotRun extends Error {
  override readonly name = "SpecNotRun";
}

/**
 * Runs cases of one spec file in an app of their own. Where a case ends the app, or hangs, it has
 * failed, and another app runs the rest.
 *
 * @throws SpecNotRun with the last words of the app
 */
export async function runSpec(runtime: Runtime, question: Question): Promise<SpecRun> {
  const outcomes = new Map<string, Outcome>();
  let found: readonly string[] = [];
  for (;;) {
    const titles = question.titles.filter((title) => !outcomes.has(title));
    const app = await runApp(runtime, { ...question, titles }, outcomes);
    found = app.found ?? found;
    if (app.found === undefined) throw new SpecNotRun(app.lastWords);
    if (app.hasEnded) return { found, outcomes };
    const left = titles.filter((title) => !outcomes.has(title));
    const guilty = left.find((title) => title === app.running) ?? left[0];
    if (guilty === undefined) return { found, outcomes };
    outcomes.set(guilty, { kind: "failed", error: `The app ended. ${app.lastWords}` });
  }
}

type AppRun = {
  readonly found: readonly string[] | undefined;
  /** Whether the app came to the end of its cases. */
  readonly hasEnded: boolean;
  /** The case that was running at the end. */
  readonly running: string | undefined;
  readonly lastWords: string;
};

async function runApp(
  runtime: Runtime,
  question: Question,
  outcomes: Map<string, Outcome>,
): Promise<AppRun> {
  const temporary = mkdtempSync(path.join(tmpdir(), "electron-spec-"));
  try {
    return await watchApp(startApp(runtime, question, temporary), question, outcomes);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
}

function startApp(runtime: Runtime, { folder, file, titles, caseMs }: Question, temporary: string) {
  const plan = path.join(temporary, "plan.json");
  writeFileSync(plan, JSON.stringify({ folder, file, titles, caseMs, schemes, globals }));
  const words = [appFolder(folder), `--plan=${plan}`, ...(runtime.switches ?? [])];
  return start(runtime.executable, words, {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: temporary,
    // The data folders of the app, and of apps that cases start.
    env: { ...process.env, ...runtime.env, XDG_CONFIG_HOME: temporary },
  });
}

async function watchApp(
  { child, end, ended }: ReturnType<typeof start>,
  { silenceMs, onOutcome }: Question,
  outcomes: Map<string, Outcome>,
): Promise<AppRun> {
  let found: readonly string[] | undefined;
  let hasEnded = false;
  let running: string | undefined;
  const words: string[] = [];
  const silence = setTimeout(() => {
    words.push(`It said nothing for ${silenceMs / 1000} s.`);
    end("SIGKILL");
  }, silenceMs);
  const hear = (told: Told) => {
    if (told.kind === "found") found = told.titles;
    else if (told.kind === "ended") hasEnded = true;
    else if (told.kind === "started") running = told.title;
    else {
      if (told.title === running) running = undefined;
      const outcome = note(outcomes, told);
      onOutcome?.(told.title, outcome);
    }
  };
  await Promise.all([
    ...linesOf(child, (line) => {
      silence.refresh();
      if (line.startsWith(mark)) hear(JSON.parse(line.slice(mark.length)) as Told);
      else if (line.trim() !== "") words.push(line);
    }),
    ended,
  ]);
  clearTimeout(silence);
  return { found, hasEnded, running, lastWords: words.slice(-30).join("\n") };
}

/** Cases of the same title pass only together. @returns what became of the title so far */
function note(
  outcomes: Map<string, Outcome>,
  told: Exclude<Told, { kind: "found" | "started" | "ended" }>,
): Outcome {
  const before = outcomes.get(told.title);
  if (before?.kind === "failed") return before;
  const outcome: Outcome =
    told.kind === "failed" ? { kind: "failed", error: told.error } : { kind: told.kind };
  outcomes.set(told.title, outcome);
  return outcome;
}

/** @returns promises of the ends of the streams */
const linesOf = (child: ChildProcess, onLine: (line: string) => void): Promise<unknown>[] =>
  [child.stdout, child.stderr].map((stream) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    if (stream === null) throw new Error("the app was started without pipes");
    createInterface(stream).on("line", onLine).once("close", resolve);
    return promise;
  });
