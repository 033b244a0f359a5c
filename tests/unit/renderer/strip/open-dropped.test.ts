import { beforeAll, expect, it } from "vitest";
import type { Input, Output } from "../../../../electron/contract/calls.ts";
import type { Reply } from "../../../../electron/contract/problem.ts";
import { speakAll } from "../../../support/all-messages.ts";
import { Carrier } from "../../../../renderer/lib/carrier.ts";
import { openDropped } from "../../../../renderer/strip/open-dropped.ts";

beforeAll(() => speakAll("en"));

type Opened = Reply<Output<"openMails">>;
const opened = (mails: number): Opened => ({
  ok: true,
  value: { draftIds: Array.from({ length: mails }, (_none, n) => `draft-${n}`), refused: [] },
});
const refused = (code: "file-vanished"): Opened => ({
  ok: true,
  value: { draftIds: [], refused: [{ fileName: "a.pdf", problem: { code } }] },
});
const arrival = (name: string) => ({
  ...{ name, size: 3 },
  read: Promise.resolve({ ok: true as const, value: new Uint8Array([1, 2, 3]) }),
});
const gone = {
  ...{ name: "gone.eml", size: 1 },
  read: Promise.resolve({ ok: false as const, problem: { code: "file-vanished" as const } }),
};

const carried = () => Promise.resolve({ ok: true, value: undefined } as const);
const carrier = () => new Carrier({ holdFiles: carried, bringPiece: carried }, "strip");

/** What the strip says after a drop to which main answers this, file by file. */
async function said(
  answers: readonly Opened[],
  arrivals = answers.map((_one, n) => arrival(`${n}`)),
) {
  const asked: Input<"openMails">[] = [];
  const openMails = (input: Input<"openMails">) => {
    asked.push(input);
    return Promise.resolve(answers[asked.length - 1]!);
  };
  return { words: await openDropped({ openMails }, carrier(), arrivals), asked };
}

it("sends each file by itself, and says how many emails are in the tray", async () => {
  const { words, asked } = await said([opened(1), opened(2)]);
  expect(words).toBe("3 emails are in the tray.");
  expect(asked.map(({ files }) => files.map(({ name, bytes }) => [name, ...bytes]))).toEqual([
    [["0", 1, 2, 3]],
    [["1", 1, 2, 3]],
  ]);
});

it("says why a file is none of them, beside those that are", async () => {
  const { words } = await said([opened(1), refused("file-vanished")]);
  expect(words).toMatch(/^1 email is in the tray\. \S/);
  expect((await said([], [gone as never])).words).not.toContain("in the tray");
});

it("counts several that were not opened, and gives the reason of the first", async () => {
  const { words } = await said([opened(1)], [arrival("a"), gone as never, gone as never]);
  expect(words).toMatch(/^1 email is in the tray\. 2 files were not opened\. \S/);
});

it("says so where main does not answer", async () => {
  const openMails = () => Promise.reject(new Error("gone"));
  await expect(openDropped({ openMails }, carrier(), [arrival("a")])).resolves.toContain(
    "did not respond",
  );
});
