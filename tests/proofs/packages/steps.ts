import { checkAsar, checkBeside, checkBill, checkFuses } from "./contents.ts";
import { installDeb, makeDeb, readScripts } from "./deb.ts";
import { checkEntries, validateEntries, validateXml } from "./entries.ts";
import { compileComponent, writeProject } from "./msi.ts";
import type { Packed } from "./pack.ts";
import { makeRpm } from "./rpm.ts";
import { compileInclude } from "./windows.ts";

/** Says what it saw, or throws what is wrong, or Skipped. */
export type Step = { readonly name: string; readonly run: (packed: Packed) => Promise<string> };

/** Those that need no tools but ours. */
export const ownSteps: readonly Step[] = [
  { name: "the asar holds the app's code, and is small", run: checkAsar },
  { name: "beside it are licences, parts and the command", run: checkBeside },
  { name: "all parts are listed, with their licences", run: checkBill },
  { name: "the fuses are set", run: checkFuses },
  { name: "the desktop is told of mail files and links", run: checkEntries },
];

export const steps: readonly Step[] = [
  ...ownSteps,
  { name: "the entries are valid", run: validateEntries },
  { name: "the XML is well-formed", run: validateXml },
  { name: "the scripts of the packages can be read", run: readScripts },
  { name: "the .deb is made", run: makeDeb },
  { name: "the .deb installs, takes no default, and leaves nothing behind", run: installDeb },
  { name: "the .rpm is made, with all files", run: makeRpm },
  { name: "the installer's include compiles, and takes no default", run: compileInclude },
  { name: "the MSI's project is for all users, and offers Mailpin", run: writeProject },
  { name: "the MSI's component compiles, and takes no default", run: compileComponent },
];
