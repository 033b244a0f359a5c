import { spawn, type ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { browserArguments, findBrowser } from "../../../build/scripts/install/browser.mjs";

/**
 * Chromium, whose pages start as for a user. Playwright listens to a page's network and scripts:
 * for the stacks of what it hears, V8 parses each script once more, and large ones take longer.
 *
 * @see https://chromedevtools.github.io/devtools-protocol/
 */
export class UnwatchedBrowser {
  readonly #child: ChildProcess;
  readonly #profile: string;
  readonly #protocol: Protocol;

  private constructor(child: ChildProcess, profile: string, protocol: Protocol) {
    this.#child = child;
    this.#profile = profile;
    this.#protocol = protocol;
  }

  static async start(): Promise<UnwatchedBrowser> {
    const executable = findBrowser();
    if (executable === undefined) throw new Error("there is no Chromium on this machine");
    const profile = await mkdtemp(path.join(tmpdir(), "mailpin-bench-browser-"));
    const child = spawn(
      executable,
      [
        ...browserArguments(executable),
        ...["--headless", "--window-size=1280,720", "--remote-debugging-port=0"],
        `--user-data-dir=${profile}`,
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    for await (const line of createInterface({ input: child.stderr })) {
      const address = /^DevTools listening on (ws:\S+)$/.exec(line)?.[1];
      if (address === undefined) continue;
      child.stderr.resume();
      return new UnwatchedBrowser(child, profile, await Protocol.connect(address));
    }
    throw new Error("Chromium ended before it listened");
  }

  /** @param before runs in the page before its own scripts */
  async open(before: () => void): Promise<UnwatchedPage> {
    const { targetId } = created.parse(
      await this.#protocol.send("Target.createTarget", { url: "about:blank" }),
    );
    const { sessionId } = attached.parse(
      await this.#protocol.send("Target.attachToTarget", { targetId, flatten: true }),
    );
    const page = new UnwatchedPage(this.#protocol, { targetId, sessionId });
    await page.prepare(before);
    return page;
  }

  async close(): Promise<void> {
    const gone = once(this.#child, "exit");
    this.#child.kill();
    await gone;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

const created = z.object({ targetId: z.string() });
const attached = z.object({ sessionId: z.string() });
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z.undefined().optional(),
});

export class UnwatchedPage {
  readonly #protocol: Protocol;
  readonly #target: { readonly targetId: string; readonly sessionId: string };

  constructor(protocol: Protocol, target: { targetId: string; sessionId: string }) {
    this.#protocol = protocol;
    this.#target = target;
  }

  async prepare(before: () => void): Promise<void> {
    await this.#send("Page.enable");
    const source = `(${before.toString()})()`;
    await this.#send("Page.addScriptToEvaluateOnNewDocument", { source });
  }

  async goTo(url: string): Promise<void> {
    const loaded = once(this.#protocol, `Page.domContentEventFired ${this.#target.sessionId}`);
    await this.#send("Page.navigate", { url });
    await loaded;
  }

  /** @returns what the function answers in the page, which JSON must be able to say */
  async evaluate(work: () => unknown): Promise<unknown> {
    const answer = await this.#send("Runtime.evaluate", {
      ...{ expression: `(${work.toString()})()`, awaitPromise: true, returnByValue: true },
    });
    return evaluated.parse(answer).result.value;
  }

  async close(): Promise<void> {
    const { targetId } = this.#target;
    await this.#protocol.send("Target.closeTarget", { targetId });
  }

  #send(method: string, parameters: object = {}): Promise<unknown> {
    return this.#protocol.send(method, parameters, this.#target.sessionId);
  }
}

const told = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** Emits what Chromium tells as "method sessionId". */
class Protocol extends EventEmitter {
  readonly #socket: WebSocket;
  #asked = 0;

  private constructor(socket: WebSocket) {
    super();
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const message = told.parse(JSON.parse(String(data)));
      const { id, method = "", sessionId = "" } = message;
      this.emit(id === undefined ? `${method} ${sessionId}` : `answer ${id}`, message);
    });
  }

  static async connect(address: string): Promise<Protocol> {
    const socket = new WebSocket(address);
    await once(socket, "open");
    return new Protocol(socket);
  }

  async send(method: string, parameters: object, sessionId?: string): Promise<unknown> {
    const id = ++this.#asked;
    const answered = once(this, `answer ${id}`);
    this.#socket.send(JSON.stringify({ id, method, params: parameters, sessionId }));
    const [answer] = (await answered) as [z.output<typeof told>];
    if (answer.error !== undefined) throw new Error(`${method}: ${answer.error.message}`);
    return answer.result;
  }
}
