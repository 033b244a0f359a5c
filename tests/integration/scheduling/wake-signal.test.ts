import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { onWake, signalWake } from "../../../electron/scheduling/wake-signal.ts";

describe("onWake", () => {
  let folder = "";
  let stop: () => void = () => undefined;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "mailpin-wake-"));
  });
  afterEach(() => {
    stop();
    rmSync(folder, { recursive: true, maxRetries: 5 });
  });

  const nextWake = () =>
    new Promise<void>((resolve) => {
      stop = onWake(folder, resolve);
    });

  it("hears every signal, from the first on", async () => {
    for (let count = 0; count < 3; count += 1) {
      const woken = nextWake();
      signalWake(folder);
      await woken;
      stop();
    }
  });

  it("hears a signal of another process", async () => {
    const woken = nextWake();
    const script = `import { signalWake } from ${JSON.stringify(new URL("../../../electron/scheduling/wake-signal.ts", import.meta.url).href)};
      signalWake(process.argv[1]);`;
    await promisify(execFile)(process.execPath, [
      "--input-type=module-typescript",
      "--eval",
      script,
      "--",
      folder,
    ]);
    await woken;
  });

  it("hears nothing after it was stopped", async () => {
    let heard = 0;
    stop = onWake(folder, () => (heard += 1));
    stop();
    const woken = nextWake();
    signalWake(folder);
    await woken;
    expect(heard).toBe(0);
  });
});
