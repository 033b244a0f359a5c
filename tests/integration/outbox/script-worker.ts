/*
 * The outbox in a process of its own, which a test may kill:
 *
 *     node script-worker.ts FOLDER ZOHO
 *
 * Prints `ready` when it has the lease, and the state of every job that changes.
 */
import path from "node:path";
import { openDatabase } from "../../../electron/storage/database.ts";
import type { AdditionSteps, FilingSteps } from "../../../electron/outbox/filing-steps.ts";
import { whenLeased } from "../../../electron/storage/lease.ts";
import { migrations } from "../../../electron/outbox/migrations.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { onWake } from "../../../electron/scheduling/wake-signal.ts";
import { OutboxWorker } from "../../../electron/outbox/worker.ts";
import { setTimer } from "../../../electron/scheduling/set-timer.ts";
import { ZohoError, type ZohoFailure } from "../../../electron/zoho/errors/errors.ts";
import { keepNow } from "../../support/keep-compiled.ts";
import { said } from "../../support/said.ts";

const [folder = "", zoho = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const fail = (kind: ZohoFailure) =>
  new ZohoError({ kind, code: kind, message: kind, problem: said(kind) });

async function post(address: string, body: unknown, signal: AbortSignal): Promise<string> {
  const response = await fetch(zoho + address, {
    method: "POST",
    body: JSON.stringify(body),
    signal,
  }).catch(() => {
    throw fail("offline");
  });
  const answer = (await response.json()) as { id: string } | { error: ZohoFailure };
  if ("error" in answer) throw fail(answer.error);
  return answer.id;
}

type Request = { readonly messageId: string; readonly files: number };

const filing: FilingSteps & AdditionSteps = {
  async upload(request, have, onUploaded, signal) {
    for (let index = 0; index < (request as Request).files; index += 1)
      if (!have.has(index)) onUploaded(index, await post("/files", { index }, signal));
  },
  async associate(request, ids, signal) {
    const { messageId } = request as Request;
    return { messageId: await post("/associate", { messageId, files: [...ids.values()] }, signal) };
  },
  isListed: () => Promise.resolve(false),
  findFiled: () => Promise.resolve("same"),
  listAttachments: () => Promise.resolve([]),
  // No mail here has files for the Attachments.
  addAttachment: () => Promise.reject(fail("rejected")),
};

keepNow();
const store = new OutboxStore(openDatabase(path.join(folder, "mailpin.sqlite"), migrations), {
  now: Date.now,
});
const clock = new SteadyClock({ now: Date.now, monotonic: () => performance.now() });
const random = () => 0;
const worker = new OutboxWorker({
  ...{ store, filing, setTimer, random, clock },
  pause: new AccountPause({ clock, random }),
  forbids: () => undefined,
  onChange: (id, state) => say(`${state} ${id}`),
  onConnection: ({ state }) => say(`connection ${state}`),
});

whenLeased(path.join(folder, "worker.lock"), setTimer, {
  onLease: () => {
    onWake(folder, () => {
      worker.wake();
    });
    worker.start();
    say("ready");
  },
  onError: (error) => say(`trouble ${String(error)}`),
});
process.stdin.resume(); // lives until it is killed, or the test ends
process.stdin.on("end", () => {
  process.exit();
});
