import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ParserClient,
  type FoundMail,
  type ParseRequest,
  type ParserPort,
  type ReadMail,
} from "../../../../electron/mail/process/parser-client.ts";

/** A process that answers when the test says so. */
class FakeProcess implements ParserPort {
  readonly asked: ParseRequest[] = [];
  killed = false;
  usedMs = 0;
  readonly processorMs = () => this.usedMs;
  #onMessage: (message: unknown) => void = () => undefined;
  #onExit: () => void = () => undefined;
  readonly postMessage = (message: unknown) => void this.asked.push(message as ParseRequest);
  readonly onMessage = (listener: (message: unknown) => void) => void (this.#onMessage = listener);
  readonly onExit = (listener: () => void) => void (this.#onExit = listener);
  readonly kill = () => {
    this.killed = true;
    this.#onExit();
  };
  says(message: unknown): void {
    this.#onMessage(message);
  }
  crash(): void {
    this.#onExit();
  }
  answers(subject: string): void {
    const id = this.asked.at(-1)?.id;
    this.says({ kind: "found", id, found: foundMail(subject) });
    this.says({ kind: "end", id });
  }
}

const noFile = "0".repeat(64);

const mailOf = (subject: string): ReadMail => ({
  email: {
    format: "eml",
    subject,
    to: [],
    cc: [],
    bcc: [],
    references: [],
    direction: "sent",
    directionReason: { code: "draft" },
    attachments: [],
    warnings: [],
  },
  preview: { sha256: noFile, remoteImages: 0 },
  snippet: "",
  originalName: `${subject}.eml`,
  prepared: {
    bodies: [{ kept: "all", mail_format: "text", content: "(no text)", lostImages: 0 }],
    fit: { remarks: [], isShortened: false, shown: [] },
  },
});

const foundMail = (subject: string): FoundMail => ({
  original: { sha256: noFile, size: 1 },
  outcome: { ok: true, mail: mailOf(subject) },
});

const mailFile = (name: string) => ({
  path: `/${name}`,
  sha256: noFile,
  size: 1,
  fileName: name,
});

/** The subjects of the mails that a file held. */
async function subjectsOf(client: ParserClient, name: string): Promise<(string | undefined)[]> {
  const subjects: (string | undefined)[] = [];
  await client.parse(mailFile(name), ({ outcome }) => {
    subjects.push(outcome.ok ? outcome.mail.email.subject : outcome.problem.code);
  });
  return subjects;
}

function setup(processes = 1) {
  const forked: FakeProcess[] = [];
  const fork = () => {
    const process = new FakeProcess();
    forked.push(process);
    return process;
  };
  const client = new ParserClient({ fork, limitMs: () => 1000, processes, idleMs: 5000 });
  const parse = (name: string) => subjectsOf(client, name);
  return { forked, client, parse };
}

describe("ParserClient", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("keeps one mail in flight for each process, and the order of the rest", async () => {
    const { forked, parse } = setup(2);
    const mails = [parse("a"), parse("b"), parse("c")];
    expect(forked.map(({ asked }) => asked.map(({ path }) => path))).toEqual([["/a"], ["/b"]]);
    forked[1]!.answers("B");
    expect(forked[1]!.asked.map(({ path }) => path)).toEqual(["/b", "/c"]);
    forked[1]!.answers("C");
    forked[0]!.answers("A");
    expect(await Promise.all(mails)).toEqual([["A"], ["B"], ["C"]]);
  });

  it("gives up a process that is silent for long, and goes on in a fresh one", async () => {
    const { forked, parse } = setup();
    const slow = expect(parse("slow")).rejects.toMatchObject({
      problem: { code: "parse-timeout" },
    });
    const next = parse("next");
    vi.advanceTimersByTime(120_000);
    expect(forked[0]!.killed).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(forked[0]!.killed).toBe(true);
    forked[1]!.answers("Next");
    expect(await next).toEqual(["Next"]);
    vi.advanceTimersByTime(121_000);
    await slow;
    expect(forked[1]!.killed).toBe(true);
  });

  it("tries a mail that took too long once more, alone, after all others", async () => {
    const { forked, parse } = setup(2);
    const slow = parse("slow");
    const other = parse("other");
    const next = parse("next");
    forked[0]!.usedMs = 6_001;
    vi.advanceTimersByTime(500);
    expect(forked[0]!.killed).toBe(true);
    expect(forked[2]!.asked.map(({ path }) => path)).toEqual(["/next"]);
    forked[2]!.answers("Next");
    expect(forked.map(({ asked }) => asked.length)).toEqual([1, 1, 1]);
    forked[1]!.answers("Other");
    expect(forked[1]!.asked.map(({ path }) => path)).toEqual(["/other", "/slow"]);
    forked[1]!.answers("Slow");
    expect(await Promise.all([slow, other, next])).toEqual([["Slow"], ["Other"], ["Next"]]);
  });

  it("tells of each mail of a file once, also when it is tried once more", async () => {
    const { forked, client } = setup();
    const heard: unknown[] = [];
    const end = client.parse(mailFile("mbox"), ({ index }) => heard.push(index));
    const answers = (process: FakeProcess, index: number) => {
      process.says({ kind: "found", id: 1, found: { ...foundMail("x"), index } });
    };
    for (const index of [0, 1]) answers(forked[0]!, index);
    forked[0]!.crash();
    for (const index of [0, 1, 2]) answers(forked[1]!, index);
    forked[1]!.says({ kind: "end", id: 1 });
    await end;
    expect(heard).toEqual([0, 1, 2]);
  });

  it("gives up a file of which a mail could not be kept, and reads the next one", async () => {
    const { forked, client, parse } = setup();
    const cause = new Error("database or disk is full");
    const heard: unknown[] = [];
    const full = client.parse(mailFile("mbox"), ({ index }) => {
      heard.push(index);
      throw cause;
    });
    const next = parse("next");
    for (const index of [0, 1])
      forked[0]!.says({ kind: "found", id: 1, found: { ...foundMail("x"), index } });
    await expect(full).rejects.toBe(cause);
    expect([heard, forked[0]!.killed]).toEqual([[0], true]);
    forked[1]!.answers("Next");
    expect(await next).toEqual(["Next"]);
  });

  it("gives up files that nobody wants any more, in the middle or before they were begun", async () => {
    const { forked, client, parse } = setup();
    const stop = new AbortController();
    const ends = ["first", "second"].map((name) =>
      expect(client.parse(mailFile(name), () => undefined, stop.signal)).rejects.toMatchObject({
        problem: { code: "parse-closed" },
      }),
    );
    const third = parse("third");
    stop.abort();
    await Promise.all(ends);
    expect(forked[0]!.killed).toBe(true);
    expect(forked.at(-1)!.asked.map(({ path }) => path)).toEqual(["/third"]);
    forked.at(-1)!.answers("Third");
    expect(await third).toEqual(["Third"]);
  });

  it("leaves a process alone whose file was read when nobody wants it any more", async () => {
    const { forked, client, parse } = setup();
    const stop = new AbortController();
    const first = client.parse(mailFile("first"), () => undefined, stop.signal);
    forked[0]!.answers("First");
    await first;
    const next = parse("next");
    stop.abort();
    expect(forked[0]!.killed).toBe(false);
    forked[0]!.answers("Next");
    expect(await next).toEqual(["Next"]);
  });

  it("gives each mail of a file its own time, and tells of each as it comes", async () => {
    const { forked, client } = setup();
    const heard: unknown[] = [];
    const end = expect(
      client.parse(mailFile("mbox"), (found) => heard.push(found.index)),
    ).rejects.toMatchObject({
      problem: { code: "parse-timeout" },
    });
    for (const index of [0, 1, 2]) {
      vi.advanceTimersByTime(69_000);
      forked[0]!.says({ kind: "found", id: 1, found: { ...foundMail("x"), index } });
    }
    expect(heard).toEqual([0, 1, 2]);
    vi.advanceTimersByTime(71_000);
    expect(forked[0]!.killed).toBe(true);
    vi.advanceTimersByTime(121_000);
    await end;
  });

  it("gives up a mail that uses the processor for too long, and no other", async () => {
    const { forked, parse } = setup();
    const first = parse("first");
    forked[0]!.usedMs = 5_500; // for its start
    vi.advanceTimersByTime(1_000);
    forked[0]!.answers("First");
    await first;
    const slow = expect(parse("slow")).rejects.toMatchObject({
      problem: { code: "parse-timeout" },
    });
    forked[0]!.usedMs += 1_000;
    vi.advanceTimersByTime(30_000); // the laptop is busy with other things
    expect(forked[0]!.killed).toBe(false);
    forked[0]!.usedMs += 1;
    vi.advanceTimersByTime(500);
    expect(forked[0]!.killed).toBe(true);
    forked[1]!.usedMs = 6_001; // the second try begins with a process of its own
    vi.advanceTimersByTime(500);
    await slow;
    expect(forked).toHaveLength(2);
  });

  it("gives up a mail that crashes its process twice, alone", async () => {
    const { forked, parse } = setup();
    const bad = expect(parse("bad")).rejects.toMatchObject({ problem: { code: "parse-crashed" } });
    const next = parse("next");
    forked[0]!.crash();
    forked[1]!.answers("Next");
    expect(await next).toEqual(["Next"]);
    forked[1]!.crash();
    await bad;
    expect(forked).toHaveLength(2);
  });

  it("passes on the parser's own problem", async () => {
    const { forked, parse } = setup();
    const mail = parse("a.pdf");
    forked[0]!.says({
      kind: "failed",
      id: 1,
      problem: { code: "not-a-mail", kind: "pdf" },
    });
    await expect(mail).rejects.toMatchObject({ problem: { code: "not-a-mail" } });
  });

  it.each([
    ["another mail's number", { kind: "found", id: 99, found: foundMail("x") }],
    [
      "what is no mail",
      {
        kind: "found",
        id: 1,
        found: { ...foundMail("x"), outcome: { ok: true, mail: { email: { subject: "x" } } } },
      },
    ],
    [
      "an attachment outside of the spool",
      {
        kind: "found",
        id: 1,
        found: {
          ...foundMail("x"),
          outcome: {
            ok: true,
            mail: {
              ...mailOf("x"),
              email: {
                ...mailOf("x").email,
                attachments: [{ name: "x", type: "x", size: 1, sha256: "../../x", inline: false }],
              },
            },
          },
        },
      },
    ],
    [
      "an original outside of the spool",
      { kind: "found", id: 1, found: { ...foundMail("x"), original: { sha256: "../x", size: 1 } } },
    ],
    ["nothing", undefined],
  ])("does not trust a process that answers %s", async (_, answer) => {
    const { forked, parse } = setup();
    const mail = parse("a");
    forked[0]!.says(answer);
    await expect(mail).rejects.toMatchObject({ problem: { code: "parse-answer" } });
    expect(forked[0]!.killed).toBe(true);
  });

  it("does not hear what a killed process still says", async () => {
    const { forked, parse } = setup();
    const slow = parse("slow");
    vi.advanceTimersByTime(121_000);
    forked[0]!.says({ kind: "found", id: 1, found: foundMail("Wrong") });
    forked[1]!.answers("Right");
    expect(await slow).toEqual(["Right"]);
  });

  it("ends a process that has nothing to do, and starts one again when there is", async () => {
    const { forked, parse } = setup();
    const first = parse("a");
    forked[0]!.answers("A");
    await first;
    vi.advanceTimersByTime(5001);
    expect(forked[0]!.killed).toBe(true);
    void parse("b");
    expect(forked[1]!.asked).toHaveLength(1);
  });

  it("gives up what is under way and what waits when it is closed", async () => {
    const { forked, client, parse } = setup();
    const ends = [parse("a"), parse("b")].map((mail) =>
      expect(mail).rejects.toMatchObject({ problem: { code: "parse-closed" } }),
    );
    client.close();
    await Promise.all([
      ...ends,
      expect(parse("c")).rejects.toMatchObject({ problem: { code: "parse-closed" } }),
    ]);
    expect(forked).toHaveLength(1);
    expect(forked[0]!.killed).toBe(true);
  });
});
