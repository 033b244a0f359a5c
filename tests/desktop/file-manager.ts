import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
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
  readonly #child: ChildProcess;
  readonly #screen: Screen;
  readonly #corner: Point;

  private constructor(child: ChildProcess, screen: Screen, corner: Point) {
    this.#child = child;
    this.#screen = screen;
    this.#corner = corner;
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
    const child = spawn("dbus-run-session", ["--", "pcmanfm", "--new-win", folder], {
      env: { ...screen.environment(home), XDG_CONFIG_HOME: config },
      stdio: "ignore",
      detached: true,
    });
    await screen.place(`^${path.basename(folder)}$`, frame);
    return new FileManager(child, screen, frame);
  }

  /** Picks files up by the mouse, in the order of their names from 0, and drops them there. */
  async dragFiles(first: number, last: number, to: Point): Promise<void> {
    await this.#screen.click(this.#row(first));
    if (last !== first) await this.#screen.click(this.#row(last), "shift");
    await this.#screen.drag(this.#row(first), to);
  }

  #row(index: number): Point {
    return { x: this.#corner.x + 76, y: this.#corner.y + 128 + 28 * index };
  }

  async close(): Promise<void> {
    const gone = once(this.#child, "exit");
    // The session bus and the file manager are one process group.
    process.kill(-this.#child.pid!, "SIGKILL");
    await gone;
  }
}
