import { describe, expect, it, vi } from "vitest";
import type { Handlers } from "../../../../electron/desktop/ipc/answer.ts";
import { answer } from "../../../../electron/desktop/ipc/answer.ts";
import { calls } from "../../../../electron/contract/calls.ts";
import { ProblemError, type Problem } from "../../../../electron/contract/problem.ts";

const unasked = () => Promise.reject(new Error("not asked in this test"));

function setup(handlers: Partial<Handlers>) {
  const all = {
    ...Object.fromEntries(Object.keys(calls).map((name) => [name, unasked])),
    ...handlers,
  } as Handlers;
  const onError = vi.fn();
  return { all, onError };
}

describe("answer", () => {
  it("passes the checked input to the handler and returns its output", async () => {
    const hit = {
      module: "Deals",
      id: "554023000000712045",
      title: "Renewal",
      moduleLabel: "Deal",
      detail: "",
    };
    const { all, onError } = setup({
      findRecords: ({ text }) =>
        Promise.resolve({ hits: [{ ...hit, title: text }], modules: [], complete: true }),
    });
    expect(await answer("findRecords", all, { text: "Klein" }, onError)).toEqual({
      ok: true,
      value: { hits: [{ ...hit, title: "Klein" }], modules: [], complete: true },
    });
    expect(onError).not.toHaveBeenCalled();
  });

  it("refuses input outside the contract without calling the handler", async () => {
    const openLink = vi.fn(unasked);
    const { all, onError } = setup({ openLink });
    expect(await answer("openLink", all, { url: 42 }, onError)).toMatchObject({
      ok: false,
      problem: { code: "bad-request" },
    });
    expect(openLink).not.toHaveBeenCalled();
    expect(onError).toHaveBeenCalledOnce();
  });

  it("returns only what the contract lists", async () => {
    const leaky = { hits: [], modules: [], complete: true, accessToken: "1000.secret" };
    const { all, onError } = setup({ findRecords: () => Promise.resolve(leaky) });
    expect(await answer("findRecords", all, { text: "" }, onError)).toEqual({
      ok: true,
      value: { hits: [], modules: [], complete: true },
    });
  });

  it("returns the Problem of an error", async () => {
    const problem: Problem = { code: "draft-gone" };
    const { all, onError } = setup({
      discardDrafts: () => Promise.reject(new ProblemError(problem)),
    });
    const reply = await answer(
      "discardDrafts",
      all,
      { draftIds: ["3f0cbd0e-38a7-4a2f-9b39-6a7a2b2f1a11"] },
      onError,
    );
    expect(reply).toEqual({ ok: false, problem });
  });

  it("says that the disk is full when that is why", async () => {
    const full = Object.assign(new Error("no space left on device"), {
      code: "ENOSPC",
      errno: -28,
      syscall: "write",
    });
    const { all, onError } = setup({
      openLink: () => Promise.reject(new Error("not kept", { cause: full })),
    });
    const reply = await answer("openLink", all, { url: "https://a.example" }, onError);
    expect(reply).toMatchObject({ ok: false, problem: { code: "disk-full" } });
  });

  it("says of an unexpected error only that nothing was lost", async () => {
    const { all, onError } = setup({
      openLink: () => Promise.reject(new Error("token 1000.secret is bad")),
    });
    const reply = await answer("openLink", all, { url: "https://a.example" }, onError);
    expect(reply).toMatchObject({ ok: false, problem: { code: "internal" } });
    expect(JSON.stringify(reply)).not.toContain("1000.secret");
    expect(onError).toHaveBeenCalledWith("openLink", expect.any(Error));
  });

  it("takes the bytes of a mail as a Uint8Array only", async () => {
    const openMails = vi.fn(() => Promise.resolve({ draftIds: [], refused: [] }));
    const { all, onError } = setup({ openMails });
    expect(
      await answer(
        "openMails",
        all,
        { page: "window", files: [{ name: "a.eml", bytes: [1, 2] }] },
        onError,
      ),
    ).toMatchObject({ ok: false });
    expect(
      await answer(
        "openMails",
        all,
        { page: "window", files: [{ name: "a.eml", bytes: new Uint8Array(2) }] },
        onError,
      ),
    ).toMatchObject({
      ok: true,
    });
    expect(openMails).toHaveBeenCalledOnce();
  });
});
