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

const copy = { isKept: true, mayKeep: true, records: 1234, bytes: 3_000_000, syncedAt: 0 };

async function printed(json: boolean, more: Partial<typeof copy> = {}): Promise<string[]> {
  const lines: string[] = [];
  const organisation = {
    jobs: () => jobs,
    inTray: 3,
    copy: { view: () => Promise.resolve({ ...copy, ...more }) },
  } as unknown as Organisation;
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

it("prints the mail, its record and the sentence for people", async () => {
  const { subject, record } = jobs[1]!;
  expect(await printed(false)).toEqual([
    expect.stringMatching(/^needs you .+ → .+ {2}Zoho or your network stopped answering/),
    expect.stringContaining(`  ${subject}  → ${record.title}`),
    "Copy of the records: 1,234 records, 2.9 MB, synchronised 1970-01-01T00:00:00.000Z.",
  ]);
});

it("prints the size of the copy of the records, and whether one is kept", async () => {
  expect(JSON.parse((await printed(true))[0]!)).toMatchObject({ records: copy });
  expect((await printed(false, { isKept: false, records: 1 })).at(-1)).toBe(
    "No copy of the records is kept; found so far: 1 record, 2.9 MB.",
  );
});
