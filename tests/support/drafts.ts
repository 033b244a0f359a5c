import type { Draft } from "../../electron/contract/draft.ts";
import type { DraftFile, DraftStore } from "../../electron/drafts/drafts.ts";

/** More than any test has. */
const all = 1000;

/** The drafts in the tray, in its order. */
export const trayOf = (drafts: DraftStore): Draft[] =>
  drafts.load(drafts.after(0, all).map(({ id }) => id));

/** The drafts that have to be read again. */
export const unreadOf = (drafts: DraftStore): DraftFile[] => drafts.unread(0, all).files;
