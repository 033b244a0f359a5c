import path from "node:path";
import { pathToFileURL } from "node:url";
import { Program } from "./program.ts";
import type { Frame, Point, Screen } from "./screen.ts";

export type Offer = {
  readonly actions: readonly ("copy" | "move")[];
  /** Paths, also of what is no file. */
  readonly files: readonly string[];
};

/** A program that offers whatever the test wants, and deletes what was moved out of it. */
export class DragSource {
  readonly #program: Program;

  private constructor(program: Program) {
    this.#program = program;
  }

  static async open(
    screen: Screen,
    home: string,
    offers: readonly Offer[],
    frame: Frame,
  ): Promise<DragSource> {
    const rows = offers.map(({ actions, files }) => ({
      actions,
      uris: files.map((file) => pathToFileURL(file).href),
    }));
    const script = path.join(import.meta.dirname, "drag-source.py");
    const program = await Program.start({
      ...{ screen, frame, title: "^Drag source$" },
      // Debian's own Python: another one does not know Debian's GTK.
      command: ["/usr/bin/python3", script, JSON.stringify(rows)],
      environment: screen.environment(home),
    });
    return new DragSource(program);
  }

  dragRow(index: number, to: Point, restSeconds?: number): Promise<void> {
    const row = this.#program.at(400, 52 + 60 * index);
    return this.#program.drag(row, row, to, restSeconds);
  }

  close(): Promise<void> {
    return this.#program.close();
  }
}
