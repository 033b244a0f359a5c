import { EventEmitter } from "node:events";
import { allPages, onEachPage } from "./served-page.ts";

type Source = Electron.NativeTheme["themeSource"];

/** `nativeTheme`: the system's own theme is the browser's, which main does not know; it is light. */
class ShimNativeTheme
  extends EventEmitter<{ updated: [] }>
  implements Pick<Electron.NativeTheme, "shouldUseDarkColors" | "themeSource">
{
  #source: Source = "system";

  constructor() {
    super();
    onEachPage(({ server }) => {
      server.link.on("started", () => {
        this.#tell();
      });
    });
  }

  get themeSource(): Source {
    return this.#source;
  }

  set themeSource(source: Source) {
    const wasDark = this.shouldUseDarkColors;
    this.#source = source;
    this.#tell();
    if (this.shouldUseDarkColors !== wasDark) setImmediate(() => this.emit("updated"));
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === "dark";
  }

  #tell(): void {
    for (const { server } of allPages()) server.link.send({ kind: "theme", theme: this.#source });
  }
}

export const nativeTheme = new ShimNativeTheme();
