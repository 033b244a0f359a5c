import { fork, type ChildProcess, type StdioOptions } from "node:child_process";
import { EventEmitter } from "node:events";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { helperPids } from "./app-metrics.ts";
import { app } from "./app.ts";
import { beforeEnd } from "./endings.ts";
import { nodeWords } from "./exec-argv.ts";

const shim = fileURLToPath(new URL("../utility/child.ts", import.meta.url));

type Provided = Pick<Electron.UtilityProcess, "pid" | "kill" | "postMessage">;

/**
 * `utilityProcess`: a Node process. `utility/child.ts` gives it `process.parentPort` before the
 * module runs. Messages go over Node's own channel as structured clones.
 */
export class ShimUtilityProcess extends EventEmitter implements Provided {
  readonly #child: ChildProcess;
  #isSpawned = false;
  #isKilled = false;

  static fork(
    modulePath: string,
    args: readonly string[] = [],
    options: Electron.ForkOptions = {},
  ): ShimUtilityProcess {
    if (!app.isReady()) throw new Error("utilityProcess cannot be created before app is ready.");
    return new ShimUtilityProcess(modulePath, args, options);
  }

  private constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super();
    this.#child = fork(modulePath, [...args], {
      serialization: "advanced",
      execArgv: [...nodeWords(options.execArgv ?? []), "--import", shim],
      stdio: stdioOf(options.stdio),
      env: environmentOf(options.env),
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    const forget = beforeEnd(() => {
      this.#child.kill("SIGTERM");
    });
    this.#child.on("spawn", () => {
      this.#isSpawned = true;
      this.emit("spawn");
    });
    this.#child.on("message", ([message]: [unknown]) => this.emit("message", message));
    this.#child.on("error", () => undefined); // the channel closed during a message; `exit` follows
    const { pid = 0 } = this.#child;
    helperPids.add(pid);
    this.#child.once("exit", (code, signal) => {
      forget();
      helperPids.delete(pid);
      this.emit("exit", this.#isKilled ? 0 : (code ?? constants.signals[signal ?? "SIGKILL"]));
    });
  }

  /** None before `spawn`, and after the child's end. */
  get pid(): number | undefined {
    return this.#isSpawned && this.#child.exitCode === null && this.#child.signalCode === null
      ? this.#child.pid
      : undefined;
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout;
  }

  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr;
  }

  /**
   * @throws Error when the message cannot be cloned. Messages after the child's end are dropped, as
   *   in Electron.
   */
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) throw new Error("The shim carries no message ports.");
    const cloned = cloneOf(message);
    if (this.#child.connected) this.#child.send([cloned]);
  }

  /** Does nothing before `spawn`. The listener of `exit` gets code 0. */
  kill(): boolean {
    if (!this.#isSpawned) return false;
    this.#isKilled = this.#child.kill("SIGTERM");
    return this.#isKilled;
  }
}

/** An empty environment counts as none: the child then gets the app's own. */
const environmentOf = (given: Electron.ForkOptions["env"] = {}): NodeJS.ProcessEnv =>
  Object.keys(given).length === 0 ? process.env : { ...given };

function cloneOf(message: unknown): unknown {
  try {
    return structuredClone(message);
  } catch (cause) {
    throw new Error("An object could not be cloned.", { cause });
  }
}

/**
 * Electron's words for stdout and stderr, then Node's channel, then a pipe that closes when we end.
 */
function stdioOf(stdio: Electron.ForkOptions["stdio"] = "inherit"): StdioOptions {
  const [, out, err] = Array.isArray(stdio) ? stdio : ["ignore", stdio, stdio];
  const known = (word: string | undefined) =>
    word === "pipe" || word === "ignore" ? word : "inherit";
  return ["ignore", known(out), known(err), "ipc", "pipe"];
}
