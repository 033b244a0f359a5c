/** `npm run proof -- packaged`: does the packed app live? */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { print, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { packedApp } from "./packed-app.ts";
import { steps, type Trial } from "./steps.ts";

const usage = `npm run proof -- packaged --app DIR [--json]

Tries the packed app in DIR, with the fuses that ship: dist/linux-unpacked, dist/win-unpacked or dist/mac-arm64/Mailpin.app,
as npm run package leaves them, or an installed one. It needs a display, and the build that was packed in out/.`;

type Outcome = { readonly name: string; readonly problem?: string };

/** The steps in order. One that fails does not keep the next from being tried. */
async function tryAll(trial: Trial): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { name, run } of steps) {
    try {
      await run(trial);
      outcomes.push({ name });
      print(`ok      ${name}`);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      outcomes.push({ name, problem });
      print(`FAILED  ${name}\n        ${problem}`);
    }
  }
  return outcomes;
}

await runProgram(async (words) => {
  const options = { app: { type: "string" }, json: { type: "boolean" } } as const;
  const { values, positionals } = wordsOf(words, options, usage);
  if (positionals.length > 0 || values.app === undefined) throw new UsageError(usage);
  const app = packedApp(values.app);
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-packaged-"));
  try {
    const [data, beside] = [path.join(folder, "data"), path.join(folder, "beside")];
    await Promise.all([mkdir(data), mkdir(beside)]);
    const outcomes = await tryAll({ app, data, beside });
    const failed = outcomes.filter(({ problem }) => problem !== undefined).length;
    print(`\n${outcomes.length - failed} passed, ${failed} failed`);
    if (values.json === true)
      print(JSON.stringify({ passed: outcomes.length - failed, failed, steps: outcomes }));
    return failed === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
