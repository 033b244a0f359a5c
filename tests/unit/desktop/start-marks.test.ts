import { expect, it, vi } from "vitest";
import { printStart, StartMarks } from "../../../electron/desktop/start-marks.ts";
import { app } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

it("a start is measured from the process on, each mark once, and printed where it is asked for", () => {
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process, "getCreationTime").mockReturnValue(performance.timeOrigin - 1000);
  const marks = new StartMarks();
  const now = vi.spyOn(performance, "now").mockReturnValue(30.4);
  marks.mark("code-loaded");
  now.mockReturnValue(99);
  marks.mark("ready");
  marks.mark("code-loaded");
  printStart(marks);
  expect(written).not.toHaveBeenCalled();

  app.commandLine.hasSwitch.mockImplementation((name) => name === "perf");
  printStart(marks);
  const [line] = written.mock.lastCall ?? [];
  expect(line).toBe('{"perf":{"process-start":0,"code-loaded":1030,"ready":1099}}\n');
});
