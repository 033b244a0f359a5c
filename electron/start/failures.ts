import { app } from "electron";
import { setTimeout as delay } from "node:timers/promises";
import { whenWritten } from "../cli/leaving.ts";
import { problemText } from "../contract/messages/problems.ts";
import { Log } from "../desktop/log.ts";
import { showStartProblem, startProblem } from "../desktop/start-up.ts";

/** A disk that does not answer keeps nothing from ending; ms. */
const logLimitMs = 10_000;

/** Tells the user why the start failed, e.g. a database of a newer version, or a missing part. */
export async function failStart(error: unknown): Promise<void> {
  const log = new Log(app.getPath("logs"));
  log.failure("start", error);
  showStartProblem(startProblem(error, app.getAppPath()));
  await Promise.race([log.written(), delay(logLimitMs)]);
  app.exit(1);
}

/** A command fails where it was typed: a dialog would wait for somebody to close it. */
export async function failCommand(error: unknown): Promise<void> {
  const log = new Log(app.getPath("logs"));
  log.failure("command", error);
  process.stderr.write(`${problemText(startProblem(error, app.getAppPath()))}\n`);
  await Promise.race([log.written(), delay(logLimitMs)]);
  await whenWritten(process.stderr);
  app.exit(1);
}
