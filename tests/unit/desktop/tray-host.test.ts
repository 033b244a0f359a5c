import { execFile } from "node:child_process";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { drawsTray } from "../../../electron/desktop/tray-host.ts";

vi.mock("node:child_process", () => ({ execFile: vi.fn() }));

type Told = (error: Error | null, output: { stdout: string }) => void;
/** What each program of a desktop prints, or why it does not. */
let answers: Readonly<Record<string, string | Error>>;
const missing = Object.assign(new Error("spawn ENOENT"), { code: "ENOENT" });

beforeEach(() => {
  vi.stubGlobal("process", Object.create(process, { platform: { value: "linux" } }));
  vi.mocked(execFile).mockImplementation(((
    program: string,
    _words: string[],
    _options: object,
    told: Told,
  ) => {
    const answer = answers[program] ?? missing;
    if (answer instanceof Error) told(answer, { stdout: "" });
    else told(null, { stdout: answer });
  }) as never);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  ["a desktop with a place for it", { gdbus: "(<true>,)\n" }, true],
  ["a place that is empty", { gdbus: "(<false>,)\n", busctl: "b true\n" }, false],
  ["GNOME without an extension", { gdbus: new Error("ServiceUnknown") }, false],
  ["a desktop without GLib's tools", { busctl: "b true\n" }, true],
  ["one that cannot be asked", {}, false],
] as const)("an icon in the tray is drawn by %s: %o", async (_desktop, said, isDrawn) => {
  answers = said;
  expect(await drawsTray()).toBe(isDrawn);
});

it("an icon in the tray is drawn by other systems, which are not asked", async () => {
  vi.stubGlobal("process", Object.create(process, { platform: { value: "win32" } }));
  answers = {};
  expect(await drawsTray()).toBe(true);
});
