import type { MessageId } from "../../../electron/language/text.ts";
import type { MailClient } from "../../lib/mail-clients.ts";
import type { Drawing } from "./drawings.ts";

export type Step = { readonly drawing: Drawing; readonly words: StepId };
type StepId = Extract<MessageId, `mail-help.step.${string}`>;

export type Way = {
  readonly steps: readonly [Step, Step, Step];
  /** What else there is to know. */
  readonly note?: Extract<MessageId, `mail-help.note.${string}`>;
  /** The message is saved as a file: with a watched folder that is all. */
  readonly saves: boolean;
};

const select: Step = { drawing: "select", words: "mail-help.step.select" };
const drag: Step = { drawing: "drag", words: "mail-help.step.drag" };
const stays: Step = { drawing: "tray", words: "mail-help.step.stays" };
const menu: Step = { drawing: "menu", words: "mail-help.step.menu" };
const file: Step = { drawing: "file", words: "mail-help.step.file" };
/** In place of the last step, where Mailpin watches the folder. */
export const comes: Step = { drawing: "tray", words: "mail-help.step.comes" };

/** How a mail comes into the window, by the mail client. */
export const ways: Readonly<Record<MailClient, Way>> = {
  outlook: { steps: [select, drag, stays], saves: false },
  "new-outlook": {
    steps: [menu, { drawing: "save", words: "mail-help.step.save-as" }, file],
    note: "mail-help.note.desktop",
    saves: true,
  },
  "outlook-web": {
    steps: [menu, { drawing: "save", words: "mail-help.step.save-or-download" }, file],
    saves: true,
  },
  gmail: {
    steps: [menu, { drawing: "save", words: "mail-help.step.download" }, file],
    saves: true,
  },
  "apple-mail": {
    steps: [select, { drawing: "desktop", words: "mail-help.step.desktop" }, file],
    note: "mail-help.note.outlook-for-mac",
    saves: true,
  },
  thunderbird: {
    steps: [select, drag, stays],
    note: "mail-help.note.thunderbird",
    saves: false,
  },
  mailspring: {
    steps: [
      { drawing: "right-click", words: "mail-help.step.right-click" },
      { drawing: "save", words: "mail-help.step.save-as-eml" },
      file,
    ],
    saves: true,
  },
  other: {
    steps: [
      { drawing: "computer", words: "mail-help.step.computer" },
      { drawing: "save", words: "mail-help.step.save-file" },
      file,
    ],
    note: "mail-help.note.open",
    saves: true,
  },
};
