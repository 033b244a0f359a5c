import { contextBridge, ipcRenderer } from "electron";
import type { StripBridge, StripCall } from "./contract/bridge.ts";
import type { Input, Output } from "./contract/calls.ts";
import type { Reply } from "./contract/problem.ts";

/**
 * As in preload.ts, and not shared with it: a sandboxed preload script is one file. Main answers the
 * drop strip nothing else.
 */
const ask =
  <C extends StripCall>(name: C) =>
  (input?: Input<C>): Promise<Reply<Output<C>>> =>
    ipcRenderer.invoke(name, input) as Promise<Reply<Output<C>>>;

const bridge: StripBridge = {
  holdFiles: ask("holdFiles"),
  bringPiece: ask("bringPiece"),
  openMails: ask("openMails"),
  comeForward: ask("comeForward"),
  moveStrip: ask("moveStrip"),
  widenStrip: ask("widenStrip"),
};

contextBridge.exposeInMainWorld("mailpin", bridge);
