import { EventEmitter } from "node:events";
import { protocol } from "./protocol.ts";
import { WebRequest } from "./web-request.ts";

/**
 * `session.defaultSession`. Permissions and devices are the browser's to ask for, so those handlers
 * are taken and never called; in a fresh profile nothing is granted.
 */
class StandInSession extends EventEmitter {
  readonly protocol = protocol;
  readonly webRequest = new WebRequest();

  setPermissionRequestHandler(): void {
    // See above.
  }

  setPermissionCheckHandler(): void {
    // See above.
  }

  setDevicePermissionHandler(): void {
    // See above.
  }

  setDisplayMediaRequestHandler(): void {
    // See above.
  }

  setSpellCheckerEnabled(): void {
    // The browser's own setting.
  }

  async clearStorageData(): Promise<void> {
    // The browser's profile is thrown away at the end.
  }

  async clearCache(): Promise<void> {
    // Nothing is cached: documents are sent as no-store.
  }
}

export const session = {
  defaultSession: new StandInSession(),
  fromPartition: (): StandInSession => session.defaultSession,
};
