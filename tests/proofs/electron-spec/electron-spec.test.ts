import { execFile } from "node:child_process";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { makeExecutable } from "../../../build/electron-shim/executable.ts";
import { checkout } from "../../support/checkout.ts";
import { mark } from "./app/tell.mjs";
import { runSpec } from "./run-spec.ts";

const run = path.join(import.meta.dirname, "run.ts");
const cache = path.join(import.meta.dirname, "../../../.cache/electron-spec");

/** A checkout with one spec file, in the shape of Electron's. */
const tinySpec = `
import { app } from 'electron/main';
import { expect } from 'chai';
import { absent } from 'a-package-that-is-not-here';

import { word } from './lib/helper';

describe('tiny module', () => {
  it('is ready', () => {
    expect(app.isReady()).to.equal(true);
    expect(app.name).to.equal('Tiny Runner');
    expect(word).to.equal('from a helper');
    absent.track();
  });
  it('is wrong', () => {
    expect(1).to.equal(2);
  });
  it('ends the app', () => {
    process.exit(3);
  });
  it('comes after the end', () => {});
  it('is left out', () => {
    throw new Error('it was run');
  });
  it.skip('is of another system', () => {});
  it('is new', () => {});
});
`;

const files = {
  "spec/package.json": JSON.stringify({
    name: "tiny-runner",
    productName: "Tiny Runner",
    version: "1.2.3",
    devDependencies: { chai: "*", "a-package-that-is-not-here": "*" },
  }),
  "spec/lib/helper.ts": "export const word: string = 'from a helper';",
};

type Proved = { readonly code: number; readonly output: string };

const title = (name: string): string => `tiny module ${name}`;

const listOf = (pass: readonly string[]): object => ({
  pass: pass.map(title),
  skip: { "It is only here to be skipped": [title("is left out")] },
});

async function prove(
  asked: object,
  spec = tinySpec,
  runtime: readonly string[] = ["--shim"],
): Promise<Proved> {
  const list = { file: "spec/tiny-spec.ts", ...asked };
  const folder = await checkout({
    ...{ ...files, "spec/tiny-spec.ts": spec },
    "lists/tiny.json": JSON.stringify(list),
  });
  const lists = path.join(folder, "lists");
  const words = [run, "--from", folder, ...runtime, "--lists", lists, "--json"];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, words);
    return { code: 0, output: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, output: stdout };
  }
}

/** Stands for an app that begins a case and hangs. */
const hanging = `#!/bin/sh
printf '${mark}{"kind":"found","titles":["a","b"]}\n${mark}{"kind":"started","title":"a"}\n'
exec sleep 600
`;

const figures = (output: string): unknown => JSON.parse(output.trim().split("\n").at(-1) ?? "");

describe.skipIf(process.platform === "win32")("cases of Electron's own specs", () => {
  it("pass on the shim, or are skipped, new, or of another system", async () => {
    const { code, output } = await prove(listOf(["is ready", "is of another system"]));
    expect(figures(output)).toEqual({
      ...{ runtime: "the shim", passed: 1, failed: 0, skipped: 1, otherSystem: 1 },
      ...{ notJudged: 4, gone: 0 },
    });
    expect(output).toContain("not judged: tiny module is new");
    expect(code).toBe(0);
  });

  it("fail the proof where they fail or end the app, and the others still run", async () => {
    const { code, output } = await prove(
      listOf(["is wrong", "ends the app", "comes after the end", "was in an older checkout"]),
    );
    expect(figures(output)).toMatchObject({ passed: 1, failed: 2, gone: 1 });
    expect(output).toContain("FAILED: tiny module is wrong");
    expect(output).toContain("expected 1 to equal 2");
    expect(output).toMatch(/FAILED: tiny module ends the app\n\s+The app ended\./);
    expect(output).toContain("gone: tiny module was in an older checkout");
    expect(code).toBe(1);
  });

  it("are skipped on the shim and must pass in Electron, where the list says so", async () => {
    const list = {
      only: true,
      pass: [title("is ready")],
      electron: { "It needs what the shim does not have": [title("is wrong")] },
    };
    const onShim = await prove(list);
    expect(figures(onShim.output)).toMatchObject({ passed: 1, failed: 0, skipped: 1 });
    expect(onShim.code).toBe(0);
    // The shim's executable, in Electron's place.
    const electron = makeExecutable(cache) ?? "";
    const inElectron = await prove(list, tinySpec, ["--electron", electron]);
    expect(figures(inElectron.output)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
    expect(inElectron.output).toContain("FAILED: tiny module is wrong");
    expect(inElectron.code).toBe(1);
  });

  it("are not judged one and all where the list is of some only", async () => {
    const { code, output } = await prove({ only: true, pass: [title("is ready")] });
    expect(figures(output)).toMatchObject({ passed: 1, notJudged: 0 });
    expect(output).not.toContain("is new");
    expect(code).toBe(0);
  });

  it("fail together where their file cannot be loaded", async () => {
    const { code, output } = await prove(
      listOf(["is ready"]),
      "throw new Error('a file of tomorrow');",
    );
    expect(figures(output)).toMatchObject({ passed: 0, failed: 1 });
    expect(output).toContain("FAILED: all of spec/tiny-spec.ts");
    expect(output).toContain("a file of tomorrow");
    expect(code).toBe(1);
  });

  it("fail where the app says nothing for too long, and the app is ended", async () => {
    const folder = await checkout({ ...files, "hang.sh": hanging });
    const executable = path.join(folder, "hang.sh");
    await chmod(executable, 0o755);
    const { outcomes } = await runSpec(
      { name: "a double", kind: "electron", executable },
      {
        ...{ folder, file: "spec/tiny-spec.ts", titles: ["a", "b"] },
        ...{ caseMs: 1_000, silenceMs: 500 },
      },
    );
    expect([...outcomes]).toEqual([
      ["a", { kind: "failed", error: "The app ended. It said nothing for 0.5 s." }],
      ["b", { kind: "failed", error: "The app ended. It said nothing for 0.5 s." }],
    ]);
  });
});
