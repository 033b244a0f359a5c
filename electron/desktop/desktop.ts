import { app, session } from "electron";
import { EventEmitter } from "node:events";
import { basename } from "node:path";
import type { News } from "../contract/pushes.ts";
import type { Refusal } from "../contract/refusal.ts";
import type { Snapshot } from "../contract/snapshot.ts";
import type { OrganisationView } from "../contract/connection.ts";
import type { Settings as ShownSettings, SettingsChange } from "../contract/settings.ts";
import type { FolderToWatch } from "../contract/watched-folder.ts";
import type { SentSuggestion, SentToWatch } from "../contract/sent-mails.ts";
import { problemIn, ProblemError } from "../contract/problem.ts";
import { handlersFor } from "./ipc/handlers.ts";
import type { DroppedFile, Opened } from "../drafts/intake.ts";
import { managedNames, type Policy } from "../policy/policy.ts";
import type { Organisation } from "../workspace/organisation.ts";
import type { Organisations } from "../workspace/organisations.ts";
import { serveWindows, sendNews } from "./ipc/bridge.ts";
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
import type { DropStrip } from "./drop-strip.ts";
import type { HeldFiles } from "./held-files.ts";
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
import type { MainWindow } from "./main-window.ts";

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
  readonly held: HeldFiles;
  readonly window: MainWindow;
  readonly strip: DropStrip;
  /** Told when the window is drawn. */
  readonly onDrawn: () => void;
};

/** The desktop part of Mailpin: answers the windows, and tells them what changes. */
export class Desktop {
  readonly #parts: DesktopParts;
  readonly #updatesItself = updatesItself();
  /** `language`: Mailpin speaks another one; what is kept in words is to be made anew. */
  readonly changes = new EventEmitter<{ language: [] }>();
  readonly #hotkey = new Hotkey(() => {
    this.#parts.window.comeForward();
  });
  /** The mailboxes of which the window knows the place in this list, and no path. */
  #suggested: readonly ThunderbirdSent[] = [];

  constructor(parts: DesktopParts) {
    this.#parts = parts;
  }

  /** Answers the window's calls and pushes changes to it. */
  serve(samples: () => Promise<DroppedFile[]>): void {
    const { organisations, settings, policy, secrets, proxies, sent, window, strip } = this.#parts;
    const { log, updates, held, marks, onDrawn } = this.#parts;
    this.#holdHotkey(settings.read().hotkey);
    const handlers = handlersFor(organisations, {
      chooseFiles: () => chooseMailFiles(window.opened, settings),
      chooseFileToSave: (format, name) => chooseFileToSave(window.opened, format, name),
      chooseAttachmentToSave: (name) => chooseAttachmentToSave(window.opened, name),
      version: () => app.getVersion(),
      openLink: (url) => openLinkIfAgreed(window.opened, url),
      openPage: openOutside,
      samples: () => {
        if (policy.practice === false) throw new ProblemError({ code: "practice-off" });
        return samples();
      },
      held,
      snapshot: () => {
        this.#sendWaiting();
        return this.#snapshot();
      },
      drawn: () => {
        marks.mark("drawn");
        onDrawn();
      },
      holdSeconds: () => settings.read().holdSeconds,
      changeSettings: (change) => this.#changeSettings(change),
      watchFolder: (folder) => this.#watchFolder(folder),
      suggestSent: () => this.#suggestSent(),
      watchSent: (what) => this.#watchSent(what),
      sent,
      learnKeeping: () => {
        secrets.keeping().catch((error: unknown) => {
          log.failure("keeping", error);
        });
      },
      keepInFile: (agreed) => this.#keepInFile(agreed),
      proxies,
      confirmClear: (until) => confirmClear(window.opened, until),
      confirmForget: () => confirmForget(window.opened, this.#viewOf(organisations.view().active)),
      confirmSignOut: (id) => confirmSignOut(window.opened, this.#viewOf(id)),
      route: async (address) =>
        address === undefined ? noRoute : routeTo(session.defaultSession, proxies, address),
      diagnostics: () => diagnosticsOf(organisations, this.#shownSettings()),
      supportFile: (lastDrop) => this.#supportFile(lastDrop),
      showFolder: (folder) => {
        showInFolder(app.getPath(folder === "data" ? "userData" : "logs"));
      },
      restartToUpdate: () => updates.restart(),
      comeForward: () => {
        window.comeForward();
      },
      strip: {
        move: (by, isLast) => {
          strip.move(by, isLast);
          if (isLast) this.#sendSettings();
        },
        widen: (isWide) => {
          strip.widen(isWide);
        },
      },
    });
    serveWindows(
      { window: () => window.current, strip: () => strip.window },
      handlers,
      (name, error) => {
        log.failure(name, error);
        organisations.noteFailure(error);
      },
    );
    const { changes } = organisations;
    changes.on("news", (news) => {
      this.#send(news);
    });
    changes.on("switched", () => {
      this.#send({ name: "snapshot", value: this.#snapshot() });
    });
    proxies.changes.on("view", (value) => {
      this.#send({ name: "proxySignIn", value });
    });
    proxies.changes.on("answered", () => {
      organisations.wake();
    });
    secrets.changes.on("keeping", (value) => {
      this.#send({ name: "keeping", value });
    });
  }

  #send(news: News): void {
    sendNews(this.#parts.window.current, news);
  }

  #viewOf(id: string): OrganisationView | undefined {
    return this.#parts.organisations.view().list.find((one) => one.id === id);
  }

  /** The keys may belong to a program that was started before. */
  #holdHotkey(keys: string): void {
    try {
      this.#hotkey.hold(keys);
    } catch (error) {
      this.#parts.log.failure("hotkey", error);
    }
  }

  /** Before the app quits. */
  stop(): void {
    this.#hotkey.release();
  }

  /**
   * The window asks for all that it shows, so it listens. It has loaded before that, where it had to
   * read the texts of its language first.
   */
  #sendWaiting(): void {
    this.#parts.notices.open((news) => {
      this.#send(news);
    });
  }

  /** Opens files that came from outside the window: a command line, a second start, "Open with". */
  async openFiles(paths: readonly string[]): Promise<void> {
    if (paths.length === 0) return;
    await this.#openOrSay(this.#parts.organisations.active, paths);
  }

  /** Where no mail can be opened, the window says so of each file. */
  async #openOrSay(organisation: Organisation, paths: readonly string[]): Promise<void> {
    try {
      await this.#openInto(organisation, paths);
    } catch (error) {
      const problem = problemIn(error);
      if (problem === undefined) throw error;
      const refused = paths.map((file) => ({ fileName: basename(file), problem }));
      this.#parts.notices.send({ name: "refused", value: refused });
    }
  }

  async #openInto(organisation: Organisation, paths: readonly string[]): Promise<Opened> {
    const opened = await organisation.openPaths(paths);
    const { refused } = opened;
    if (refused.length > 0) this.#parts.notices.send({ name: "refused", value: refused });
    return opened;
  }

  /**
   * Opens mails that were saved to the watched folder, and says so; the window stays where it is.
   *
   * @returns those that may open another time
   */
  async takeFrom(folder: string, paths: readonly string[]): Promise<readonly string[]> {
    const { drafts, refused } = await this.#openInto(this.#parts.organisations.active, paths);
    const mails = drafts.length;
    if (mails > 0) this.#parts.notices.send({ name: "taken", value: { mails, from: folder } });
    const putOff = new Set(refused.filter(isPassing).map(({ fileName }) => fileName));
    return paths.filter((file) => putOff.has(basename(file)));
  }

  sendWatchedFolder(): void {
    this.#send({ name: "watchedFolder", value: this.#parts.watch.view });
  }

  sendSentMails(): void {
    this.#send({ name: "sentMails", value: this.#parts.sent.view });
  }

  async chooseMails(): Promise<void> {
    this.#parts.window.show();
    // A sign-in may finish behind the dialog and switch the organisation.
    const { active } = this.#parts.organisations;
    await this.#openOrSay(
      active,
      await chooseMailFiles(this.#parts.window.opened, this.#parts.settings),
    );
  }

  #shownSettings(): ShownSettings {
    const kept = this.#parts.settings.read();
    const isHotkeyTaken = this.#hotkey.held !== kept.hotkey;
    return {
      ...{ ...kept, isHotkeyTaken, startAtLogin: startsAtLogin() },
      updatesItself: this.#updatesItself,
      managed: managedNames(this.#parts.policy),
      companyNeverFile: this.#parts.policy.neverFile ?? [],
    };
  }

  /** @throws ProblemError where the system refuses; the window hears what holds all the same */
  async #changeSettings({ startAtLogin: atLogin, ...change }: SettingsChange): Promise<void> {
    try {
      if (change.hotkey !== undefined) this.#hotkey.hold(change.hotkey);
      this.#parts.settings.change(change);
      applyAppearance(this.#parts.settings.read().appearance);
      this.#parts.strip.update();
      if (change.language !== undefined && (await applyLanguage(change.language)))
        this.#speakAnew();
      if (atLogin !== undefined) startAtLogin(atLogin);
      if (change.updates !== undefined && this.#updatesItself) void this.#parts.updates.check();
    } finally {
      this.#sendSettings();
    }
  }

  #sendSettings(): void {
    this.#send({ name: "settings", value: this.#shownSettings() });
  }

  /**
   * The page is loaded anew, once it has brought what was dropped on it. The settings, where the
   * language was changed, are open again.
   */
  #speakAnew(): void {
    const { held, window } = this.#parts;
    this.changes.emit("language");
    held.whenNone(() => {
      window.reload();
      if (window.current !== undefined) window.show("settings");
    });
  }

  async #watchFolder(which: FolderToWatch): Promise<void> {
    switch (which) {
      case "downloads":
        return this.#parts.watch.watch(app.getPath("downloads"));
      case "none":
        return this.#parts.watch.watch("");
      case "chosen": {
        const folder = await chooseFolder(this.#parts.window.opened, app.getPath("downloads"));
        if (folder !== undefined) await this.#parts.watch.watch(folder);
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
    if (what === "none") return this.#parts.sent.watch({ kind: "none", path: "" });
    if (typeof what === "object") {
      const suggested = this.#suggested[what.suggestion];
      if (suggested === undefined) throw new ProblemError({ code: "sent-unreachable" });
      const { kind, path } = suggested;
      return this.#parts.sent.watch({ kind, path });
    }
    const path = await chooseSent(this.#parts.window.opened, what);
    if (path !== undefined) await this.#parts.sent.watch({ kind: what, path });
  }

  /** Its code is loaded when it is asked for. */
  async #supportFile(lastDrop: string): Promise<string> {
    const { supportFile } = await import("./support-file.ts");
    await this.#parts.log.written();
    const { support: about } = diagnosticsOf(this.#parts.organisations, this.#shownSettings());
    const logFolder = app.getPath("logs");
    return supportFile({ about, start: this.#parts.marks.read(), lastDrop, logFolder });
  }

  async #keepInFile(agreed: boolean): Promise<void> {
    this.#parts.settings.write("keepSignInInFile", agreed);
    await this.#parts.secrets.moveAll();
  }

  /** All that the window shows, of the organisation and of the desktop. */
  #snapshot(): Snapshot {
    return {
      ...this.#parts.organisations.snapshot(),
      settings: this.#shownSettings(),
      keeping: this.#parts.secrets.known,
      proxySignIn: this.#parts.proxies.view,
      watchedFolder: this.#parts.watch.view,
      sentMails: this.#parts.sent.view,
    };
  }
}

/** Whether a file was refused for a reason that is not its own: the disk, or the end of Mailpin. */
const isPassing = ({ problem: { code } }: Refusal): boolean =>
  code.startsWith("disk-") || code === "parse-closed" || code === "unreadable";
