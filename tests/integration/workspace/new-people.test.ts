import { describe, expect, it } from "vitest";
import type { NewPerson } from "../../../electron/contract/new-person.ts";
import { problemIn } from "../../../electron/contract/problem.ts";
import type { PracticeOptions } from "../../../electron/practice-crm/start.ts";
import { Us } from "../../../electron/people/us.ts";
import { CrmSession } from "../../../electron/workspace/connection/crm-session.ts";
import { NewPeople } from "../../../electron/workspace/records/new-people.ts";
import { mail } from "../../support/crm.ts";
import { besideCrm } from "../records/beside-crm.ts";

const nina: NewPerson = {
  ...{ module: "Contacts", firstName: "Nina", lastName: "Novak", email: "nina@novak.example" },
  ...{ phone: "+49 30 1234567", company: "Novak" },
};

async function setup(options: Partial<PracticeOptions> = {}, allowed?: readonly string[]) {
  const beside = await besideCrm(options);
  await beside.sync();
  beside.wire.paths.length = 0;
  const state = { isOnline: true, news: 0 };
  const people = new NewPeople({
    ...{ db: beside.db, crm: new CrmSession(Promise.resolve(beside.source)), now: Date.now },
    profile: { mayFileTo: (module) => allowed?.includes(module) ?? true },
    isOnline: () => state.isOnline,
    currency: () => "EUR",
    onNewRecords: () => {
      state.news += 1;
    },
  });
  const atZoho = async (module: string, email: string) =>
    beside.source.idsByValue(module, { fields: ["Email"], value: email, limit: 10 });
  return { ...beside, people, state, atZoho };
}

const codeOf = (asking: Promise<unknown>) =>
  asking.then(
    () => undefined,
    (error: unknown) => problemIn(error)?.code,
  );

describe("the form", () => {
  const us = new Us({ own: ["sam@seller.example"] });

  it("is offered for the sender whom no record has, not for programs and known people", async () => {
    const { people } = await setup();
    const from = (address: string) => people.stranger(mail({ from: { address } }), us)?.address;
    expect(from("nina@novak.example")).toBe("nina@novak.example");
    expect(from("ana@nord.example")).toBeUndefined();
    expect(from("noreply@novak.example")).toBeUndefined();
  });

  it("is filled with the name, the account of the domain, and the signature's number", async () => {
    const { people } = await setup();
    const letter = mail({
      from: { name: "Novak, Nina", address: "nina@nord.example" },
      text: "Hello\n\nNina Novak\nTel. +49 30 1234567",
    });
    const stranger = people.stranger(letter, us);
    expect(stranger && people.propose(stranger, letter)).toMatchObject({
      ...{ firstName: "Nina", lastName: "Novak", email: "nina@nord.example" },
      ...{ phone: "+49 30 1234567", company: "Nord AG", accounts: [{ title: "Nord AG" }] },
    });
  });
});

it("is of no module to whose records the company allows no mails", async () => {
  const us = new Us({ own: ["sam@seller.example"] });
  const letter = mail({ from: { address: "nina@novak.example" } });
  const { people, atZoho } = await setup({}, ["Leads"]);
  const stranger = people.stranger(letter, us);
  expect(stranger && people.propose(stranger, letter).modules).toEqual(["Leads"]);
  expect(await codeOf(people.create(nina, []))).toBe("module-not-allowed");
  expect(await atZoho("Contacts", nina.email)).toEqual([]);
});

describe("a new person", () => {
  it("is a contact with its account, and in the copy at once", async () => {
    const { people, state, titles, source } = await setup();
    const { created } = await people.create({ ...nina, account: "554023000000000041" }, []);
    expect(created).toMatchObject({
      ...{ module: "Contacts", title: "Nina Novak", moduleLabel: "Contact" },
      detail: "Nord AG · nina@novak.example",
    });
    expect(titles("novak")).toEqual(["Nina Novak"]);
    expect(state.news).toBe(1);
    const at = { module: "Contacts", id: created!.id };
    expect(await source.record(at, { fields: ["Phone"] })).toMatchObject({ Phone: nina.phone });
  });

  it("is a lead with its company", async () => {
    const { people } = await setup();
    const { created } = await people.create({ ...nina, module: "Leads" }, []);
    expect(created).toMatchObject({ module: "Leads", detail: "Novak · nina@novak.example" });
  });

  it("is not created where somebody has the address in any module or field, unless the user has seen them", async () => {
    const { people, source, atZoho } = await setup();
    await source.insert("Contacts", { Last_Name: "Same", Secondary_Email: nina.email });
    const { created, found } = await people.create({ ...nina, module: "Leads" }, []);
    expect(created).toBeUndefined();
    expect(found.map(({ title }) => title)).toEqual(["Same"]);
    expect(await atZoho("Leads", nina.email)).toEqual([]);
    const seen = found.map(({ id }) => id);
    expect((await people.create({ ...nina, module: "Leads" }, seen)).created).toBeDefined();
  });

  it("is found by name at the same company, and not at another", async () => {
    const { people } = await setup();
    const named = (email: string) =>
      people.find({ ...nina, firstName: "Ana", lastName: "O'Neil", email });
    expect((await named("a.oneil@nord.example")).map(({ title }) => title)).toEqual(["Ana O'Neil"]);
    expect(await named("a.oneil@other.example")).toEqual([]);
  });

  it("is created once when its answer is lost: the record is looked for", async () => {
    const { crm, people, atZoho } = await setup({ quirks: { searchDelayMs: 600_000 } });
    crm.faults.add("drop-after@write");
    const { created } = await people.create(nina, []);
    expect(created).toMatchObject({ title: "Nina Novak" });
    expect(await atZoho("Contacts", nina.email)).toHaveLength(1);
  });

  it("is offered at the next try where nothing could be looked for after a lost answer", async () => {
    const { crm, people, atZoho } = await setup();
    crm.faults.add("drop-after@write", "drop-before@coql+2*2", "drop-before@search+4*4");
    expect(await codeOf(people.create(nina, []))).toBe("connection-lost");
    crm.faults.clear();
    const { created, found } = await people.create(nina, []);
    expect(created).toBeUndefined();
    expect(found.map(({ title }) => title)).toEqual(["Nina Novak"]);
    expect(await atZoho("Contacts", nina.email)).toHaveLength(1);
  });

  it("is created once when the user asks twice at once", async () => {
    const { people, atZoho } = await setup();
    const [one, other] = await Promise.all([people.create(nina, []), people.create(nina, [])]);
    expect(one).toEqual(other);
    expect(await atZoho("Contacts", nina.email)).toHaveLength(1);
  });

  it("is not created offline, nor where nobody could be asked who has the address", async () => {
    const { crm, people, state, wire, atZoho } = await setup();
    state.isOnline = false;
    expect(await codeOf(people.create(nina, []))).toBe("online-only");
    expect(wire.paths).toEqual([]);
    state.isOnline = true;
    crm.faults.add(
      { on: "coql", status: 500, times: "always" },
      { on: "search", status: 500, times: "always" },
    );
    expect(await codeOf(people.create(nina, []))).toBe("zoho-down");
    crm.faults.clear();
    expect(await atZoho("Contacts", nina.email)).toEqual([]);
  });

  it("is refused with a sentence: a permission, a scope, a field of the organisation's", async () => {
    const { crm, people } = await setup();
    const refusedWith = async (status: number, code: string) => {
      crm.faults.add({ on: "write", status, code });
      return codeOf(people.create(nina, []));
    };
    expect(await refusedWith(403, "NO_PERMISSION")).toBe("create-not-allowed");
    expect(await refusedWith(401, "OAUTH_SCOPE_MISMATCH")).toBe("scope-missing");
    expect(await codeOf(people.create({ ...nina, module: "Leads", company: "" }, []))).toBe(
      "field-missing",
    );
    expect(await codeOf(people.create({ ...nina, email: "nina@novak" }, []))).toBe("value-refused");
  });

  it("shows who has the address where the organisation allows it only once", async () => {
    const { crm, people } = await setup({ quirks: { uniqueEmail: true, searchDelayMs: 600_000 } });
    await people.create(nina, []);
    crm.faults.add({ on: "coql", status: 500, times: 2 });
    const { created, found } = await people.create({ ...nina, firstName: "N." }, []);
    expect(created).toBeUndefined();
    expect(found.map(({ title }) => title)).toEqual(["Nina Novak"]);
    const seen = found.map(({ id }) => id);
    expect(await codeOf(people.create({ ...nina, firstName: "N." }, seen))).toBe("record-exists");
  });
});
