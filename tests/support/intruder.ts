/**
 * A reader that a hostile mail has taken over: when asked for an unknown file, it tries everything
 * that it must not be able to do.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { Worker } from "node:worker_threads";

export type Loot = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The attempts that succeeded. */
  readonly deeds: readonly string[];
};

const [spoolFolder = ""] = process.argv.slice(2);

const deeds = (secretFile: string, port: number): Record<string, () => unknown> => ({
  "read the spool": () => readFileSync(path.join(spoolFolder, "mail")),
  "write the spool": () => {
    writeFileSync(path.join(spoolFolder, "attachment"), "");
  },
  "read elsewhere": () => readFileSync(secretFile),
  "read elsewhere by a link": () => {
    symlinkSync(secretFile, path.join(spoolFolder, "link"));
    readFileSync(path.join(spoolFolder, "link"));
  },
  "write elsewhere": () => {
    writeFileSync(`${secretFile}.mine`, "");
  },
  "start a process": () => {
    const { error } = spawnSync(process.execPath, ["--version"]);
    if (error !== undefined) throw error;
  },
  "start a thread": () => new Worker("", { eval: true }),
  "load native code": () => {
    process.dlopen({ exports: {} }, path.join(spoolFolder, "mail"));
  },
  "listen for a debugger": () => {
    process.getBuiltinModule("node:inspector").open(0);
  },
  "use the network": async () => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.destroy();
  },
});

/**
 * Whether Node allowed the attempt. A failure for another reason, such as an invalid library,
 * counts as allowed.
 */
async function works(deed: () => unknown): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    return !(
      error instanceof Error &&
      "code" in error &&
      /^ERR_(?:ACCESS_DENIED|DLOPEN_DISABLED)$/.test(String(error.code))
    );
  }
}

process.on("message", ({ secretFile, port }: { secretFile: string; port: number }) => {
  void (async () => {
    const done: string[] = [];
    for (const [name, deed] of Object.entries(deeds(secretFile, port)))
      if (await works(deed)) done.push(name);
    const loot: Loot = { environment: { ...process.env }, deeds: done };
    process.send?.(loot);
  })();
});
