import { ensureBuilt } from "./app/build-app.mjs";
import { ensureBrowser } from "./install/browser.mjs";
import { runPlaywright } from "./checks/checks.mjs";
import { canInstallPackages, ensureDebianPackages } from "./install/debian.mjs";
import { ensureInstalled } from "./install/install.mjs";
import { runCommand, Trouble } from "./errors.mjs";

/**
 * A display in memory, a window manager (without one no window takes a drag), a tool that moves the
 * mouse, a mail client, a file manager.
 */
const packages = ["xvfb", "openbox", "xdotool", "dbus", "dbus-x11", "thunderbird", "pcmanfm"];

async function testDesktop() {
  if (process.platform !== "linux" || !canInstallPackages()) {
    throw new Trouble(
      "The desktop tests drive real mail clients under Xvfb: they need Debian or Ubuntu, and root to install packages.",
    );
  }
  await ensureInstalled();
  await ensureDebianPackages(packages);
  await ensureBuilt();
  const { ok, passed, failed } = await runPlaywright("desktop", await ensureBrowser(), {
    live: true,
  });
  console.log(`\n${passed} passed, ${failed} failed`);
  return ok ? 0 : 1;
}

await runCommand(testDesktop);
