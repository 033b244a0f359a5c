import { expect, it, onTestFinished, vi } from "vitest";
import { watchForUncaught } from "../../../electron/desktop/uncaught.ts";

it("an error that no code foresaw goes into the log, and is told once", () => {
  const listeners = new Map<string, (error: unknown) => void>();
  const on = vi.spyOn(process, "on").mockImplementation((event, listener) => {
    listeners.set(String(event), listener as (error: unknown) => void);
    return process;
  });
  onTestFinished(() => {
    on.mockRestore();
  });
  const told: string[] = [];
  watchForUncaught({
    onFailure: (where) => told.push(where),
    onNotice: ({ code }) => told.push(code),
  });
  expect([...listeners.keys()]).toEqual(["uncaughtException", "unhandledRejection"]);
  for (const listener of listeners.values()) listener(new Error("unforeseen"));
  expect(told).toEqual(["uncaught", "internal", "uncaught"]);
});
