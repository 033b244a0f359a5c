import { app, utilityProcess } from "electron";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { ProblemError } from "../contract/problem.ts";
import { practiceAccount, type PracticeAccount } from "../workspace/sign-in/practice-account.ts";
import { parserEnvironment, parserV8Flags } from "../mail/process/parser-process.ts";

const entry = (name: string): string => path.join(import.meta.dirname, `${name}.js`);

/**
 * Starts a process that reads mail, without the user's environment and with limited memory. It is
 * not sandboxed: Chromium has no sandbox for utility processes, and Electron does not pass on the
 * flags of Node's permission model, which restrict the command line's reader.
 */
export const forkParser = (spoolFolder: string) =>
  forkReader("parser", [spoolFolder], "Mailpin mail reader");

/** The same for the one that reads mailboxes of sent mails. */
export const forkSentReader = () => forkReader("sent-reader", [], "Mailpin reader of sent mails");

function forkReader(name: string, words: string[], serviceName: string) {
  const child = utilityProcess.fork(entry(name), words, {
    serviceName,
    env: parserEnvironment(process.env),
    // Electron reads these as Chromium switches; one of them passes flags to V8.
    execArgv: [`--js-flags=${parserV8Flags.join(" ")}`],
    stdio: "ignore",
  });
  expectFatalErrors(child);
  return {
    postMessage: (message: unknown): void => {
      child.postMessage(message);
    },
    onMessage: (listener: (message: unknown) => void): void => {
      child.on("message", listener);
    },
    onExit: (listener: () => void): void => {
      child.on("exit", listener);
    },
    kill: (): void => {
      killWhenSpawned(child);
    },
    processorMs: (): number | undefined => processorMsOf(child.pid),
  };
}

/**
 * Before its process is there, `kill` does nothing, and the process would outlive us
 * (https://www.electronjs.org/docs/latest/api/utility-process, `child.pid`).
 */
function killWhenSpawned(child: Electron.UtilityProcess): void {
  if (child.pid !== undefined) child.kill();
  else child.once("spawn", () => child.kill());
}

/** V8 cannot go on; `exit` follows. Without a listener it were an exception in main. */
const expectFatalErrors = (child: Electron.UtilityProcess): void =>
  void child.on("error", () => undefined);

function processorMsOf(pid: number | undefined): number | undefined {
  const seconds = app.getAppMetrics().find((metric) => metric.pid === pid)?.cpu.cumulativeCPUUsage;
  return seconds === undefined ? undefined : seconds * 1000;
}

/**
 * Delay before a restart, doubled after each process that ended before it listened: on a full disk
 * it exits at once. In ms.
 */
const restartDelay = { firstMs: 500, capMs: 60_000 };
/** So many in a row mean that it cannot start. */
const hopelessStarts = 5;

/** Runs the embedded practice CRM in its own process, so that it stands in for a remote server. */
export class PracticeProcess {
  readonly #folder: string;
  readonly #first = Promise.withResolvers<PracticeAccount>();
  #child: Electron.UtilityProcess | undefined;
  /** Processes in a row that ended before they listened. */
  #failures = 0;
  #port = 0;
  #closed = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @returns how to reach it, once it listens; `account.json` in its folder tells other programs of
   *   this user the same
   * @throws ProblemError `practice-unavailable` when it cannot start
   */
  start(): Promise<PracticeAccount> {
    if (this.#child === undefined) this.#fork();
    return this.#first.promise;
  }

  close(): void {
    this.#closed = true;
    if (this.#child !== undefined) killWhenSpawned(this.#child);
  }

  /** After a crash it restarts on the same port, so that its address stays valid. */
  #fork(): void {
    const child = utilityProcess.fork(
      entry("practice-crm"),
      ["--port", String(this.#port), "--data", this.#folder],
      {
        serviceName: "Mailpin practice CRM",
        stdio: "ignore",
      },
    );
    child.on("message", (message: unknown) => {
      const account = practiceAccount.parse(message);
      this.#port = Number(new URL(account.address).port);
      void writeFile(path.join(this.#folder, "account.json"), JSON.stringify(account), {
        mode: 0o600,
      }).catch(() => undefined);
      this.#failures = 0;
      this.#first.resolve(account);
    });
    expectFatalErrors(child);
    child.on("exit", () => {
      this.#restart();
    });
    this.#child = child;
  }

  #restart(): void {
    const { firstMs, capMs } = restartDelay;
    const delayMs = Math.min(firstMs * 2 ** this.#failures, capMs);
    this.#failures += 1;
    if (this.#failures === hopelessStarts)
      this.#first.reject(new ProblemError({ code: "practice-unavailable" }));
    setTimeout(() => {
      if (!this.#closed) this.#fork();
    }, delayMs);
  }
}
