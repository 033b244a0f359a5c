import { app, utilityProcess } from "electron";
import { EventEmitter, once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { practiceAccount, type PracticeAccount } from "../workspace/sign-in/practice-account.ts";
import { parserEnvironment, parserV8Flags } from "../mail/process/parser-process.ts";

const entry = (name: string): string => path.join(import.meta.dirname, `${name}.js`);

/**
 * Starts a process that reads mail, without the user's environment and with limited memory. It is
 * not sandboxed: Chromium has no sandbox for utility processes, and Electron does not pass on the
 * flags of Node's permission model, which restrict the command line's reader.
 */
export function forkParser(spoolFolder: string) {
  const child = utilityProcess.fork(entry("parser"), [spoolFolder], {
    serviceName: "Mailpin mail reader",
    env: parserEnvironment(process.env),
    // Electron reads these as Chromium switches; one of them passes flags to V8.
    execArgv: [`--js-flags=${parserV8Flags.join(" ")}`],
    stdio: "ignore",
  });
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
      child.kill();
    },
    processorMs: (): number | undefined => processorMsOf(child.pid),
  };
}

function processorMsOf(pid: number | undefined): number | undefined {
  const seconds = app.getAppMetrics().find((metric) => metric.pid === pid)?.cpu.cumulativeCPUUsage;
  return seconds === undefined ? undefined : seconds * 1000;
}

/** Delay before a restart: on a full disk the process exits at once. */
const restartDelayMs = 500;

/** Runs the embedded practice CRM in its own process, so that it stands in for a remote server. */
export class PracticeProcess {
  readonly #folder: string;
  readonly #events = new EventEmitter<{ started: [PracticeAccount] }>();
  #child: Electron.UtilityProcess | undefined;
  #started: Promise<PracticeAccount> | undefined;
  #port = 0;
  #closed = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * @returns how to reach it, once it listens; `account.json` in its folder tells other programs of
   *   this user the same
   */
  start(): Promise<PracticeAccount> {
    this.#started ??= this.#firstAccount();
    return this.#started;
  }

  close(): void {
    this.#closed = true;
    this.#child?.kill();
  }

  async #firstAccount(): Promise<PracticeAccount> {
    this.#fork();
    const [account] = (await once(this.#events, "started")) as [PracticeAccount];
    return account;
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
      this.#events.emit("started", account);
    });
    child.on("exit", () => {
      setTimeout(() => {
        if (!this.#closed) this.#fork();
      }, restartDelayMs);
    });
    this.#child = child;
  }
}
