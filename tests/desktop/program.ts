import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Frame, Point, Screen } from "./screen.ts";

export type ProgramStart = {
  readonly screen: Screen;
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** A pattern of its window's title. */
  readonly title: string;
  readonly frame: Frame;
};

/** A real program with a window on a screen, and a session bus of its own. */
export class Program {
  readonly screen: Screen;
  readonly #child: ChildProcess;
  readonly #corner: Point;

  private constructor(child: ChildProcess, { screen, frame }: ProgramStart) {
    this.screen = screen;
    this.#child = child;
    this.#corner = frame;
  }

  static async start(start: ProgramStart): Promise<Program> {
    const child = spawn("dbus-run-session", ["--", ...start.command], {
      ...{ env: start.environment, stdio: "ignore", detached: true },
    });
    const ended = once(child, "exit").then(() => {
      throw new Error(`${start.command[0]} ended before it showed its window`);
    });
    await Promise.race([start.screen.place(start.title, start.frame), ended]);
    return new Program(child, start);
  }

  /** A place in the window, from its corner. */
  at(x: number, y: number): Point {
    return { x: this.#corner.x + x, y: this.#corner.y + y };
  }

  /**
   * Drags what stands in the lines of a list; several are chosen with Shift. A line alone is not
   * clicked first: the drag would begin as a double click.
   */
  async drag(first: Point, last: Point, to: Point, restSeconds?: number): Promise<void> {
    if (last.y !== first.y) {
      await this.screen.click(first);
      await this.screen.click(last, "shift");
    }
    await this.screen.drag(first, to, restSeconds);
  }

  async close(): Promise<void> {
    const gone = once(this.#child, "exit");
    // The session bus and the program are one process group.
    process.kill(-this.#child.pid!, "SIGKILL");
    await gone;
  }
}
