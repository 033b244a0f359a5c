import { expect, it, vi } from "vitest";
import { policyPlaces, readMachinePolicy } from "../../../electron/policy/machine-policy.ts";
import { policyBroken } from "../../../electron/policy/problems.ts";
import { readTrusted } from "../../../electron/policy/trusted-file.ts";

vi.mock("../../../electron/policy/trusted-file.ts", () => ({ readTrusted: vi.fn() }));

it("a profile of macOS that may not be read is no missing one", async () => {
  vi.mocked(readTrusted).mockResolvedValue(undefined);
  expect(await readMachinePolicy("darwin")).toEqual({});
  vi.mocked(readTrusted).mockRejectedValue(policyBroken("unreadable", policyPlaces.darwin));
  await expect(readMachinePolicy("darwin")).rejects.toMatchObject({
    problem: { code: "policy-broken", kind: "unreadable" },
  });
});
