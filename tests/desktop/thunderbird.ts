import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Program } from "./program.ts";
import type { Frame, Point, Screen } from "./screen.ts";

/**
 * Thunderbird without an account in the world: one local folder, no questions, no news, the list as
 * a table.
 */
const preferences = (folder: string): Record<string, string | number | boolean> => ({
  "mail.accountmanager.accounts": "account1",
  "mail.accountmanager.defaultaccount": "account1",
  "mail.accountmanager.localfoldersserver": "server1",
  "mail.account.account1.server": "server1",
  "mail.server.server1.type": "none",
  "mail.server.server1.name": "Local Folders",
  "mail.server.server1.hostname": "Local Folders",
  "mail.server.server1.userName": "nobody",
  "mail.server.server1.directory": folder,
  "mail.server.server1.directory-rel": "[ProfD]Mail/Local Folders",
  "mail.startup.enabledMailCheckOnce": true,
  "mail.shell.checkDefaultClient": false,
  "mail.spotlight.firstRunDone": true,
  "mail.winsearch.firstRunDone": true,
  "mail.rights.version": 1,
  "mail.provider.suppress_dialog_on_startup": true,
  "mailnews.start_page.enabled": false,
  "mailnews.start_page_override.mstone": "ignore",
  "mail.threadpane.listview": 1,
  "mail.pane_config.dynamic": 0,
  "mail.biff.show_alert": false,
  "app.donation.eoy.version.viewed": 9999,
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
  "datareporting.policy.firstRunURL": "",
  "toolkit.telemetry.reportingpolicy.firstRun": false,
  "mail.inappnotifications.enabled": false,
  "network.manage-offline-status": false,
  "offline.startup_state": 3,
});

/** A real Thunderbird that shows a folder of mails made by the test. */
export class Thunderbird {
  readonly #program: Program;

  private constructor(program: Program) {
    this.#program = program;
  }

  static async open(
    screen: Screen,
    profile: string,
    mails: readonly string[],
    frame: Frame,
  ): Promise<Thunderbird> {
    const folder = path.join(profile, "Mail/Local Folders");
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "Inbox"), mbox(mails));
    const lines = Object.entries(preferences(folder)).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    await writeFile(path.join(profile, "prefs.js"), lines.join("\n"));
    const program = await Program.start({
      ...{ screen, frame, title: "Mozilla Thunderbird" },
      command: ["thunderbird", "--no-remote", "--profile", profile],
      environment: { ...screen.environment(profile), MOZ_ENABLE_WAYLAND: "0" },
    });
    const thunderbird = new Thunderbird(program);
    await thunderbird.#showInbox();
    return thunderbird;
  }

  /**
   * Picks mails up by the mouse and drops them there. The newest mail is row 0; several are chosen
   * with Shift.
   */
  dragMails(first: number, last: number, to: Point): Promise<void> {
    const row = (index: number) => this.#program.at(430, 147 + 26 * index);
    return this.#program.drag(row(first), row(last), to);
  }

  /**
   * The folder tree takes clicks and keys only once it is drawn, which no event tells outside
   * Thunderbird: the title says when it did.
   */
  async #showInbox(): Promise<void> {
    const { screen } = this.#program;
    for (let tries = 0; tries < 60; tries += 1) {
      await screen.click(this.#program.at(137, 133)); // "Local Folders"
      await screen.tool("key", "Right"); // opens it
      await screen.click(this.#program.at(137, 161)); // the first folder in it
      const title = await screen.tool("sleep", "0.5", "getactivewindow", "getwindowname");
      if (title.startsWith("Inbox")) return;
    }
    throw new Error("Thunderbird did not show its Inbox");
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}

/** RFC 4155: a "From " line before each mail, and lines in it that begin so are quoted. */
const mbox = (mails: readonly string[]): string =>
  mails
    .map((mail) => mail.replaceAll(/^(>*From )/gm, ">$1"))
    .map((mail) => `From - Fri Nov 20 04:34:00 2026\n${mail}\n`)
    .join("\n");
