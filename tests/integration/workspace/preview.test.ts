import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { openOrganisation } from "../../../electron/workspace/open-organisation.ts";
import { answerPages } from "../../../electron/desktop/pages.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { png } from "../../support/mails/pictures.ts";

const fixture = path.join(import.meta.dirname, "../../fixtures/mails/classes/pictures-in-html.eml");

it("serves the frame of a mail its pictures, attached or written into the HTML, and no other bytes", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-preview-"));
  const organisation = openOrganisation({
    folder,
    type: "practice",
    account: () => new Promise(() => undefined), // nothing is asked of a CRM
    web: () => Promise.resolve(undefined),
    fetch: () => Promise.reject(new TypeError("fetch failed")),
    now: Date.now,
    postBytes,
    monotonic: () => performance.now(),
    forkParser,
    onFailure: () => undefined,
  });
  onTestFinished(async () => {
    await organisation.close();
    await rm(folder, { recursive: true, maxRetries: 3 });
  });
  const { drafts } = await organisation.openFiles([
    { name: "a.eml", bytes: await readFile(fixture) },
  ]);
  const { id = "" } = drafts[0] ?? {};
  const pages = answerPages(folder, organisation.preview);
  const get = (name: string) => pages(new Request(`app://mailpin/preview/${id}/${name}`));

  const body = await (await get("")).text();
  const names = [...body.matchAll(/<img src="([0-9a-f]{64})"/g)].map(([, name = ""]) => name);
  const shown = await Promise.all(
    names.map(async (name) => Buffer.from(await (await get(name)).arrayBuffer())),
  );
  const roof = png(800, 600);
  expect(shown).toEqual([roof, png(640, 480, 90), roof, png(120, 40), png(60, 60, 30)]);
  expect((await get(names[0] ?? "")).headers.get("Content-Type")).toBe("image/png");
  expect((await get("ab".repeat(32))).status).toBe(404);
});
