/*
 * A practice CRM in a process of its own, so that its processor time is not ours:
 *
 *     node script-crm.ts FOLDER LATENCY_MS
 *
 * Prints its credentials.
 */
import { startPracticeCrm } from "../../../electron/practice-crm/start.ts";
import { account } from "../../support/practice.ts";
import { company } from "../crash/letters.ts";

const [folder = "", latencyMs = "0"] = process.argv.slice(2);
const crm = await startPracticeCrm({
  ...{ port: 0, folder, seed: company },
  limits: { credits: Number.MAX_SAFE_INTEGER, concurrency: 20 },
  faults: [{ on: "associate", latencyMs: Number(latencyMs), do: "work", times: "always" }],
});
process.stdout.write(`${JSON.stringify(account.parse(crm))}\n`);
process.stdin.resume();
process.stdin.on("end", () => {
  process.exit();
});
