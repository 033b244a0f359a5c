import { expect, test } from "vitest";
import { shareFixture } from "./fixture.ts";

const open = shareFixture();
const url = "app://fixture/index.html?start=1";

/** What a page does, and how it ends. */
const deeds = {
  'navigator.clipboard.write, "returns an error when permission denied"': [
    "navigator.clipboard.writeText('text')",
    "clipboard-sanitized-write",
    "NotAllowedError: Write permission denied.",
  ],
  'navigator.clipboard.read, "returns an error when permission denied"': [
    "navigator.clipboard.read()",
    "clipboard-read",
    "NotAllowedError: Read permission denied.",
  ],
  notifications: ["Notification.requestPermission()", "notifications", "denied"],
  geolocation: [
    "new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, ({ code }) => done(code)))",
    "geolocation",
    "1",
  ],
  media: [
    "navigator.mediaDevices.getUserMedia({ audio: true })",
    "media",
    "NotAllowedError: Permission denied",
  ],
  midi: ["navigator.requestMIDIAccess()", "midi", "NotAllowedError: Permission was not granted."],
} as const;

/**
 * docs/api/session.md, "`ses.setPermissionRequestHandler(handler)`"; the cases are of
 * spec/chromium-spec.ts.
 */
test.for(Object.entries(deeds))("the app decides about: %s", async ([, deed]) => {
  const [script, permission, end] = deed;
  const { page, fixture } = open();
  const told = page.evaluate(`(async () => String(await ${script}))().catch(String)`);
  await expect(told).resolves.toBe(end);
  await expect(fixture.event("asked")).resolves.toEqual([permission, 1, url, true]);
});

test("what the app grants, the browser decides", async () => {
  const { page, fixture } = open();
  await page.evaluate(() => {
    document.addEventListener("click", () => void document.documentElement.requestFullscreen(), {
      once: true,
    });
  });
  await page.getByRole("heading").click();
  await page.locator("html:fullscreen").waitFor({ state: "attached" });
  await expect(fixture.event("asked")).resolves.toEqual(["fullscreen", 1, url, true]);
});

/** docs/api/session.md, "`ses.setPermissionCheckHandler(handler)`". */
test("the app answers what a page asks about its permissions", async () => {
  const { page, fixture } = open();
  const stateOf = (name: string) =>
    page.evaluate(
      async (given) => (await navigator.permissions.query({ name: given as PermissionName })).state,
      name,
    );
  await expect(stateOf("geolocation")).resolves.toBe("granted");
  await expect(fixture.event("checked")).resolves.toEqual(["geolocation", 1, "app://fixture/"]);
  await expect(stateOf("microphone")).resolves.toBe("denied");
  await expect(fixture.event("checked")).resolves.toEqual(["media", 1, "app://fixture/"]);
  await expect(stateOf("notifications")).resolves.toBe("denied");
  await expect(fixture.event("checked")).resolves.toEqual([
    "notifications",
    null,
    "app://fixture/",
  ]);
});
