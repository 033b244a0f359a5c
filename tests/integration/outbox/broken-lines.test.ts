import { getEventListeners } from "node:events";
import { describe, expect, it, onTestFinished } from "vitest";
import type { FaultInput } from "../../../electron/practice-crm/faults/faults.ts";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import { freePorts } from "../../support/free-ports.ts";
import { accounts, clientOf, crowd, startCrm, withToken } from "../../support/crm.ts";
import { folderForTest, openOutbox, wholeLetter, type RecordRef } from "./whole-outbox.ts";

const contact: RecordRef = { module: "Contacts", id: "554023000010000000", title: "Number0" };
const large = "x".repeat(1_500_000);

async function setup(patienceMs?: number) {
  const crm = await startCrm({ seed: crowd(1) });
  const outbox = openOutbox({
    folder: folderForTest(),
    crm,
    ...(patienceMs !== undefined && { patienceMs }),
  });
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
    const { crm, outbox } = await setup(1_000);
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
