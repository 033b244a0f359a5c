import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forkParser } from "../../../electron/cli/fork-parser.ts";
import { ParserClient } from "../../../electron/mail/process/parser-client.ts";
import type { Loot } from "../../support/intruder.ts";

const support = path.join(import.meta.dirname, "../../support");
/** The permission model of later versions of Node holds the network, too. */
const holdsNetwork = process.allowedNodeEnvironmentFlags.has("--allow-net");

let folder: string;
let server: Server;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-intruder-"));
  server = createServer((socket) => socket.on("error", () => undefined)).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(folder, { recursive: true });
});

async function lootOf(spoolFolder: string): Promise<Loot> {
  const secretFile = path.join(folder, "secret");
  await writeFile(secretFile, "of the user");
  const port = forkParser(
    { entry: path.join(support, "intruder.ts"), readable: [support] },
    spoolFolder,
  );
  const { promise, resolve } = Promise.withResolvers<Loot>();
  port.onMessage((message) => {
    resolve(message as Loot);
  });
  await writeFile(path.join(spoolFolder, "mail"), "From: a@b.example");
  port.postMessage({ secretFile, port: (server.address() as AddressInfo).port });
  const loot = await promise;
  port.kill();
  return loot;
}

describe("a reader on plain Node that a hostile mail has taken over", () => {
  it("can read and write the spool, and do nothing else to this computer", async () => {
    const { deeds } = await lootOf(path.join(folder, "spool"));
    expect(deeds.filter((deed) => deed !== "use the network")).toEqual([
      "read the spool",
      "write the spool",
    ]);
  });

  it.runIf(holdsNetwork)("cannot use the network", async () => {
    const { deeds } = await lootOf(path.join(folder, "spool"));
    expect(deeds).not.toContain("use the network");
  });

  it("finds none of the user's variables", async () => {
    vi.stubEnv("MAILPIN_TEST_TOKEN", "of another program");
    const { environment } = await lootOf(path.join(folder, "spool"));
    expect(environment["NODE_ENV"]).toBe("production");
    expect(JSON.stringify(environment)).not.toContain("of another program");
  });
});

it.runIf(process.platform === "linux")(
  "ends a reader by its processor time that never comes out of one expression",
  async () => {
    const code = { entry: path.join(support, "endless-reader.ts"), readable: [support] };
    const client = new ParserClient({
      fork: () => forkParser(code, path.join(folder, "spool")),
      limitMs: () => -4_000,
    });
    const file = {
      path: "/mail",
      sha256: "0".repeat(64),
      size: 1,
      fileName: "mail",
    };
    await expect(client.parse(file, () => undefined)).rejects.toMatchObject({
      problem: { code: "parse-timeout" },
    });
    client.close();
  },
);
