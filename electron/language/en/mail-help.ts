import type { Messages } from "../pattern.ts";

/**
 * How a mail comes out of each mail client, and what arrived last. Names of commands are those of
 * the mail clients in this language.
 */
export const mailHelp = {
  title: "How to bring an email in",
  open: "How to bring an email in…",
  "show-how": "Show me how",
  clients: "Mail clients",
  "client.outlook": "Classic Outlook",
  "client.new-outlook": "New Outlook",
  "client.outlook-web": "Outlook on the web",
  "client.gmail": "Gmail",
  "client.apple-mail": "Apple Mail",
  "client.thunderbird": "Thunderbird",
  "client.mailspring": "Mailspring",
  "client.other": "Phone, or another",

  "step.select": "Select the message in the list, or several.",
  "step.drag": "Drag it onto this window, and let go.",
  "step.stays": "It is in the tray. Your mail client keeps its copy.",
  "step.menu": "Open the menu of the message: the three dots.",
  "step.save-as": "Choose Save as. The message becomes a file.",
  "step.save-or-download": "Choose Save as or Download. The message becomes a file.",
  "step.download": "Choose Download message. It becomes a file.",
  "step.desktop": "Drag it to the Desktop. It becomes a file there.",
  "step.right-click": "Right-click the message.",
  "step.save-as-eml": "Choose Save as .eml. The message becomes a file.",
  "step.computer": "Open the mailbox on this computer. What is on your phone is there, too.",
  "step.save-file": "Save the message as a file: .eml, .msg or .mbox.",
  "step.file": "Drop the file onto this window.",
  /** In place of the step above. `folder` is the name of a folder. */
  "step.comes": "Mailpin takes it out of { $folder } by itself.",

  "note.desktop": "You can also drag the message to the desktop, and then the file here.",
  "note.outlook-for-mac": "Outlook for Mac works in the same way.",
  "note.thunderbird":
    "On a Mac, drag the message to the Desktop first. If no file arrives on Linux, save the message to your downloads, and drop that file.",
  "note.open": "“Open…” finds saved files, too, and copied files can be pasted.",

  "last-drop": "What arrived last?",
  "last-drop.title": "What arrived last",
  "last-drop.none": "Nothing was dragged or pasted into this window yet.",
  "last-drop.what":
    "If emails do not come in as they should, these lines help support. They hold formats, sizes and codes, but no subjects, addresses, file names or texts, and go when the window closes.",
} as const satisfies Messages;
