import { setFlagsFromString } from "node:v8";

/**
 * From now on V8 collects garbage rather than let main and its threads grow. Otherwise the young
 * generation takes up to 64 MB in Electron and 128 MB in Node after some hundred mails, the old one
 * as much again before it is collected, and an idle app keeps both. It is read at each collection
 * (`memory_saver_mode` in https://chromium.googlesource.com/v8/v8/+/main/src/flags/flag-definitions.h);
 * a start is quicker without.
 */
export const saveMemory = (): void => {
  setFlagsFromString("--memory-saver-mode");
};
