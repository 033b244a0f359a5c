import { browserArguments, findBrowser } from "../install/browser.mjs";
import { absent, attempt, broken, lastLine, works } from "./finding.mjs";

const page = "data:text/html,<script>document.write('answer: ' + 6 * 7)</script>";

/** A browser of Chromium's family, in which the tests look at the window. */
export async function browser() {
  const found = findBrowser();
  if (found === undefined)
    return absent("no Chromium, Chrome or Edge; npm test installs one where it can");
  const { ok, stdout, stderr } = await attempt(found, [
    ...browserArguments(found),
    "--headless",
    "--dump-dom",
    page,
  ]);
  return ok && stdout.includes("answer: 42")
    ? works(`${found} runs a page`)
    : broken(`${found} does not run a page. ${lastLine(stderr)}`);
}
