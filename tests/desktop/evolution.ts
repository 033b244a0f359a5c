import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Program } from "./program.ts";
import type { Frame, Point, Screen } from "./screen.ts";

/** No wizard, nothing to be taken over from older versions, and the list of mails alone. */
const settings = `[org/gnome/evolution-data-server]
migrated=true
[org/gnome/evolution/mail]
show-startup-wizard=false
show-to-do-bar=false
[org/gnome/evolution/shell]
use-header-bar=false
`;

/** A real Evolution that shows a folder of mails made by the test. */
export class Evolution {
  /** Holds one file for each mail. */
  readonly inbox: string;
  readonly #program: Program;

  private constructor(program: Program, inbox: string) {
    this.#program = program;
    this.inbox = inbox;
  }

  /** @param home where its settings and its mails are kept */
  static async open(
    screen: Screen,
    home: string,
    mails: readonly string[],
    frame: Frame,
  ): Promise<Evolution> {
    const config = path.join(home, ".config");
    const store = path.join(home, ".local/share/evolution/mail/local");
    // Without an outbox, it asks whether to convert the mails of an older version.
    for (const folder of ["cur", "new", "tmp", ".Outbox/cur", ".Outbox/new", ".Outbox/tmp"])
      await mkdir(path.join(store, folder), { recursive: true });
    await writeFile(path.join(store, "..maildir++"), "maildir++ 1");
    for (const [index, text] of mails.entries())
      await writeFile(path.join(store, "new", `1700000000.${index}.test`), text, "latin1");
    const settingsFolder = path.join(config, "glib-2.0/settings");
    await mkdir(settingsFolder, { recursive: true });
    await writeFile(path.join(settingsFolder, "keyfile"), settings);
    const program = await Program.start({
      ...{ screen, frame, title: "Evolution$" },
      command: ["evolution", "--component", "mail"],
      environment: {
        ...screen.environment(home),
        XDG_CONFIG_HOME: config,
        GSETTINGS_BACKEND: "keyfile",
      },
    });
    const evolution = new Evolution(program, path.join(store, "cur"));
    await evolution.#showInbox();
    return evolution;
  }

  /** Picks mails up by the mouse and drops them there. The oldest mail is row 0. */
  dragMails(first: number, last: number, to: Point): Promise<void> {
    const row = (index: number) => this.#program.at(400, 173 + 26 * index);
    return this.#program.drag(row(first), row(last), to);
  }

  /** It looks for new mails when a folder is opened; its title tells that it found them. */
  async #showInbox(): Promise<void> {
    const { screen } = this.#program;
    for (let tries = 0; tries < 60; tries += 1) {
      await screen.click(this.#program.at(80, 196)); // "Drafts"
      await screen.tool("sleep", "0.3");
      await screen.click(this.#program.at(80, 171)); // "Inbox"
      const title = await screen.tool("sleep", "0.7", "getactivewindow", "getwindowname");
      if (title.startsWith("Inbox (")) return;
    }
    throw new Error("Evolution did not show its Inbox");
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}
