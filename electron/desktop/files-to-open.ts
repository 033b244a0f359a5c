import { app } from "electron";
import { z } from "zod";

/** What a second start hands over to the first. */
const handedOver = z.object({ files: z.array(z.string()), isHidden: z.boolean() });

/** @param isHidden the window stays as it is */
type Open = (files: readonly string[], isHidden: boolean) => void;

/**
 * Files of the command line, those that macOS passes by an event, and those of a second start. The
 * events may come before the app is ready for them: two mails that are opened at once are two
 * starts.
 */
export class FilesToOpen {
  readonly #waiting: string[];
  #isWanted = false;
  #open: Open | undefined;

  constructor(files: readonly string[]) {
    this.#waiting = [...files];
    app.on("open-file", (event, file) => {
      event.preventDefault();
      this.#come([file], false);
    });
    app.on("second-instance", (_event, _argv, _folder, given) => {
      const { files: more = [], isHidden = false } = handedOver.safeParse(given).data ?? {};
      this.#come(more, isHidden);
    });
  }

  /** Whether a file waits, or a second start wanted the window. */
  get needWindow(): boolean {
    return this.#isWanted || this.#waiting.length > 0;
  }

  /**
   * @param open gets each later one as it comes
   * @returns those so far
   */
  take(open: Open): readonly string[] {
    this.#open = open;
    return this.#waiting.splice(0);
  }

  #come(files: readonly string[], isHidden: boolean): void {
    if (this.#open !== undefined) {
      this.#open(files, isHidden);
      return;
    }
    this.#waiting.push(...files);
    this.#isWanted ||= !isHidden;
  }
}
