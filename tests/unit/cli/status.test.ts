import { expect, it } from "vitest";
import { statusLines } from "../../../electron/cli/status.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { Problem } from "../../../electron/contract/problem.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { openJob } from "../../support/window/world.ts";

const problem: Problem = {
  code: "no-answer",
  kind: "given-up",
  remedy: "retry",
  support: "X (500)",
};
const jobs: JobView[] = [
  openJob(1, { state: "needs-you", problem }),
  openJob(2, { state: "waiting" }),
];

async function printed(json: boolean): Promise<string[]> {
  const lines: string[] = [];
  const organisation = { jobs: () => jobs, inTray: 3 } as unknown as Organisation;
  await statusLines(organisation, json, (line) => lines.push(line));
  return lines;
}

it("prints a problem as its code, its sentence, and what goes with it", async () => {
  const message = expect.stringMatching(/^Zoho or your network .+ several times\./) as unknown;
  const { drafts, jobs: shown } = JSON.parse((await printed(true))[0]!) as {
    drafts: number;
    jobs: { problem?: unknown }[];
  };
  expect(drafts).toBe(3);
  expect(shown.map((job) => job.problem)).toEqual([
    { code: "no-answer", message, remedy: "retry", support: "X (500)" },
    undefined,
  ]);
});

it("prints the sentence for people", async () => {
  expect(await printed(false)).toEqual([
    expect.stringMatching(/^needs you .+ {2}Zoho or your network stopped answering/),
    expect.stringMatching(/^waiting .*[^ ]$/),
  ]);
});
