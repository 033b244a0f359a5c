import { say } from "../scripts/errors.mjs";
import { start } from "../scripts/processes/processes.mjs";
import { callerFolder } from "../scripts/project.mjs";
import type { Starter } from "../scripts/app/start-mailpin.mjs";
import type { AppWords } from "./app-words.ts";

/**
 * The app, run after run. A run ends before the next one starts, because both would lock the same
 * data. A run that fails waits for the next change; one that the user ends is the last.
 */
export class AppRuns {
  readonly #starter: Starter;
  readonly #words: AppWords;
  readonly #env: NodeJS.ProcessEnv;
  readonly #ended = Promise.withResolvers<number>();
  #run: ReturnType<typeof start> | undefined;
  #isOutdated = false;
  #hasStarted = false;

  constructor(starter: Starter, words: AppWords, devServer: string) {
    this.#starter = starter;
    this.#words = words;
    const nodeOptions = [starter.env["NODE_OPTIONS"], "--enable-source-maps"];
    this.#env = {
      ...starter.env,
      MAILPIN_DEV_SERVER: devServer,
      NODE_OPTIONS: nodeOptions.filter(Boolean).join(" "),
    };
  }

  /** The app's exit code, once it is not to be started again. */
  get ended(): Promise<number> {
    return this.#ended.promise;
  }

  /** Starts the app, or ends it so that it starts anew. */
  startAnew(): void {
    if (this.#run === undefined) {
      this.#start();
      return;
    }
    if (this.#isOutdated) return; // it is about to end already
    say("Main has changed; Mailpin starts anew.");
    this.#isOutdated = true;
    this.#run.end("SIGTERM");
  }

  #start(): void {
    const words = this.#hasStarted ? this.#words.again : this.#words.first;
    this.#hasStarted = true;
    this.#isOutdated = false;
    const { command, args } = this.#starter;
    const options = { cwd: callerFolder, env: this.#env, stdio: "inherit" as const };
    this.#run = start(command, [...args, ...words], options);
    this.#run.ended.then(
      ({ code, interrupted }) => {
        this.#onEnd(code, interrupted);
      },
      (error: unknown) => {
        this.#ended.reject(error);
      },
    );
  }

  #onEnd(code: number, interrupted: boolean): void {
    this.#run = undefined;
    if (this.#isOutdated) this.#start();
    else if (interrupted || code === 0) this.#ended.resolve(code);
    else say(`Mailpin ended with code ${code}; it starts again after the next change.`);
  }
}
