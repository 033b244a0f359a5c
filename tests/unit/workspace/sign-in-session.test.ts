import { describe, expect, it, vi } from "vitest";
import type { Connection } from "../../../electron/contract/connection.ts";
import { ProblemError } from "../../../electron/contract/problem.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { ConnectionState } from "../../../electron/workspace/connection/connection-state.ts";
import { SignInSession } from "../../../electron/workspace/connection/sign-in-session.ts";
import type { Accounts } from "../../../electron/zoho/accounts/access.ts";
import type { Zoho } from "../../../electron/zoho/connect.ts";
import { accounts } from "../../support/crm.ts";

const refusal = new ProblemError({ code: "key-ring-refused", remedy: "sign-in" });
const zoho = { signIn: { state: "signed-in" } } as Zoho;

/** A session whose key ring answers as the test says. */
function opened(answer: () => Promise<Accounts | undefined>) {
  const time = { now: 0 };
  const account = vi.fn<() => Promise<Accounts | undefined>>(answer);
  const failures: unknown[] = [];
  const session = new SignInSession({
    account,
    monotonic: () => time.now,
    connect: () => zoho,
    onError: (error) => failures.push(error),
  });
  return { session, account, failures, time };
}

const minute = 60_000;

describe("a sign-in that the key ring does not give", () => {
  it("is told as that, and read again when somebody comes back", async () => {
    let answer: () => Promise<Accounts | undefined> = () => Promise.reject(refusal);
    const { session, failures, time } = opened(() => answer());
    await expect(session.crm.zoho).rejects.toMatchObject({
      ...{ name: "ZohoError", kind: "signed-out" },
      problem: { code: "key-ring-refused", kind: "kept", remedy: "sign-in" },
    });
    expect([session.crm.isSignedOut, session.problem?.code]).toEqual([true, "key-ring-refused"]);
    expect(failures).toEqual([refusal]);
    answer = () => Promise.resolve(accounts);
    time.now = minute;
    session.wake();
    await expect(session.crm.zoho).resolves.toBe(zoho);
    expect([session.crm.isSignedOut, session.problem]).toEqual([false, undefined]);
  });

  it("is asked for once a minute at most: the question itself takes the focus and gives it back", async () => {
    const { session, account, time } = opened(() => Promise.reject(refusal));
    await expect(session.crm.zoho).rejects.toThrow();
    session.wake();
    time.now = minute - 1;
    session.wake();
    expect(account).toHaveBeenCalledOnce();
    time.now = minute;
    session.wake();
    session.wake();
    await expect(session.crm.zoho).rejects.toThrow();
    session.wake();
    expect(account).toHaveBeenCalledTimes(2);
  });

  it("is not asked for again once somebody has signed in, or out", async () => {
    for (const change of ["in", "out"] as const) {
      const { session, account, time } = opened(() => Promise.reject(refusal));
      await expect(session.crm.zoho).rejects.toThrow();
      if (change === "in") session.signIn(accounts);
      else session.signOut();
      time.now = minute;
      session.wake();
      expect([account.mock.calls.length, session.problem]).toEqual([1, undefined]);
    }
  });

  it("says nothing about a sign-in that came while the key ring was asked", async () => {
    const asked = Promise.withResolvers<Accounts | undefined>();
    const { session } = opened(() => asked.promise);
    session.signIn(accounts);
    asked.reject(refusal);
    await expect(session.crm.zoho).resolves.toBe(zoho);
    expect([session.crm.isSignedOut, session.problem]).toEqual([false, undefined]);
  });
});

it("does not ask the key ring again where nobody was signed in, or something else went wrong", async () => {
  for (const answer of [() => Promise.resolve(undefined), () => Promise.reject(new Error("x"))]) {
    const { session, account, time } = opened(answer);
    await expect(session.crm.zoho).rejects.toThrow();
    time.now = minute;
    session.wake();
    expect([account.mock.calls.length, session.problem]).toEqual([1, undefined]);
  }
});

it("shows the reason with the connection as long as nobody is signed in", () => {
  const problem = { code: "key-ring-refused", kind: "kept" } as const;
  const clock = new SteadyClock({ now: () => 0, monotonic: () => 0 });
  const seen: Connection[] = [];
  const state = new ConnectionState({
    pause: new AccountPause({ clock, random: () => 0 }),
    isSignedOut: () => false,
    signInProblem: () => problem,
    onChange: (connection) => seen.push(connection),
    onBack: () => undefined,
  });
  state.report({ state: "signed-out" });
  state.report({ state: "online" });
  expect(seen).toEqual([{ state: "signed-out", problem }, { state: "online" }]);
});
