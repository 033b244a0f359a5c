import { attachmentCalls } from "./calls/attachments.ts";
import { filingCalls } from "./calls/filing.ts";
import { historyCalls } from "./calls/history.ts";
import { mailCalls } from "./calls/mails.ts";
import { organisationCalls } from "./calls/organisations.ts";
import { peopleCalls } from "./calls/people.ts";
import { recordCalls } from "./calls/records.ts";
import { sentCalls } from "./calls/sent.ts";
import { stripCalls } from "./calls/strip.ts";
import { windowCalls } from "./calls/window.ts";
import type { z } from "zod";

/**
 * Every call that the window may make. A new one is an entry in one of the groups, a handler in
 * desktop/ipc/ and a line in preload.ts.
 */
export const calls = {
  ...mailCalls,
  ...attachmentCalls,
  ...recordCalls,
  ...peopleCalls,
  ...filingCalls,
  ...historyCalls,
  ...sentCalls,
  ...organisationCalls,
  ...windowCalls,
  ...stripCalls,
} as const;

export type CallName = keyof typeof calls;

export type Input<C extends CallName> = z.output<(typeof calls)[C]["input"]>;
export type Output<C extends CallName> = z.output<(typeof calls)[C]["output"]>;
