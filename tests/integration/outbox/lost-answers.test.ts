import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  startPracticeCrm,
  type PracticeCrm,
  type PracticeOptions,
} from "../../../electron/practice-crm/start.ts";
import { crowd } from "../../support/crm.ts";
import {
  folderForTest,
  openOutbox,
  tokenStore,
  wholeLetter,
  type RecordRef,
} from "./whole-outbox.ts";

type Fetch = typeof globalThis.fetch;
type Step = "files" | "associate";

/** How far a call gets before its answer is lost. */
const losses = [
  // Nothing was sent.
  "refused",
  // It did not arrive, or only in part.
  "drop-before",
  "drop-midway",
  // Zoho reports a failure, and nothing was done.
  "server-error",
  "bad-gateway",
  // It was done, and the answer was lost, cut off, or replaced.
  "drop-after",
  "truncated",
  "server-error-after",
  "bad-gateway-after",
] as const;
type Loss = (typeof losses)[number];

/** The connection breaks: files that were sent together are sent again at once, one by one. */
const broken: ReadonlySet<Loss> = new Set([
  "drop-before",
  "drop-midway",
  "drop-after",
  "truncated",
]);

const steps: readonly Step[] = ["files", "associate"];
const positions = steps.flatMap((step) => losses.map((loss) => [loss, step] as const));

/** What Zoho's pages leave open: each two answers meet in one of the four. */
const quirks = [
  { firstCheck: "duplicate", consumedFile: "ALREADY_USED", duplicates: "record" },
  { firstCheck: "duplicate", consumedFile: "INVALID_DATA", duplicates: "organisation" },
  { firstCheck: "attachments", consumedFile: "ALREADY_USED", duplicates: "organisation" },
  { firstCheck: "attachments", consumedFile: "INVALID_DATA", duplicates: "record" },
] as const;

describe.each(quirks)(
  "with a Zoho of $firstCheck first, $consumedFile, duplicates by $duplicates",
  (behaviour) => {
    const crm = sharedCrm({ quirks: behaviour, seed: crowd(2 * positions.length) });

    it.each(positions)(
      "a mail whose answer is lost (%s at %s) is filed once",
      async (loss, step) => {
        const { tokens, record } = crm.forTest();
        const outbox = openOutbox({
          folder: folderForTest(),
          crm: crm.now(),
          tokens,
          fetch: failing(crm.now(), loss, step),
        });
        const job = await outbox.add(record);
        outbox.worker.start();
        await outbox.quiet();
        expect(outbox.view(job).state).toBe(
          step === "files" && broken.has(loss) ? "filed" : "waiting",
        );
        expect(crm.now().faults.waiting()).toEqual([]);
        expect(await outbox.waitFor(job)).toBe("filed");
        expect(await outbox.filedOn(record)).toEqual([wholeLetter]);
        await outbox.close();
      },
    );

    it.each(positions)(
      "when a process dies before the answer (%s at %s), the next one files the mail once",
      async (loss, step) => {
        const { tokens, record } = crm.forTest();
        const folder = folderForTest();
        const { fetch, died } = dying(failing(crm.now(), loss, step), step);
        const first = openOutbox({ folder, crm: crm.now(), tokens, fetch });
        const job = await first.add(record);
        first.worker.start();
        await died;
        expect(first.view(job).state).toBe(step === "files" ? "uploading" : "associating");
        expect(crm.now().faults.waiting()).toEqual([]);
        first.db.close();

        const second = openOutbox({ folder, crm: crm.now(), tokens });
        second.worker.start();
        await second.quiet();
        expect(await second.waitFor(job)).toBe("filed");
        expect(await second.filedOn(record)).toEqual([wholeLetter]);
        await second.close();
      },
    );
  },
);

/** Makes the first call of a step fail, in the practice CRM or before it. */
function failing(crm: PracticeCrm, loss: Loss, step: Step): Fetch {
  if (loss !== "refused") {
    crm.faults.clear();
    crm.faults.add(`${loss}@${step}`);
    return globalThis.fetch;
  }
  let refused = false;
  return async (input, init) => {
    const url = urlOf(input);
    if (refused || !isStep(url, step)) return fetch(input, init);
    refused = true;
    url.port = String(await closedPort());
    return fetch(url, init);
  };
}

/**
 * A process that dies at the first call of a step: it never receives the answer, and makes no other
 * call.
 */
function dying(fetch: Fetch, step: Step): { fetch: Fetch; died: Promise<void> } {
  const { promise: died, resolve: die } = Promise.withResolvers<undefined>();
  let dead = false;
  const last: Fetch = async (input, init) => {
    const dies = !dead && isStep(urlOf(input), step);
    if (!dies && !dead) return fetch(input, init);
    dead = true;
    if (dies) {
      await fetch(input, init)
        .then((response) => response.arrayBuffer())
        .catch(() => undefined);
      die(undefined);
    }
    return new Promise<never>(() => undefined);
  };
  return { fetch: last, died };
}

const urlOf = (input: Parameters<Fetch>[0]): URL =>
  new URL(String(input instanceof Request ? input.url : input));
const isStep = ({ pathname }: URL, step: Step): boolean =>
  pathname.endsWith(step === "files" ? "/files" : "/associate_email");

/** A port of this machine without a listener. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** One practice CRM for all tests of a `describe`, with a record and the tokens for each. */
function sharedCrm(options: Partial<PracticeOptions>) {
  let running: PracticeCrm | undefined;
  let records = 0;
  const tokens = tokenStore();
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "mailpin-crm-"));
    running = await startPracticeCrm({ port: 0, folder, ...options });
    return async () => {
      await running?.close();
      rmSync(folder, { recursive: true, force: true });
    };
  });
  const now = (): PracticeCrm => {
    if (running === undefined) throw new Error("the practice CRM has not started yet");
    return running;
  };
  return {
    now,
    forTest() {
      const id = String(554_023_000_010_000_000n + BigInt(records));
      records += 1;
      const record: RecordRef = { module: "Contacts", id, title: `Number${records}` };
      return { tokens, record };
    },
  };
}
