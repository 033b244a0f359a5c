import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { text } from "node:stream/consumers";

/** Runs one of the scripts beside this file in a Node process of its own. */
export function runScript(
  name: string,
  ...words: string[]
): { child: ChildProcess; line: (start: string) => Promise<string>; ended: Promise<void> } {
  const child = spawn(
    process.execPath,
    ["--no-warnings", path.join(import.meta.dirname, name), ...words],
    {
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  const lines: string[] = [];
  const listeners = new Set<() => void>();
  let rest = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    for (const listener of listeners) listener();
  });
  const ended = new Promise<void>((resolve) =>
    child.once("close", () => {
      resolve();
    }),
  );
  /** Resolves with the first line with this start, printed already or later. */
  const line = (start: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((one) => one.startsWith(start));
        if (found !== undefined) resolve(found);
      };
      listeners.add(look);
      look();
      void ended.then(() => {
        reject(new Error(`${name} ended without saying ${start}; it said ${lines.join(" | ")}`));
      });
    });
  return { child, line, ended };
}

/** Steps of a filing, as Zoho sees them. */
export type Moment =
  "upload arrives" | "upload is done" | "associate arrives" | "associate is done";

/**
 * A small Zoho in this process, for children that are killed: it outlives them. `onMoment` may kill
 * the child; the answer to a dead child is then lost, as in reality.
 */
export async function smallZoho(onMoment: (moment: Moment) => Promise<void> | void) {
  const filed: { messageId: string; files: string[] }[] = [];
  const spent = new Set<string>();
  let lastId = 0;

  async function answer(request: IncomingMessage): Promise<object> {
    const body = await text(request);
    if (request.url === "/files") {
      await onMoment("upload arrives");
      lastId += 1;
      const id = `file-${lastId}`;
      await onMoment("upload is done");
      return { id };
    }
    const { messageId, files } = JSON.parse(body) as { messageId: string; files: string[] };
    await onMoment("associate arrives");
    if (filed.some((mail) => mail.messageId === messageId)) return { error: "duplicate" };
    if (files.some((id) => spent.has(id))) return { error: "files-refused" };
    for (const id of files) spent.add(id);
    filed.push({ messageId, files });
    await onMoment("associate is done");
    return { id: `crm-${messageId}` };
  }

  const server = createServer((request, response) => {
    answer(request).then(
      (body) => response.end(JSON.stringify(body)),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}`, filed, close };
}
