import { expect, it } from "vitest";
import { policyInRegistry } from "../../../electron/policy/registry-values.ts";

const key = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Mailpin`;
const format = "\uFEFFWindows Registry Editor Version 5.00";
const read = (...lines: string[]) => policyInRegistry([format, "", ...lines, ""].join("\r\n"), key);

it("reads what Windows writes of the values that Group Policy wrote", () => {
  const policy = read(
    ...[`[${key}]`, '"dataCentre"="eu"', '"holdSeconds"=dword:0000001e'],
    ...['"keepRecords"=dword:00000000', '"practice"=dword:00000001', ""],
    ...[`[${key}\\neverFile]`, '"1"="bank.example"', '"2"="ceo@seller.example"', ""],
    ...[`[${key}\\clients]`, String.raw`"1000.ABC"="a \"secret\""`, ""],
    ...[`[${key}\\central]`, String.raw`"file"="\\\\server\\Büro    x\\mailpin.json"`],
    ...['"publicKey"="MCow"', ""],
  );
  expect(policy).toEqual({
    ...{ dataCentre: "eu", holdSeconds: 30, keepRecords: false, practice: true },
    neverFile: ["bank.example", "ceo@seller.example"],
    clients: [{ id: "1000.ABC", secret: 'a "secret"' }],
    central: { file: String.raw`\\server\Büro    x\mailpin.json`, publicKey: "MCow" },
  });
});

it("reads text that may take variables, of which long ones go on in the next line", () => {
  expect(read(`[${key}]`, '"language"=hex(2):64,00,\\', "  65,00,00,00")).toEqual({
    language: "de",
  });
});

it("leaves what is no yes and no no as it is, so that it is refused", () => {
  const policy = read(`[${key}]`, '"practice"=dword:00000002', '"language"=""', '@="eu"');
  expect(policy).toEqual({ practice: 2, language: "", "@": "eu" });
});

it.each([["practice=0"], ['"practice'], ["nothing"]])("passes over no line: %s", (line) => {
  expect(() => read(`[${key}]`, line)).toThrow("no value");
  expect(() => policyInRegistry(`[${key}]`, key)).toThrow("no export");
});
