import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { Program } from "./program.ts";
import type { Frame, Point, Screen } from "./screen.ts";

/** A plain list of files, sorted by name, and nothing beside it. */
const preferences = `[ui]
side_pane_mode=hidden;places
view_mode=list
sort=name;ascending;
toolbar=navigation;
show_statusbar=0
`;

/** A real file manager (PCManFM) that shows one folder. */
export class FileManager {
  readonly #program: Program;

  private constructor(program: Program) {
    this.#program = program;
  }

  /** @param home where its own settings are kept */
  static async open(
    screen: Screen,
    home: string,
    folder: string,
    frame: Frame,
  ): Promise<FileManager> {
    const config = path.join(home, ".config");
    await mkdir(path.join(config, "pcmanfm/default"), { recursive: true });
    await writeFile(path.join(config, "pcmanfm/default/pcmanfm.conf"), preferences);
    const program = await Program.start({
      ...{ screen, frame, command: ["pcmanfm", "--new-win", folder] },
      environment: { ...screen.environment(home), XDG_CONFIG_HOME: config },
      title: `^${path.basename(folder)}$`,
    });
    return new FileManager(program);
  }

  /** Picks files up by the mouse, in the order of their names from 0, and drops them there. */
  dragFiles(first: number, last: number, to: Point): Promise<void> {
    const row = (index: number) => this.#program.at(76, 128 + 28 * index);
    return this.#program.drag(row(first), row(last), to);
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}
