import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { forkParser, PracticeProcess } from "../../../electron/desktop/processes.ts";
import { app, utilityProcess } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

beforeEach(() => {
  vi.clearAllMocks();
  vi.unstubAllEnvs();
});

const lastChild = () =>
  utilityProcess.fork.mock.results.at(-1)!.value as ReturnType<typeof utilityProcess.fork>;

describe("the process that reads mail", () => {
  it("has little memory, nothing of the user's environment, and no terminal", () => {
    vi.stubEnv("MAILPIN_TEST_TOKEN", "of another program");
    forkParser("/data/spool");
    const [[script, words, options]] = utilityProcess.fork.mock.calls as [
      Parameters<typeof utilityProcess.fork>,
    ];
    expect([path.basename(script), words]).toEqual(["parser.js", ["/data/spool"]]);
    // The one switch by which V8 hears something; see Node's flags in
    // https://www.electronjs.org/docs/latest/api/command-line-switches
    expect(options.execArgv).toEqual([
      "--js-flags=--max-old-space-size=2048 --max-semi-space-size=8",
    ]);
    expect(options.stdio).toBe("ignore");
    // Electron takes an empty environment for none, and hands on its own.
    expect(options.env).toMatchObject({ NODE_ENV: "production" });
    expect(JSON.stringify(options.env)).not.toContain("of another program");
    expect(options).not.toHaveProperty("allowLoadingUnsignedLibraries");
  });

  it("tells the processor time that it has used, as far as Electron does", () => {
    const port = forkParser("/data/spool");
    const cpu = { percentCPUUsage: 1, idleWakeupsPerSecond: 0 };
    app.getAppMetrics.mockReturnValue([{ pid: 1, cpu: { ...cpu, cumulativeCPUUsage: 9 } }]);
    expect(port.processorMs()).toBeUndefined();
    app.getAppMetrics.mockReturnValue([
      { pid: lastChild().pid, cpu: { ...cpu, cumulativeCPUUsage: 1.25 } },
    ]);
    expect(port.processorMs()).toBe(1250);
  });

  it("can be ended, as soon as it is there", () => {
    const port = forkParser("/data/spool");
    const child = lastChild();
    port.kill();
    expect(child.kill).toHaveBeenCalledOnce();
    child.kill.mockClear();
    Object.assign(child, { pid: undefined });
    port.kill();
    expect(child.kill).not.toHaveBeenCalled();
    child.emit("spawn");
    expect(child.kill).toHaveBeenCalledOnce();
  });

  it("may run out of memory without ending Mailpin", () => {
    forkParser("/data/spool");
    expect(() => lastChild().emit("error", "FatalError", "v8.cc", "{}")).not.toThrow();
  });
});

describe("the practice CRM's process", () => {
  const account = {
    address: "http://127.0.0.1:41234",
    clientId: "c",
    clientSecret: "s",
    refreshToken: "r",
  };

  it("comes back on its port after a crash, and says to its user alone how to reach it", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "mailpin-practice-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const practice = new PracticeProcess(folder);
    const started = practice.start();
    lastChild().emit("message", account);
    await expect(started).resolves.toEqual(account);
    const file = path.join(folder, "account.json");
    await expect.poll(() => readFile(file, "utf8").catch(() => "")).toBe(JSON.stringify(account));
    if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o600);
    lastChild().emit("exit", 1);
    await expect
      .poll(() => utilityProcess.fork.mock.lastCall?.[1])
      .toEqual(["--port", "41234", "--data", folder]);
    practice.close();
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { length } = utilityProcess.fork.mock.calls;
    lastChild().emit("exit", 0);
    vi.runAllTimers();
    expect(utilityProcess.fork.mock.calls).toHaveLength(length);
  });

  it("is said not to start when it ends five times at once, with longer and longer waits", async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const practice = new PracticeProcess("/data/practice");
    const started = expect(practice.start()).rejects.toMatchObject({
      problem: { code: "practice-unavailable" },
    });
    const forks = () => utilityProcess.fork.mock.calls.length;
    for (const delayMs of [500, 1_000, 2_000, 4_000, 8_000]) {
      const before = forks();
      lastChild().emit("exit", 1);
      vi.advanceTimersByTime(delayMs - 1);
      expect(forks()).toBe(before);
      vi.advanceTimersByTime(1);
      expect(forks()).toBe(before + 1);
    }
    await started;
    practice.close();
  });
});
