import { execFile, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";

const run = promisify(execFile);

export type Point = { readonly x: number; readonly y: number };
export type Frame = Point & { readonly width: number; readonly height: number };

/**
 * A screen of its own (Xvfb) with a window manager, without which no window takes a drag, and a
 * mouse.
 */
export class Screen {
  readonly display: string;
  readonly #server: ChildProcess;
  readonly #manager: ChildProcess;

  private constructor(display: string, server: ChildProcess, manager: ChildProcess) {
    this.display = display;
    this.#server = server;
    this.#manager = manager;
  }

  static async open(): Promise<Screen> {
    const server = spawn(
      "Xvfb",
      ["-displayfd", "3", "-screen", "0", "1600x900x24", "-nolisten", "tcp"],
      {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
      },
    );
    const [number] = (await once(server.stdio[3]!, "data")) as [Buffer];
    const display = `:${number.toString().trim()}`;
    const manager = spawn("openbox", [], {
      env: { ...process.env, DISPLAY: display },
      stdio: "ignore",
    });
    return new Screen(display, server, manager);
  }

  close(): void {
    this.#manager.kill();
    this.#server.kill();
  }

  /**
   * Of a program that is shown on it.
   *
   * @param home where the program keeps what it likes; GNOME's virtual file system may not mount
   *   anything there, or it could not be removed
   */
  environment(home: string): NodeJS.ProcessEnv {
    return { ...process.env, DISPLAY: this.display, HOME: home, GVFS_DISABLE_FUSE: "1" };
  }

  /** @param words of xdotool */
  async tool(...words: string[]): Promise<string> {
    const { stdout } = await run("xdotool", words, {
      env: { ...process.env, DISPLAY: this.display },
    });
    return stdout.trim();
  }

  /** Waits until a window whose title matches is on the screen, and gives it a place. */
  async place(title: string, { x, y, width, height }: Frame): Promise<void> {
    const id = await this.#find(title);
    await this.tool("windowsize", "--sync", id, String(width), String(height));
    await this.tool("windowmove", "--sync", id, String(x), String(y));
    await this.tool("windowactivate", "--sync", id);
  }

  /** The search ends where a window closes under its eyes, as splash screens do: then anew. */
  async #find(title: string): Promise<string> {
    for (;;)
      try {
        const ids = await this.tool("search", "--sync", "--onlyvisible", "--name", title);
        return ids.split("\n").at(-1)!;
      } catch (error) {
        if (!String(error).includes("BadWindow")) throw error;
      }
  }

  async click({ x, y }: Point, ...modifiers: string[]): Promise<void> {
    const hold = modifiers.flatMap((key) => ["keydown", key]);
    const release = modifiers.flatMap((key) => ["keyup", key]);
    await this.tool("mousemove", String(x), String(y), ...hold, "click", "1", ...release);
  }

  /**
   * A drag as a hand makes it: both sides watch how the pointer moves and rests. The pauses are
   * part of the gesture, in seconds; a drag that jumps is taken for a click.
   *
   * @param restSeconds how long it rests there before it lets go
   */
  async drag(from: Point, to: Point, restSeconds = 0.5): Promise<void> {
    const steps = 25;
    const way = Array.from({ length: steps }, (_, step) => {
      const part = (step + 1) / steps;
      return [
        "mousemove",
        String(Math.round(from.x + (to.x - from.x) * part)),
        String(Math.round(from.y + (to.y - from.y) * part)),
        "sleep",
        "0.04",
      ];
    });
    const start = [3, 6, 9, 12].flatMap((by) => [
      "mousemove",
      String(from.x + by),
      String(from.y + by),
      "sleep",
      "0.05",
    ]);
    await this.tool(
      "mousemove",
      String(from.x),
      String(from.y),
      "sleep",
      "0.2",
      "mousedown",
      "1",
      "sleep",
      "0.2",
      ...start,
      ...way.flat(),
      "sleep",
      String(restSeconds),
      "mouseup",
      "1",
    );
  }
}
