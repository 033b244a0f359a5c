import { describe, expect, it } from "vitest";
import type { RecordHit } from "../../../electron/contract/record.ts";
import { Us } from "../../../electron/people/us.ts";
import type { CompanySeed } from "../../../electron/practice-crm/store/company.ts";
import type { PracticeOptions } from "../../../electron/practice-crm/start.ts";
import { syncRecords } from "../../../electron/records/sync.ts";
import { CrmSession } from "../../../electron/workspace/connection/crm-session.ts";
import { FiledInCrm, withFilings } from "../../../electron/workspace/records/filed-in-crm.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { pauseBy } from "../../support/account-pause.ts";
import { counting, crowd, mail, startCrm } from "../../support/crm.ts";
import { emptyCopy } from "../../support/record-copy.ts";

const [sam, priya] = ["554023000000000901", "554023000000000902"];
const deals = ["11", "12", "13", "14"].map((end) => `5540230000000000${end}`);

/** Two users; the first deal is Priya's. */
const seed: CompanySeed = {
  ...crowd(0),
  users: [
    { id: sam, full_name: "Sam Seller", email: "sam@seller.example", administrator: true },
    { id: priya, full_name: "Priya Raman", email: "priya@seller.example" },
  ],
  records: {
    Deals: deals.map((id, at) => ({
      id,
      Deal_Name: `Deal ${at}`,
      Stage: "Proposal",
      Owner: { id: at === 0 ? priya : sam },
    })),
  },
};

const letter = mail({
  subject: "Re: Renewal",
  from: { name: "Ana", address: "ana@client.example" },
  to: [{ address: "sam@seller.example" }],
  date: "2026-11-20T10:04:00+01:00",
});
const hits = deals.map((id, at): RecordHit => ({
  ...{ module: "Deals", id, title: `Deal ${at}`, moduleLabel: "Deal", detail: "" },
}));

async function setup(options: Partial<PracticeOptions> = {}) {
  const crm = await startCrm({ seed, ...options });
  const wire = counting();
  const clock = { ms: 0 };
  const pause = pauseBy(() => clock.ms);
  const zoho = connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm, pause });
  const db = emptyCopy();
  await syncRecords({ db, source: zoho, now: Date.now, currency: "EUR" });
  const failures: unknown[] = [];
  const news = { count: 0 };
  const filed = new FiledInCrm({
    ...{ db, pause, crm: new CrmSession(Promise.resolve(zoho)), now: () => clock.ms },
    ...{ me: () => sam, us: () => new Us({ own: ["sam@seller.example"] }) },
    onNewRecords: () => {
      news.count += 1;
    },
    onFailure: (_, error) => failures.push(error),
  });
  wire.paths.length = 0;
  /** Files a mail as a user does. */
  const file = async (id: string, subject: string, owner?: string, date = letter.date) => {
    const body = {
      ...{ from: { email: "ana@client.example" }, to: [{ email: "sam@seller.example" }] },
      ...{ subject, content: "Hi", mail_format: "text", date_time: date, sent: false },
      original_message_id: `<${subject}-${id}@client.example>`,
      ...(owner !== undefined && { owner: { id: owner } }),
    };
    const { token } = await signedIn(crm);
    const answer = await fetch(`${crm.address}/crm/v8/Deals/${id}/actions/associate_email`, {
      method: "POST",
      headers: { Authorization: `Zoho-oauthtoken ${token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ Emails: [body] }),
    });
    expect(answer.ok, await answer.text()).toBe(true);
  };
  const look = async (of = letter) => {
    filed.look(of, hits);
    await filed.idle();
  };
  const at = (n: number, of = letter) => filed.known(of, hits[n]!);
  return { crm, wire, clock, failures, news, filed, file, look, at };
}

async function signedIn(crm: Awaited<ReturnType<typeof startCrm>>) {
  const answer = await fetch(`${crm.address}/oauth/v2/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "refresh_token",
      client_id: crm.clientId,
      client_secret: crm.clientSecret,
      refresh_token: crm.refreshToken,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { token };
}

describe("what the CRM lists", () => {
  it("tells who filed the same mail, and who filed another of its conversation", async () => {
    const { file, look, at, news, failures } = await setup();
    await file(deals[0]!, "Re: Renewal", priya);
    await file(deals[1]!, "Renewal", undefined, "2026-11-18T09:00:00+01:00");
    await look();
    expect(failures).toEqual([]);
    expect(at(0)).toEqual({ isSame: true, name: "Priya Raman" });
    expect(at(1)).toEqual({ isSame: false, name: undefined });
    expect(at(2)).toBeUndefined();
    expect(news.count).toBe(2);
  });

  it("is no conversation with another person, another subject, or after two months", async () => {
    const { file, look, at } = await setup();
    await file(deals[0]!, "Renewal of something else");
    await file(deals[1]!, "Renewal", undefined, "2026-05-01T09:00:00+02:00");
    await look();
    expect([at(0), at(1)]).toEqual([undefined, undefined]);
    const other = { ...letter, from: { address: "jonas@weber.example" } };
    await file(deals[2]!, "Renewal");
    await look(other);
    expect(at(2, other)).toBeUndefined();
  });

  it("is asked of three records once in half an hour, and of the owner's mails where that is a colleague", async () => {
    const { wire, clock, look } = await setup();
    await look();
    await look();
    expect(wire.count("/Emails")).toBe(4);
    expect(wire.count(deals[3]!)).toBe(0);
    clock.ms += 31 * 60_000;
    await look();
    expect(wire.count("/Emails")).toBe(8);
  });

  it("is asked for anew a minute after a mail was filed there, however many follow", async () => {
    const { wire, clock, file, filed, look, at } = await setup();
    await look();
    await file(deals[1]!, "Re: Renewal");
    const before = wire.count("/Emails");
    for (let times = 0; times < 3; times += 1) {
      filed.noteFiled(hits[1]!);
      await look();
      clock.ms += 15_000;
    }
    expect(wire.count("/Emails")).toBe(before);
    clock.ms += 16_000;
    await look();
    expect(wire.count("/Emails")).toBe(before + 1);
    expect(at(1)).toEqual({ isSame: true, name: undefined });
  });

  it("costs no more than sixty lists a day", async () => {
    const { wire, clock, look } = await setup();
    for (let hour = 0; hour < 20; hour += 1) {
      await look();
      clock.ms += 3_600_000;
    }
    expect(wire.count("/Emails")).toBeLessThan(64);
    clock.ms += 24 * 3_600_000;
    wire.paths.length = 0;
    await look();
    expect(wire.count("/Emails")).toBe(4);
  });

  it("is not asked for while credits are scarce, and a failure is no answer", async () => {
    const scarce = await setup({ limits: { credits: 30 } });
    await scarce.look();
    const asked = scarce.wire.count("/Emails");
    // The answers said that few credits are left.
    scarce.clock.ms += 31 * 60_000;
    await scarce.look();
    expect(scarce.wire.count("/Emails")).toBe(asked);
    const { crm, look, at, failures } = await setup();
    crm.faults.add({ on: "emails", status: 500 });
    await look();
    expect(failures).toHaveLength(1);
    expect(at(0)).toBeUndefined();
    crm.faults.add({ on: "emails", status: 403, code: "NO_PERMISSION", times: "always" });
    await look();
    expect(failures).toHaveLength(1);
  });
});

describe("suggestions with it", () => {
  const withAt = (n: number, isSame: boolean, sure: boolean) =>
    withFilings({ hits, sure }, (hit) =>
      hit === hits[n] ? { isSame, name: "Priya Raman" } : undefined,
    );

  it("have the record of the conversation first, with its reason, unless another is sure", () => {
    const { hits: told, sure } = withAt(2, false, false);
    expect(told.map(({ title }) => title)).toEqual(["Deal 2", "Deal 0", "Deal 1", "Deal 3"]);
    expect(told[0]?.reasons).toEqual([
      { code: "thread-in-crm", kind: "other", values: { name: "Priya Raman" } },
    ]);
    expect(sure).toBe(false);
    expect(withAt(2, false, true)).toMatchObject({
      hits: [{ title: "Deal 0" }, {}, {}, {}],
      sure: true,
    });
  });

  it("are not sure any more where the mail itself is in the CRM", () => {
    const { hits: told, sure } = withAt(1, true, true);
    expect(sure).toBe(false);
    expect(told[1]).toMatchObject({ hasMail: true, reasons: [{ code: "in-crm" }] });
  });
});
