import { EventEmitter } from "node:events";
import type { FromPage, ToPage } from "../wire/messages.ts";
import { ipcMain } from "./ipc-main.ts";
import { pageDialogs } from "./page-dialogs.ts";
import { preventable } from "./preventable.ts";
import { pressKey } from "./menu.ts";
import { refuseUnprivileged, standardAddress } from "./protocol.ts";
import type { ServedPage } from "./served-page.ts";
import { session } from "./session.ts";

type Provided = Pick<
  Electron.WebContents,
  | "id"
  | "send"
  | "getURL"
  | "getTitle"
  | "isDestroyed"
  | "isLoading"
  | "isFocused"
  | "reload"
  | "setWindowOpenHandler"
  | "loadURL"
  | "executeJavaScript"
>;
type OpenHandler = Parameters<Electron.WebContents["setWindowOpenHandler"]>[0];

let lastId = 0;

/** `webContents` of a window: its page as main sees it, under the app's own addresses. */
export class ShimWebContents extends EventEmitter implements Provided {
  readonly id = ++lastId;
  readonly session = session.defaultSession;
  readonly mainFrame: Electron.WebFrameMain;
  #openHandler: OpenHandler | undefined;
  #loading = Promise.withResolvers<undefined>();
  #isLoading = false;
  #isFocused = false;
  #isDestroyed = false;
  #url = "";
  readonly #running = new Map<number, PromiseWithResolvers<unknown>>();
  #lastRun = 0;
  readonly #onMessage = (message: FromPage): void => {
    this.#take(message);
  };
  readonly #onStarted = (): void => {
    this.#isLoading = true;
    this.emit("did-start-loading");
    this.emit("did-navigate", preventable({}), this.#url, 200, "OK");
  };

  readonly #page: ServedPage;

  constructor(preload: string | undefined, page: ServedPage) {
    super();
    this.#page = page;
    this.mainFrame = frameOf(this);
    page.preload = preload;
    page.webContentsId = this.id;
    page.server.link.on("message", this.#onMessage).on("started", this.#onStarted);
  }

  /**
   * Resolves when the page has loaded; without a browser of our own, when somebody has opened the
   * address.
   */
  async loadURL(address: string): Promise<void> {
    const url = new URL(standardAddress(address));
    refuseUnprivileged(url);
    const isShown = this.#page.server.link.isConnected;
    this.#loading = Promise.withResolvers<undefined>();
    this.#url = url.href;
    this.#page.load(url);
    if (isShown) this.#tell({ kind: "go", path: url.pathname + url.search + url.hash });
    await this.#loading.promise;
  }

  /** As in Electron, an error of cloning is printed, not thrown. */
  send(channel: string, ...args: unknown[]): void {
    if (typeof channel !== "string") throw new TypeError("Missing required channel argument");
    if (this.#isDestroyed) throw new TypeError("Object has been destroyed");
    try {
      this.#page.server.link.send({ kind: "send", channel, args });
    } catch (cause) {
      console.error(
        "Error sending from webFrameMain: ",
        new Error("Failed to serialize arguments", { cause }),
      );
    }
  }

  /**
   * Waits for the page to load. Where the page's content policy forbids `eval`, it rejects;
   * Electron's does not.
   */
  async executeJavaScript(code: string): Promise<unknown> {
    await this.#loading.promise;
    const id = ++this.#lastRun;
    const { promise, ...settle } = Promise.withResolvers<unknown>();
    this.#running.set(id, { promise, ...settle });
    this.#tell({ kind: "run", id, code });
    return promise;
  }

  getURL(): string {
    return this.#url;
  }

  getTitle(): string {
    return "";
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  isFocused(): boolean {
    return this.#isFocused;
  }

  reload(): void {
    this.#tell({ kind: "reload" });
  }

  openDevTools(): void {
    // The browser has its own; the user can open them.
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  /** The window calls it when it closes. */
  destroy(): void {
    this.#isDestroyed = true;
    this.#page.server.link.off("message", this.#onMessage).off("started", this.#onStarted);
    this.#page.close();
    this.#page.server.link.close();
    this.emit("destroyed");
  }

  #take(message: FromPage): void {
    switch (message.kind) {
      case "invoke":
        void this.#answer(message.id, message.channel, message.args);
        return;
      case "send":
        ipcMain.emit(message.channel, this.#ipcEvent(), ...message.args);
        return;
      case "stage":
        this.#reach(message.stage, message.url);
        return;
      case "focus":
        this.#isFocused = message.focused;
        this.emit(message.focused ? "focus" : "blur");
        return;
      case "navigate":
        this.#tell({
          kind: "result",
          id: message.id,
          result: this.#mayNavigate(message.url, message.frame),
        });
        return;
      case "permission":
        void this.#permit(message);
        return;
      case "open":
        this.#open(message.url, message.frameName);
        return;
      case "answer":
        pageDialogs.answer(message.id, message.answer);
        return;
      case "ran":
        this.#settle(message);
        return;
      case "key":
        pressKey(message.command);
        return;
    }
  }

  #settle({ id, result, error }: Extract<FromPage, { kind: "ran" }>): void {
    const running = this.#running.get(id);
    this.#running.delete(id);
    if (error === undefined) running?.resolve(result);
    else running?.reject(new Error(error));
  }

  async #answer(id: number, channel: string, args: readonly unknown[]): Promise<void> {
    const { pageId } = this.#page.server.link;
    const reply = (message: ToPage) => {
      if (this.#page.server.link.pageId === pageId) this.#tell(message);
    };
    try {
      reply({ kind: "result", id, result: await ipcMain.answer(channel, this.#ipcEvent(), args) });
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      reply({ kind: "failure", id, error: String(error) });
    }
  }

  #reach(stage: "dom-ready" | "ready-to-show" | "did-finish-load", url: string): void {
    this.#url = this.#appAddress(url);
    if (stage === "did-finish-load") {
      this.#isLoading = false;
      this.#loading.resolve(undefined);
    }
    this.emit(stage, preventable({}));
  }

  #mayNavigate(address: string, frame: "main" | "sub"): boolean {
    const url = this.#appAddress(address);
    if (url === this.#page.url?.href) return true; // the page of loadURL
    const event = preventable({
      url,
      isMainFrame: frame === "main",
      isSameDocument: false,
      frame: frame === "main" ? this.mainFrame : null,
    });
    this.emit("will-frame-navigate", event);
    if (frame === "main" && !event.defaultPrevented) this.emit("will-navigate", event, url);
    return !event.defaultPrevented;
  }

  async #permit({
    id,
    asks,
    permission,
  }: Extract<FromPage, { kind: "permission" }>): Promise<void> {
    const { permissions } = this.session;
    const asker = { contents: this, url: this.#url };
    const result =
      asks === "request"
        ? await permissions.request(permission, asker)
        : permissions.check(permission, asker);
    this.#tell({ kind: "result", id, result });
  }

  #open(address: string, frameName: string): void {
    const details = {
      url: this.#appAddress(address),
      frameName,
      features: "",
      disposition: "foreground-tab" as const,
    };
    const decision = this.#openHandler?.({
      ...details,
      referrer: { url: this.#url, policy: "default" },
    });
    if (decision?.action !== "deny")
      console.error("The shim opens windows for main alone; a page wanted one.");
  }

  #appAddress(address: string): string {
    return this.#page.url === undefined
      ? address
      : this.#page.server.appAddress(address, this.#page.url);
  }

  #tell(message: ToPage): void {
    this.#page.server.link.send(message);
  }

  /**
   * The event of `ipcMain.on` and `ipcMain.handle`. Only the top frame has a preload here, so it is
   * always the sender.
   */
  #ipcEvent(): Electron.IpcMainEvent & Electron.IpcMainInvokeEvent {
    const event = {
      type: "frame",
      sender: this,
      senderFrame: this.mainFrame,
      frameId: 1,
      processId: this.id,
      ports: [],
      reply: (channel: string, ...args: unknown[]) => {
        this.send(channel, ...args);
      },
    };
    return preventable(event) as unknown as Electron.IpcMainEvent & Electron.IpcMainInvokeEvent;
  }
}

function frameOf(contents: ShimWebContents): Electron.WebFrameMain {
  const frame = {
    get url() {
      return contents.getURL();
    },
    get origin() {
      const url = URL.parse(contents.getURL());
      return url === null ? "null" : `${url.protocol}//${url.host}`;
    },
    get top() {
      return frame;
    },
    parent: null,
    name: "",
    frames: [],
    framesInSubtree: [],
    detached: false,
    processId: contents.id,
    routingId: 1,
    isDestroyed: () => contents.isDestroyed(),
    send: (channel: string, ...args: unknown[]) => {
      contents.send(channel, ...args);
    },
  };
  return frame satisfies Partial<
    Record<keyof Electron.WebFrameMain, unknown>
  > as unknown as Electron.WebFrameMain;
}
