import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { isInspected } from "./inspected.ts";
import { preventable } from "./preventable.ts";

const shown = new Set<ShimNotification>();

/**
 * `Notification`: nobody sees one here, so it says that it is not supported, unless an inspector is
 * there to look at it and to click it.
 */
export class ShimNotification
  extends EventEmitter
  implements Pick<Electron.Notification, "show" | "close" | "title" | "body">
{
  static override readonly name = "Notification";

  static isSupported(): boolean {
    return isInspected();
  }

  readonly title: string;
  readonly body: string;

  /** @throws Error in Electron's words before `ready` */
  constructor({ title = "", body = "" }: Electron.NotificationConstructorOptions = {}) {
    super();
    if (!app.isReady()) throw new Error("Cannot create Notification before app is ready");
    this.title = title;
    this.body = body;
  }

  show(): void {
    shown.add(this);
    setImmediate(() => this.emit("show", preventable({})));
  }

  close(): void {
    if (shown.delete(this)) setImmediate(() => this.emit("close", preventable({})));
  }
}

/** The notifications that the desktop would show, oldest first. */
export const shownNotifications = (): ShimNotification[] => [...shown];
