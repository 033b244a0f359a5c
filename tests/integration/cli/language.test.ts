import { execFile } from "node:child_process";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";

type Said = { readonly out: string; readonly said: string; readonly code: unknown };

/** Runs the built command line on plain Node, in the locale of the pseudo-language. */
const run = (...words: string[]): Promise<Said> =>
  new Promise((resolve) => {
    const script = path.join(import.meta.dirname, "../../../out/main/cli.js");
    const env = { ...process.env, LC_ALL: "en_XA.UTF-8" };
    execFile(process.execPath, [script, ...words], { env }, (error, out, said) => {
      resolve({ out, said, code: error?.code ?? 0 });
    });
  });

beforeAll(() => ensureBuilt(), 120_000);

it("the command line explains itself in the language of the environment", async () => {
  const { said, code } = await run("help");
  expect(code).toBe(0);
  expect(said).toContain("  mailpin parse FILE…   ");
  expect(said).toContain("  --practice            ţ");
  expect(said).not.toMatch(/prints|company/);
});

it("says there what it did not understand", async () => {
  const { said, code } = await run("post");
  expect(code).toBe(2);
  expect(said).toContain('"post"');
  expect(said).not.toMatch(/command/);
});

it("and prints the same keys and codes for programs", async () => {
  const { out, code } = await run("parse", "missing.eml");
  expect(code).toBe(1);
  const { error, ...line } = JSON.parse(out) as { error: { code: string; message: string } };
  expect(line).toEqual({ file: "missing.eml" });
  expect(error.code).toBe("file-gone");
  expect(error.message).toMatch(/[þšéûðö]/);
});
