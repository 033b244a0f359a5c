import { fork, type ChildProcess, type IOType, type StdioOptions } from "node:child_process";
import { EventEmitter } from "node:events";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { helpers, helperService } from "./app-metrics.ts";
import { app } from "./app.ts";
import { beforeEnd } from "./endings.ts";
import { nodeWords } from "./exec-argv.ts";
import { preventable } from "./preventable.ts";
import { startedApp } from "../started-app.ts";

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

  /** The arguments may be left out before the options. */
  static fork(
    modulePath: string,
    given: readonly string[] | Electron.ForkOptions = [],
    last?: Electron.ForkOptions,
  ): ShimUtilityProcess {
    const [args, options] = Array.isArray(given)
      ? [given as readonly string[], last ?? {}]
      : [[], given as Electron.ForkOptions];
    if (!app.isReady()) throw new Error("utilityProcess cannot be created before app is ready.");
    if (modulePath === "") throw new Error("Missing UtilityProcess entry script.");
    return new ShimUtilityProcess(modulePath, args, options);
  }

  private constructor(modulePath: string, args: readonly string[], options: Electron.ForkOptions) {
    super();
    const stdio = stdioOf(options.stdio);
    this.#child = fork(modulePath, [...args], {
      execPath: startedApp.node,
      serialization: "advanced",
      execArgv: [...nodeWords(options.execArgv ?? []), "--import", shim],
      stdio,
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
    const name = options.serviceName ?? "Node Utility Process";
    helpers.set(pid, name);
    this.#child.once("exit", (code, signal) => {
      forget();
      helpers.delete(pid);
      const isAsked = this.#isKilled && (signal === "SIGTERM" || signal === "SIGKILL");
      const exitCode = isAsked ? 0 : (code ?? constants.signals[signal ?? "SIGKILL"]);
      if (exitCode !== 0) tellGone(name, exitCode, signal);
      this.emit("exit", exitCode);
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

const words: readonly unknown[] = ["inherit", "pipe", "ignore"];

/**
 * Electron's words for stdout and stderr, then Node's channel, then a pipe that closes when we end.
 *
 * @throws Error in Electron's words
 */
function stdioOf(stdio: Electron.ForkOptions["stdio"] = "inherit"): StdioOptions {
  const given = Array.isArray(stdio) ? stdio : (["ignore", stdio, stdio] as const);
  const [input, out, err] = given;
  if (given.length < 3) throw new Error("configuration missing for stdin, stdout or stderr");
  if (input !== "ignore") throw new Error("stdin value other than ignore is not supported.");
  if (!words.includes(out) || !words.includes(err))
    throw new Error("stdio must be of the following values: inherit, pipe, ignore");
  return ["ignore", out, err, "ipc", "pipe"] as IOType[];
}

function tellGone(name: string, exitCode: number, signal: NodeJS.Signals | null): void {
  const reason =
    signal === null
      ? "abnormal-exit"
      : signal === "SIGKILL" || signal === "SIGTERM"
        ? "killed"
        : "crashed";
  const details = { type: "Utility", reason, exitCode, serviceName: helperService, name };
  app.emit("child-process-gone", preventable({}), details);
}
