import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";

const module = new URL("../../electron/cli/closed-pipe.ts", import.meta.url).href;

/** Writes for as long as it is let. */
const writer = `
  import { leaveWhenPipeCloses } from ${JSON.stringify(module)};
  leaveWhenPipeCloses((code) => process.exit(code));
  setInterval(() => process.stdout.write("a line\\n"), 1);`;

describe("a command whose reader has seen enough", () => {
  it("ends well and without a word", async () => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", writer], { stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
    const closed = once(child, "close");
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect(await closed).toEqual([0, null]);
    expect(said).toBe("");
  });
});
