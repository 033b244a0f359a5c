import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { ShimMenu } from "./menu.ts";
import { loadImage, type ShimImage } from "./native-image.ts";

type Provided = Pick<
  Electron.Tray,
  "setToolTip" | "setTitle" | "getTitle" | "destroy" | "isDestroyed"
>;

/** Weakly: Electron removes a tray to which the app has no reference. */
const trays = new Set<WeakRef<ShimTray>>();

/** `Tray`: not drawn, but it can be looked at and clicked by an inspector. */
export class ShimTray extends EventEmitter implements Provided {
  static override readonly name = "Tray";
  #toolTip = "";
  #title = "";
  #menu: ShimMenu | null = null;
  #isDestroyed = false;

  /** @throws Error in Electron's words for a picture that cannot be loaded, and before `ready` */
  constructor(image?: string | ShimImage) {
    super();
    if (!app.isReady()) throw new Error("Cannot create Tray before app is ready");
    this.setImage(image);
    trays.add(new WeakRef(this));
  }

  setImage(image?: string | ShimImage): void {
    this.#checkAlive();
    if (image === undefined) throw new TypeError("Error processing argument at index 0");
    loadImage(image);
  }

  setToolTip(toolTip: string): void {
    this.#checkAlive();
    this.#toolTip = toolTip;
  }

  setTitle(title: string): void {
    this.#checkAlive();
    this.#title = title;
  }

  getTitle(): string {
    this.#checkAlive();
    return this.#title;
  }

  setContextMenu(menu: ShimMenu | null): void {
    this.#checkAlive();
    if (menu !== null && !(menu instanceof ShimMenu))
      throw new TypeError("Error processing argument at index 0, conversion failure");
    this.#menu = menu;
  }

  destroy(): void {
    this.#isDestroyed = true;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** For an inspector. */
  get look(): { readonly toolTip: string; readonly menu: ShimMenu | null } {
    return { toolTip: this.#toolTip, menu: this.#menu };
  }

  #checkAlive(): void {
    if (this.#isDestroyed) throw new Error("Tray is destroyed");
  }
}

/** The trays that the desktop would show. */
export const shownTrays = (): ShimTray[] =>
  [...trays].flatMap((reference) => {
    const tray = reference.deref();
    return tray === undefined || tray.isDestroyed() ? [] : [tray];
  });
