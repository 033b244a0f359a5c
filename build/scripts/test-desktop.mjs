import { ensureBuilt } from "./app/build-app.mjs";
import { ensureBrowser } from "./install/browser.mjs";
import { runPlaywright } from "./checks/checks.mjs";
import { canInstallPackages, ensureDebianPackages, isPackageInstalled } from "./install/debian.mjs";
import { ensureInstalled } from "./install/install.mjs";
import { runCommand, Trouble } from "./errors.mjs";

/**
 * A display in memory, a window manager (without one no window takes a drag), a tool that moves the
 * mouse, mail clients, a file manager, and what a drag source of our own needs.
 */
const packages = [
  ...["xvfb", "openbox", "xdotool", "dbus", "dbus-x11"],
  ...["thunderbird", "claws-mail", "pcmanfm"],
  ...["python3-gi", "gir1.2-gtk-3.0"],
];

/** A mail client of 70 packages: it is tested where it is installed, or asked for. */
const large = "evolution";

async function testDesktop() {
  const specs = process.argv.slice(2);
  if (process.platform !== "linux" || !canInstallPackages()) {
    throw new Trouble(
      "The desktop tests drive real mail clients under Xvfb: they need Debian or Ubuntu, and root to install packages.",
    );
  }
  await ensureInstalled();
  await ensureDebianPackages(specs.includes(large) ? [...packages, large] : packages);
  await ensureBuilt();
  const { ok, passed, failed } = await runPlaywright("desktop", await ensureBrowser(), {
    live: true,
    specs,
  });
  console.log(`\n${passed} passed, ${failed} failed`);
  if (specs.length === 0 && !isPackageInstalled(large))
    console.log(
      "Evolution was skipped: `npm run test:desktop -- evolution` installs it (about 70 MB) and tests it.",
    );
  return ok ? 0 : 1;
}

await runCommand(testDesktop);
