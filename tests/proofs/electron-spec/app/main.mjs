/**
 * The app that runs cases of one of Electron's spec files, on the shim or on Electron: `--plan=FILE`
 * names the spec file and the cases. What happens is told on stdout, a line each; see `tell.mjs`.
 */
import { app, protocol } from "electron/main";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import v8 from "node:v8";
import { runCases } from "./run-cases.mjs";

/** @typedef {import("./run-cases.mjs").Plan} Plan */

const plan = /** @type {Plan} */ (
  JSON.parse(readFileSync(app.commandLine.getSwitchValue("plan"), "utf8"))
);

process.env.ELECTRON_DISABLE_SECURITY_WARNINGS = "true";
// As in Electron's own runner: cases collect garbage, and ask for a camera.
v8.setFlagsFromString("--expose_gc");
app.commandLine.appendSwitch("js-flags", "--expose_gc");
app.commandLine.appendSwitch("use-fake-device-for-media-stream");
app.on("window-all-closed", () => undefined); // a case may close its last window
protocol.registerSchemesAsPrivileged(plan.schemes);
Object.assign(globalThis, plan.globals);

await app.whenReady();
try {
  await runCases(plan);
  app.exit(0);
} catch (error) {
  // An app goes on after a rejection that nobody handles.
  process.stderr.write(`${inspect(error)}\n`, () => {
    app.exit(1);
  });
}
