import { getEventListeners } from "node:events";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { FaultInput } from "../../../electron/practice-crm/faults/faults.ts";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { PostBytes } from "../../../electron/zoho/client/http.ts";
import { freePorts } from "../../support/free-ports.ts";
import { accounts, clientOf, crowd, startCrm, withToken } from "../../support/crm.ts";
import { Network } from "./network.ts";
import { folderForTest, openOutbox, wholeLetter, type RecordRef } from "./whole-outbox.ts";

const contact: RecordRef = { module: "Contacts", id: "554023000010000000", title: "Number0" };
const large = "x".repeat(1_500_000);
const veryLarge = "x".repeat(9_000_000);
const second = 1_000;
const minute = 60 * second;

async function setup(
  given: Pick<Parameters<typeof openOutbox>[0], "patienceMs" | "fetch" | "postBytes"> = {},
) {
  const crm = await startCrm({ seed: crowd(1) });
  const outbox = openOutbox({ folder: folderForTest(), crm, ...given });
  onTestFinished(() => outbox.close());
  outbox.worker.start();
  return { crm, outbox };
}

describe("a proxy that cuts each connection after a megabyte", () => {
  it("asks the user about the file and uploads all others, instead of waiting for ever", async () => {
    const { crm, outbox } = await setup();
    crm.faults.add("cut-upload*always");
    const job = await outbox.add(contact, { offer: large });
    expect(await outbox.tryNow(job)).toBe("waiting");
    expect(outbox.view(job).problem?.code).toBe("upload-broke-off");
    expect(await outbox.waitFor(job)).toBe("needs-you");
    expect(outbox.view(job)).toMatchObject({
      problem: { kind: "broken-given-up", values: { name: "offer.pdf", tries: 5 } },
      files: { uploaded: 1, total: 3 },
    });
    crm.faults.clear();
    expect(await outbox.tryNow(job)).toBe("filed");
    expect(await outbox.filedOn(contact)).toEqual([{ ...wholeLetter, "offer.pdf": large }]);
  });
});

describe("a connection that dies after some bytes", () => {
  it("is reported the same way for every kind of end, and never as a fault of Zoho", async () => {
    const { crm, outbox } = await setup({ patienceMs: 1_000 });
    const ends: FaultInput[] = [
      { name: "silent-upload", bytes: 0 },
      { name: "drop-midway" },
      { on: "files", status: 408, html: true },
    ];
    // First the two files together, then the first alone.
    crm.faults.add(...ends.flatMap((end) => [end, end]));
    const job = await outbox.add(contact);
    await outbox.tryNow(job);
    const codes: unknown[] = [];
    while (outbox.view(job).state === "waiting") {
      const { problem, nextAt = 0 } = outbox.view(job);
      codes.push(problem?.code);
      await outbox.clock.pass(nextAt - outbox.clock.time);
      await outbox.quiet();
    }
    expect(codes).toEqual(["upload-broke-off", "upload-broke-off", "upload-broke-off"]);
    expect(outbox.view(job).state).toBe("filed");
    expect(outbox.connections).toEqual([{ state: "connecting" }, { state: "online" }]);
  });
});

describe("a network that is pulled during 9 MB of an upload", () => {
  /** Of three files, the small one is through, and half of the large one. */
  async function pulled() {
    const network = new Network();
    const { crm, outbox } = await setup(network);
    crm.faults.add("cut-upload"); // the files go together, and then one by one
    network.onSent = (sent) => {
      if (network.uploads.length === 1 && sent > veryLarge.length / 2) network.pull();
    };
    const job = await outbox.add(contact, { offer: veryLarge });
    outbox.worker.wake();
    await outbox.quiet();
    expect(outbox.view(job)).toMatchObject({
      ...{ state: "waiting", problem: { code: "offline" } },
      files: { uploaded: 1, total: 3 },
    });
    const isBack = () => {
      network.onSent = () => undefined;
      network.giveBack();
    };
    return { network, outbox, job, isBack };
  }

  it("goes on at once when the system says that it is back, and uploads no finished file again", async () => {
    const { network, outbox, job, isBack } = await pulled();
    await outbox.clock.pass(10 * minute);
    isBack();
    outbox.worker.wake();
    await outbox.quiet();
    expect(outbox.view(job).state).toBe("filed");
    expect(network.uploads).toEqual([["plan ä.txt"], ["offer.pdf"], ["logo.png"]]);
    expect(await outbox.filedOn(contact)).toEqual([{ ...wholeLetter, "offer.pdf": veryLarge }]);
  });

  it("goes on within ten seconds also when the system says so before it is", async () => {
    const { outbox, job, isBack } = await pulled();
    await outbox.clock.pass(10 * minute);
    outbox.worker.wake();
    await outbox.quiet();
    isBack();
    const before = outbox.clock.time;
    expect(await outbox.waitFor(job)).toBe("filed");
    expect(outbox.clock.time - before).toBeLessThanOrEqual(10 * second);
  });

  it("goes on within ten seconds by itself when it is back soon", async () => {
    const { network, outbox, job, isBack } = await pulled();
    await outbox.clock.pass(5 * second);
    await outbox.quiet(); // one more try in vain
    await outbox.clock.pass(second);
    isBack();
    const before = outbox.clock.time;
    expect(await outbox.waitFor(job)).toBe("filed");
    expect(outbox.clock.time - before).toBeLessThanOrEqual(10 * second);
    expect(network.uploads).toEqual([["plan ä.txt"], ["offer.pdf"], ["logo.png"]]);
  });

  it("costs no attempt", async () => {
    const { outbox } = await pulled();
    await outbox.clock.pass(60 * minute);
    expect(outbox.db.prepare("SELECT attempts FROM job").all()).toEqual([{ attempts: 0 }]);
  });
});

describe("9 MB over 20 kB a second", () => {
  const bytesPerMs = 20;
  const leap = 1_500_000;

  /** As measured (zoho/client/silence.ts): the system takes much at once, and then goes by leaps. */
  const slowly: PostBytes = async (url, request) => {
    const { signal, onSent, body } = request;
    const atOnce = Math.min(3_900_000, body.byteLength);
    for (let sent = atOnce; sent < body.byteLength; sent += leap) {
      onSent(sent);
      vi.advanceTimersByTime(leap / bytesPerMs);
    }
    onSent(body.byteLength);
    vi.advanceTimersByTime(atOnce / bytesPerMs);
    signal.throwIfAborted();
    return postBytes(url, { ...request, onSent: () => undefined });
  };

  it("arrive at the first try, after more than seven minutes", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { outbox } = await setup({ postBytes: slowly });
    const before = performance.now();
    const job = await outbox.add(contact, { offer: veryLarge });
    outbox.worker.wake();
    await outbox.quiet();
    expect(performance.now() - before).toBeGreaterThan(7 * minute);
    expect(outbox.view(job).state).toBe("filed");
    expect(await outbox.filedOn(contact)).toEqual([{ ...wholeLetter, "offer.pdf": veryLarge }]);
  });
});

describe("a thousand failing connections", () => {
  it("leave no listener behind and cause no warning of Node", async () => {
    const warnings: Error[] = [];
    const hear = (warning: Error) => warnings.push(warning);
    process.on("warning", hear);
    onTestFinished(() => {
      process.off("warning", hear);
    });
    const { signal } = new AbortController();
    const [port = 0] = await freePorts(1);
    const nowhere = new URL(`http://127.0.0.1:${port}/`);
    const client = clientOf(accounts, {
      fetch: withToken((_, init) => fetch(nowhere, init)),
      postBytes: (_, request) => postBytes(nowhere, request),
    });
    const reply = { safeParse: () => ({ success: true as const, data: undefined }) };
    for (let count = 0; count < 500; count += 1)
      for (const body of [
        undefined,
        { contentType: "text/plain", bytes: new Uint8Array(100_000), onSent: () => undefined },
      ]) {
        const call = client.call({
          at: "upload",
          path: "/crm/v8/files",
          ...(body && { body }),
          reply: reply as never,
          signal,
        });
        await expect(call).rejects.toMatchObject({ code: "unreachable" });
      }
    await new Promise((resolve) => setImmediate(resolve));
    expect(warnings).toEqual([]);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
