import { EventEmitter } from "node:events";
import { protocol } from "./protocol.ts";
import { WebRequest } from "./web-request.ts";

/**
 * `session.defaultSession`. The browser decides about permissions and devices, so those handlers
 * are never called; a fresh profile grants nothing.
 */
class ShimSession extends EventEmitter {
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
    // The browser's profile is deleted at the end.
  }

  async clearCache(): Promise<void> {
    // Nothing is cached: documents are sent as no-store.
  }
}

export const session = {
  defaultSession: new ShimSession(),
  fromPartition: (): ShimSession => session.defaultSession,
};
