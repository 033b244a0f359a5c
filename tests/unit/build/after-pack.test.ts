import { afterEach, describe, expect, it, vi } from "vitest";
import afterPack from "../../../build/packaging/after-pack.mjs";

const packing = (electronPlatformName: string) =>
  afterPack({ electronPlatformName, packager: { forceCodeSigning: true } } as never);

describe("a release is not packed", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([undefined, "", "updates.mailpin.example"])(
    "without the address of a feed: %j",
    async (url) => {
      vi.stubEnv("MAILPIN_UPDATES_URL", url);
      await expect(packing("linux")).rejects.toThrow("MAILPIN_UPDATES_URL");
    },
  );

  it("for macOS without a way to notarise it", async () => {
    for (const name of ["APPLE_API_KEY", "APPLE_ID", "APPLE_KEYCHAIN_PROFILE"])
      vi.stubEnv(name, "");
    vi.stubEnv("MAILPIN_UPDATES_URL", "https://updates.mailpin.example/");
    await expect(packing("darwin")).rejects.toThrow("notarised");
  });
});
