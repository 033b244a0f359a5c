import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Program } from "./program.ts";
import type { Frame, Point, Screen } from "./screen.ts";

/** Claws Mail asks nothing where it finds an account and the folders of its mails. */
const settings = (mailbox: string): Readonly<Record<string, string>> => ({
  clawsrc: "[Common]\nconfig_version=4\n",
  accountrc: `[Account: 1]
config_version=4
account_name=Sam
is_default=1
name=Sam Seller
address=sam@seller.example
protocol=5
`,
  "folderlist.xml": `<?xml version="1.0" encoding="UTF-8"?>
<folderlist config_version="4">
<folder type="mh" name="Mail" path="${mailbox}">
<folderitem type="inbox" name="inbox" path="inbox"/>
</folder>
</folderlist>
`,
});

/** A real Claws Mail that shows a folder of mails made by the test. */
export class ClawsMail {
  /** Holds one file for each mail, named by a number. */
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
  ): Promise<ClawsMail> {
    const config = path.join(home, "config");
    const inbox = path.join(home, "mails/inbox");
    await mkdir(config, { recursive: true });
    await mkdir(inbox, { recursive: true });
    for (const [name, text] of Object.entries(settings(path.dirname(inbox))))
      await writeFile(path.join(config, name), text);
    for (const [index, text] of mails.entries())
      await writeFile(path.join(inbox, String(index + 1)), text, "latin1");
    const program = await Program.start({
      ...{ screen, frame, title: "Claws Mail" },
      command: ["claws-mail", "--alternate-config-dir", config, "--select", "#mh/Mail/inbox"],
      environment: screen.environment(home),
    });
    return new ClawsMail(program, inbox);
  }

  /** Picks mails up by the mouse and drops them there. The newest mail is row 0. */
  dragMails(first: number, last: number, to: Point): Promise<void> {
    const row = (index: number) => this.#program.at(400, 159 + 19 * index);
    return this.#program.drag(row(first), row(last), to);
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}
