/** The practice CRM as a process: embedded in the app, or alone for any client of Zoho's API. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { help, readCommandLine, usage, UsageError } from "./command-line.ts";
import { startPracticeCrm, type PracticeCredentials } from "./start.ts";

/** The used part of Electron's `process.parentPort`, which plain Node lacks. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: "close", listener: () => void): void;
};

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "practice-crm-"));
  say(`The practice CRM keeps its data in ${folder}; choose another folder with --data.`);
  return folder;
}

async function main(): Promise<void> {
  const { help: isHelp, ...options } = readCommandLine(process.argv.slice(2));
  if (isHelp) {
    process.stdout.write(help);
    return;
  }
  const crm = await startPracticeCrm({
    ...options,
    folder: options.folder ?? temporaryFolder(),
    onNotice: say,
  });
  const { parentPort } = process as object as { readonly parentPort?: ParentPort };
  const stop = () => void crm.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  // Ctrl+C in a terminal also reaches the app's helpers, which the app ends in order.
  process.on("SIGINT", parentPort === undefined ? stop : () => undefined);
  process.once("disconnect", stop);
  parentPort?.on("close", stop);
  announce(crm, parentPort);
}

function announce(
  { address, clientId, clientSecret, refreshToken }: PracticeCredentials,
  parentPort: ParentPort | undefined,
): void {
  const credentials: PracticeCredentials = { address, clientId, clientSecret, refreshToken };
  process.stdout.write(`${JSON.stringify(credentials)}\n`);
  if (parentPort !== undefined) parentPort.postMessage(credentials);
  else if (process.connected) process.send?.(credentials);
}

main().catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  const message = error instanceof Error ? error.message : String(error);
  say(
    isUsage ? `${message}\n${usage}\nTry --help.` : `The practice CRM could not start: ${message}`,
  );
  process.exitCode = isUsage ? 2 : 1;
});
