import { describe, expect, it } from "vitest";
import type { RecordRow } from "../../../electron/records/row.ts";
import {
  contact,
  deal,
  filed,
  foreign,
  kim,
  nils,
  nordwind,
  suggested,
  xenia,
} from "../../support/suggestions.ts";

const title = "Pump station";
const naming = { subject: title, text: `The ${title} is late` };

describe("what ties a record to a mail", () => {
  it("is nothing where only words are: however well they fit, the record is not chosen", () => {
    const filings = ["1", "2", "3"].map((id) =>
      filed("10", { subject: title, from: kim, messageId: `<${id}>` }),
    );
    const email = { ...naming, from: xenia };
    expect(suggested([deal("10", title, foreign)], email, filings)).toMatchObject({
      ids: ["10"],
      sure: false,
    });
  });

  it("is a person, or only a company, which needs a longer lead", () => {
    const rows = [nordwind, contact, deal("10", "Roof", { contact_id: null })];
    expect(suggested(rows)).toMatchObject({ sure: true });
    expect(suggested(rows, { from: nils })).toMatchObject({ ids: ["10", "1"], sure: false });
    expect(suggested(rows, { from: nils, subject: "The roof" })).toMatchObject({ sure: true });
  });

  it("is no company in the mail of a robot, which names what its company sells", () => {
    const rows = [nordwind, deal("10", title, { contact_id: null })];
    const from = (name: string) => ({ from: { address: `${name}@nordwind.example` } });
    expect(suggested(rows, { ...naming, ...from("nils") }).sure).toBe(true);
    expect(suggested(rows, { ...naming, ...from("newsletter") })).toMatchObject({
      ids: ["10", "1"],
      sure: false,
    });
  });

  it("makes a rival half as strong where it is nothing but words", () => {
    const rows = [nordwind, contact, deal("10", "Roof"), deal("11", title, foreign)];
    expect(suggested(rows, naming)).toMatchObject({ sure: true });
    expect(suggested(rows, naming).ids.slice(0, 2)).toEqual(["10", "11"]);
  });

  it("is not the last use, which decides between equals", () => {
    const rows = [nordwind, contact, deal("10", "Roof"), deal("11", "Walls")];
    const last = filed("11", { from: xenia });
    expect(suggested(rows, {}, [last])).toMatchObject({ sure: false });
    expect(suggested(rows, {}, [last]).ids[0]).toBe("11");
    const copied = { from: { address: "yann@third.example" }, to: [xenia] };
    const before = filed("10", { from: nils, to: [xenia] });
    expect(suggested([deal("10", "Roof", foreign)], copied, [before])).toMatchObject({
      ids: ["10"],
      sure: false,
    });
  });
});

describe("the habit of filing to a deal", () => {
  it.each<[RecordRow["state"], string]>([
    ["open", "10"],
    ["won", "11"],
    ["lost", "11"],
  ])("stays when it is %s: then the first is deal %s", (state, first) => {
    const rows = [deal("10", "Roof", { ...foreign, state }), deal("11", "Walls", foreign)];
    const inTurn = ["11", "10", "11", "10"].map((id, at) => filed(id, { messageId: `<${at}>` }));
    // So that neither of the two was used lately.
    const later = ["90", "91", "92", "93", "94", "95"].map((id) => filed(id, { from: xenia }));
    const filings = [...inTurn, ...later];
    expect(suggested(rows, {}, filings).ids[0]).toBe(first);
  });
});
