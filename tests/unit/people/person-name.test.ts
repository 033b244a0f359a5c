import { expect, it } from "vitest";
import { personName } from "../../../electron/people/person-name.ts";
import { signaturePhone } from "../../../electron/people/signature-phone.ts";

it.each([
  ["Ana Client", "Ana", "Client"],
  ["Ana Maria Silva", "Ana Maria", "Silva"],
  ["Silva, Ana Maria", "Ana Maria", "Silva"],
  ["Ana Silva, PhD", "Ana", "Silva"],
  ['"Weber, Jonas" (Sales)', "Jonas", "Weber"],
  ["Plato", "", "Plato"],
  ["山田太郎", "", "山田太郎"],
  [undefined, "Nina", "Novak"],
  ["nina.novak@novak.example", "Nina", "Novak"],
  ["  ", "Nina", "Novak"],
])("%s is a name in parts", (name, firstName, lastName) => {
  expect(personName(name, "nina.novak+crm@novak.example")).toEqual({ firstName, lastName });
});

it.each([
  [
    "Best, Ana\n\nAna Client\nHead of Sales\nTel.: +49 30 123456-78\nFax: +49 30 999",
    "+49 30 123456-78",
  ],
  ["Ana Client\nFax +49 30 123456\nMobile 0171 2345678", "0171 2345678"],
  ["Ana Client | M: (415) 555-0134", "(415) 555-0134"],
  ["Ana Client\nOrder 2231 445 112", undefined],
  ["call me at +49 30 12345678", undefined],
  ["Ana Client\n+1 2", undefined],
])("the telephone number of a signature: %j", (text, phone) => {
  expect(signaturePhone(text, "Client")).toBe(phone);
});
