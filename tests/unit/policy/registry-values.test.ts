import { expect, it } from "vitest";
import { policyInRegistry } from "../../../electron/policy/registry-values.ts";

const key = String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\Policies\Mailpin`;

it("reads what Windows prints of the values that Group Policy wrote", () => {
  const printed = [
    ...["", key, "    dataCentre    REG_SZ    eu", "    holdSeconds    REG_DWORD    0x1e"],
    ...["    keepRecords    REG_DWORD    0x0", "    practice    REG_DWORD    0x1", ""],
    ...[`${key}\\neverFile`, "    1    REG_SZ    bank.example"],
    ...["    2    REG_SZ    ceo@seller.example", ""],
    ...[`${key}\\clients`, "    1000.ABC    REG_SZ    a secret", ""],
    ...[`${key}\\central`, String.raw`    file    REG_SZ    \\server\share    x\mailpin.json`],
    ...["    publicKey    REG_SZ    MCow", ""],
  ].join("\r\n");
  expect(policyInRegistry(printed, key)).toEqual({
    ...{ dataCentre: "eu", holdSeconds: 30, keepRecords: false, practice: true },
    neverFile: ["bank.example", "ceo@seller.example"],
    clients: [{ id: "1000.ABC", secret: "a secret" }],
    central: { file: String.raw`\\server\share    x\mailpin.json`, publicKey: "MCow" },
  });
});

it("leaves what is no yes and no no as it is, so that it is refused", () => {
  const printed = [key, "    practice    REG_DWORD    0x2", "    language    REG_SZ    "].join(
    "\n",
  );
  expect(policyInRegistry(printed, key)).toMatchObject({ practice: 2 });
});
