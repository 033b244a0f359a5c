import { runCommand } from "../scripts/errors.mjs";
import { asSwitches } from "../scripts/app/switches.mjs";
import { develop } from "./develop.ts";

await runCommand(() => develop(asSwitches(process.argv.slice(2))));
