import { app, session, type BrowserWindow } from "electron";
import { EventEmitter } from "node:events";
import { basename } from "node:path";
import type { Push, Snapshot } from "../contract/calls.ts";
import type { OrganisationView } from "../contract/connection.ts";
import type { Settings as ShownSettings, SettingsChange } from "../contract/settings.ts";
import type { FolderToWatch } from "../contract/watched-folder.ts";
import type { Notice } from "../contract/notice.ts";
import type { SentSuggestion, SentToWatch } from "../contract/sent-mails.ts";
import { problemIn, ProblemError } from "../contract/problem.ts";
import { handlersFor } from "./ipc/handlers.ts";
import type { DroppedFile, Opened } from "../drafts/intake.ts";
import { managedNames, type Policy } from "../policy/policy.ts";
import type { Organisation } from "../workspace/organisation.ts";
import type { Organisations } from "../workspace/organisations.ts";
import { serveWindows, sendNews } from "./ipc/bridge.ts";
import { firstPage } from "./address.ts";
import { applyAppearance } from "./appearance.ts";
import {
  chooseAttachmentToSave,
  chooseFileToSave,
  chooseFolder,
  chooseMailFiles,
  chooseSent,
  confirmClear,
  confirmForget,
  confirmSignOut,
  openLinkIfAgreed,
} from "./dialogs.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { DropStrip } from "./drop-strip.ts";
import { Hotkey } from "./hotkey.ts";
import { applyLanguage } from "./language.ts";
import { startAtLogin, startsAtLogin } from "./login-item.ts";
import type { Log } from "./log.ts";
import type { Notices } from "./notices.ts";
import { noRoute, routeTo } from "./network-route.ts";
import { updatesItself, type Updates } from "./updates.ts";
import type { StartMarks } from "./start-marks.ts";
import { openOutside, showInFolder } from "./open-outside.ts";
import type { FolderWatch } from "./folder-watch.ts";
import type { ProxySignIn } from "./proxy-sign-in.ts";
import type { Secrets } from "./secrets.ts";
import type { SettingsFile } from "./settings.ts";
import type { SentWatch } from "./sent-watch.ts";
import {
  findThunderbirdSent,
  thunderbirdFolders,
  type ThunderbirdSent,
} from "../sent-mails/thunderbird.ts";
import { watchForCrashes } from "./window-crashes.ts";
import { loadPage, openWindow, raise, stealFocus } from "./window.ts";
import { text } from "../language/text.ts";

export type DesktopParts = {
  readonly organisations: Organisations;
  readonly settings: SettingsFile;
  /** What the company decides. */
  readonly policy: Policy;
  readonly secrets: Secrets;
  readonly proxies: ProxySignIn;
  /** Hears which folder to watch. */
  readonly watch: FolderWatch;
  /** Hears where sent mails are kept. */
  readonly sent: SentWatch;
  readonly log: Log;
  readonly notices: Notices;
  readonly updates: Updates;
  /** How long the start takes. */
  readonly marks: StartMarks;
  /** Told when the window is drawn, or is closed before that. */
  readonly onDrawn: () => void;
};

/**
 * The desktop part of Mailpin: one window, which may close and reopen at any time while the
 * organisations keep working, and the drop strip beside it.
 */
export class Desktop {
  readonly #organisations: Organisations;
  readonly #settings: SettingsFile;
  readonly #policy: Policy;
  readonly #secrets: Secrets;
  readonly #proxies: ProxySignIn;
  readonly #watch: FolderWatch;
  readonly #sent: SentWatch;
  readonly #log: Log;
  readonly #notices: Notices;
  readonly #updates: Updates;
  readonly #marks: StartMarks;
  readonly #onDrawn: () => void;
  readonly #updatesItself = updatesItself();
  /** `language`: Mailpin speaks another one; what is kept in words is to be made anew. */
  readonly changes = new EventEmitter<{ language: [] }>();
  readonly #hotkey = new Hotkey(() => {
    this.comeForward();
  });
  readonly #strip: DropStrip;
  #window: BrowserWindow | undefined;
  /** The mailboxes of which the window knows the place in this list, and no path. */
  #suggested: readonly ThunderbirdSent[] = [];

  constructor({ organisations, settings, policy, secrets, proxies, ...parts }: DesktopParts) {
    const { watch, sent, log, notices, updates, marks, onDrawn } = parts;
    this.#organisations = organisations;
    this.#settings = settings;
    this.#policy = policy;
    this.#secrets = secrets;
    this.#proxies = proxies;
    this.#watch = watch;
    this.#sent = sent;
    this.#log = log;
    this.#notices = notices;
    this.#updates = updates;
    this.#marks = marks;
    this.#onDrawn = onDrawn;
    this.#strip = new DropStrip({
      settings,
      onFailure: (error) => {
        log.failure("strip", error);
      },
    });
  }

  /** Answers the window's calls and pushes changes to it. */
  serve(samples: () => Promise<DroppedFile[]>): void {
    const { appearance, hotkey } = this.#settings.read();
    applyAppearance(appearance);
    this.#holdHotkey(hotkey);
    const handlers = handlersFor(this.#organisations, {
      chooseFiles: () => chooseMailFiles(this.#openWindow(), this.#settings),
      chooseFileToSave: (format, name) => chooseFileToSave(this.#openWindow(), format, name),
      chooseAttachmentToSave: (name) => chooseAttachmentToSave(this.#openWindow(), name),
      version: () => app.getVersion(),
      openLink: (url) => openLinkIfAgreed(this.#openWindow(), url),
      openPage: openOutside,
      samples: () => {
        if (this.#policy.practice === false) throw new ProblemError({ code: "practice-off" });
        return samples();
      },
      snapshot: () => {
        this.#sendWaiting();
        return this.#snapshot();
      },
      drawn: () => {
        this.#marks.mark("drawn");
        this.#onDrawn();
      },
      holdSeconds: () => this.#settings.read().holdSeconds,
      changeSettings: (change) => this.#changeSettings(change),
      watchFolder: (folder) => this.#watchFolder(folder),
      suggestSent: () => this.#suggestSent(),
      watchSent: (what) => this.#watchSent(what),
      sent: this.#sent,
      learnKeeping: () => {
        this.#secrets.keeping().catch((error: unknown) => {
          this.#log.failure("keeping", error);
        });
      },
      keepInFile: (agreed) => this.#keepInFile(agreed),
      proxies: this.#proxies,
      confirmClear: (until) => confirmClear(this.#openWindow(), until),
      confirmForget: () =>
        confirmForget(this.#openWindow(), this.#viewOf(this.#organisations.view().active)),
      confirmSignOut: (id) => confirmSignOut(this.#openWindow(), this.#viewOf(id)),
      route: async (address) =>
        address === undefined ? noRoute : routeTo(session.defaultSession, this.#proxies, address),
      diagnostics: () => diagnosticsOf(this.#organisations, this.#shownSettings()),
      supportFile: (lastDrop) => this.#supportFile(lastDrop),
      showFolder: (folder) => {
        showInFolder(app.getPath(folder === "data" ? "userData" : "logs"));
      },
      restartToUpdate: () => this.#updates.restart(),
      comeForward: () => {
        this.comeForward();
      },
      strip: this.#strip,
    });
    serveWindows(
      { window: () => this.#window, strip: () => this.#strip.window },
      handlers,
      (name, error) => {
        this.#log.failure(name, error);
        this.#organisations.noteFailure(error);
      },
    );
    const { changes } = this.#organisations;
    changes.on("news", (news) => {
      sendNews(this.#window, news);
    });
    changes.on("switched", () => {
      sendNews(this.#window, { name: "snapshot", value: this.#snapshot() });
    });
    this.#proxies.changes.on("view", (value) => {
      sendNews(this.#window, { name: "proxySignIn", value });
    });
    this.#proxies.changes.on("answered", () => {
      this.#organisations.wake();
    });
    this.#secrets.changes.on("keeping", (value) => {
      sendNews(this.#window, { name: "keeping", value });
    });
  }

  #viewOf(id: string): OrganisationView | undefined {
    return this.#organisations.view().list.find((one) => one.id === id);
  }

  /**
   * Opens the window, or brings it to the front.
   *
   * @param part which it then shows
   */
  show(part?: Push<"show">): void {
    if (this.#window === undefined) this.#open();
    else raise(this.#window);
    if (part !== undefined) this.#notices.send({ name: "show", value: part });
  }

  /** The user wants the window, and is in another program. */
  comeForward(): void {
    if (this.isFocused) return;
    this.show();
    stealFocus();
  }

  /** The keys may belong to a program that was started before. */
  #holdHotkey(keys: string): void {
    try {
      this.#hotkey.hold(keys);
    } catch (error) {
      this.#log.failure("hotkey", error);
    }
  }

  /** Before the app quits. */
  stop(): void {
    this.#hotkey.release();
  }

  /** Whether there is a window that can ask. */
  get isOpen(): boolean {
    return this.#window !== undefined;
  }

  /** Whether the user looks at the window. */
  get isFocused(): boolean {
    return this.#window?.isFocused() === true;
  }

  #open(): void {
    this.#marks.mark("window-asked");
    const window = openWindow(this.#settings);
    watchForCrashes(window, {
      onFailure: (where, error) => {
        this.#log.failure(where, error);
      },
      onGone: () => {
        this.#notices.close();
      },
      onReload: () => {
        this.#notices.notify(reloaded());
      },
      now: () => performance.now(),
    });
    window.once("closed", () => {
      this.#notices.close();
      this.#window = undefined;
      this.#onDrawn();
      this.#proxies.release();
    });
    this.#window = window;
    this.#strip.accompany(window);
  }

  /**
   * The window asks for all that it shows, so it listens. It has loaded before that, where it had to
   * read the texts of its language first.
   */
  #sendWaiting(): void {
    this.#notices.open((news) => {
      sendNews(this.#window, news);
    });
  }

  /** Opens files that came from outside the window: a command line, a second start, "Open with". */
  async openFiles(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    await this.#openOrSay(this.#organisations.active, paths);
  }

  /** Where no mail can be opened, the window says so of each file. */
  async #openOrSay(organisation: Organisation, paths: readonly string[]): Promise<void> {
    try {
      await this.#openInto(organisation, paths);
    } catch (error) {
      const problem = problemIn(error);
      if (problem === undefined) throw error;
      const refused = paths.map((file) => ({ fileName: basename(file), problem }));
      this.#notices.send({ name: "refused", value: refused });
    }
  }

  async #openInto(organisation: Organisation, paths: readonly string[]): Promise<Opened> {
    const opened = await organisation.openPaths(paths);
    const { refused } = opened;
    if (refused.length > 0) this.#notices.send({ name: "refused", value: refused });
    return opened;
  }

  /** Opens mails that were saved to the watched folder, and says so; the window stays where it is. */
  async takeFrom(folder: string, paths: readonly string[]): Promise<void> {
    const { drafts } = await this.#openInto(this.#organisations.active, paths);
    const mails = drafts.length;
    if (mails > 0) this.#notices.send({ name: "taken", value: { mails, from: folder } });
  }

  sendWatchedFolder(): void {
    sendNews(this.#window, { name: "watchedFolder", value: this.#watch.view });
  }

  sendSentMails(): void {
    sendNews(this.#window, { name: "sentMails", value: this.#sent.view });
  }

  async chooseMails(): Promise<void> {
    this.show();
    // A sign-in may finish behind the dialog and switch the organisation.
    const { active } = this.#organisations;
    await this.#openOrSay(active, await chooseMailFiles(this.#openWindow(), this.#settings));
  }

  /** For a link that tried to open a new window. */
  openLink(url: string): void {
    if (this.#window === undefined) return;
    openLinkIfAgreed(this.#window, url).catch((error: unknown) => {
      this.#log.failure("openLink", error);
    });
  }

  #shownSettings(): ShownSettings {
    const kept = this.#settings.read();
    const isHotkeyTaken = this.#hotkey.held !== kept.hotkey;
    return {
      ...{ ...kept, isHotkeyTaken, startAtLogin: startsAtLogin() },
      updatesItself: this.#updatesItself,
      managed: managedNames(this.#policy),
      companyNeverFile: this.#policy.neverFile ?? [],
    };
  }

  /** @throws ProblemError where the system refuses; the window hears what holds all the same */
  async #changeSettings({ startAtLogin: atLogin, ...change }: SettingsChange): Promise<void> {
    try {
      if (change.hotkey !== undefined) this.#hotkey.hold(change.hotkey);
      this.#settings.change(change);
      applyAppearance(this.#settings.read().appearance);
      this.#strip.update();
      if (change.language !== undefined && (await applyLanguage(change.language)))
        this.#speakAnew();
      if (atLogin !== undefined) startAtLogin(atLogin);
      if (change.updates !== undefined && this.#updatesItself) void this.#updates.check();
    } finally {
      sendNews(this.#window, { name: "settings", value: this.#shownSettings() });
    }
  }

  /** The page is loaded anew, and the settings, where the language was changed, are open again. */
  #speakAnew(): void {
    this.changes.emit("language");
    this.#strip.reload();
    if (this.#window === undefined) return;
    this.#notices.close();
    loadPage(this.#window, firstPage);
    this.show("settings");
  }

  async #watchFolder(which: FolderToWatch): Promise<void> {
    switch (which) {
      case "downloads":
        return this.#watch.watch(app.getPath("downloads"));
      case "none":
        return this.#watch.watch("");
      case "chosen": {
        const folder = await chooseFolder(this.#openWindow(), app.getPath("downloads"));
        if (folder !== undefined) await this.#watch.watch(folder);
      }
    }
  }

  async #suggestSent(): Promise<SentSuggestion[]> {
    const { env, platform } = process;
    const folders = thunderbirdFolders(app.getPath("home"), platform, env["APPDATA"]);
    this.#suggested = await findThunderbirdSent(folders);
    return this.#suggested.map(({ name, of }, id) => ({ id, name, of }));
  }

  async #watchSent(what: SentToWatch): Promise<void> {
    if (what === "none") return this.#sent.watch({ kind: "none", path: "" });
    if (typeof what === "object") {
      const suggested = this.#suggested[what.suggestion];
      if (suggested === undefined) throw new ProblemError({ code: "sent-unreachable" });
      const { kind, path } = suggested;
      return this.#sent.watch({ kind, path });
    }
    const path = await chooseSent(this.#openWindow(), what);
    if (path !== undefined) await this.#sent.watch({ kind: what, path });
  }

  /** Its code is loaded when it is asked for. */
  async #supportFile(lastDrop: string): Promise<string> {
    const { supportFile } = await import("./support-file.ts");
    await this.#log.written();
    const { support: about } = diagnosticsOf(this.#organisations, this.#shownSettings());
    const logFolder = app.getPath("logs");
    return supportFile({ about, start: this.#marks.read(), lastDrop, logFolder });
  }

  async #keepInFile(agreed: boolean): Promise<void> {
    this.#settings.write("keepSignInInFile", agreed);
    await this.#secrets.moveAll();
  }

  /** All that the window shows, of the organisation and of the desktop. */
  #snapshot(): Snapshot {
    return {
      ...this.#organisations.snapshot(),
      settings: this.#shownSettings(),
      keeping: this.#secrets.known,
      proxySignIn: this.#proxies.view,
      watchedFolder: this.#watch.view,
      sentMails: this.#sent.view,
    };
  }

  #openWindow(): BrowserWindow {
    if (this.#window === undefined) throw new ProblemError({ code: "no-window" });
    return this.#window;
  }
}

const reloaded = (): Notice => ({
  code: "window-reloaded",
  title: text("told.window-reloaded"),
  message: text("told.window-reloaded-text"),
});
