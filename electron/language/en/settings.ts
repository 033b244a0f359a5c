import type { Messages } from "../pattern.ts";

/** What the user can set. */
export const settings = {
  title: "Settings",
  "group.filing": "Filing",
  "group.window": "Window",
  "group.programs": "Emails from other programs",
  "group.background": "In the background",
  "group.privacy": "Privacy",

  hold: "Time to undo a filing",
  "hold.help":
    "Zoho has no way to delete an email that was filed. So a filing waits this long, and Undo takes it back.",
  "hold.none":
    "Zoho has no way to delete an email that was filed. What is sent at once cannot be taken back.",
  "left-out": "Name the files that you leave out",
  "left-out.help": "At the end of the text in the CRM, so that its readers know of them.",
  "add-left-out": "Add the files that you leave out to the record",
  "add-left-out.help":
    "They go to the record’s Attachments after the email. You can decide otherwise for each email.",

  appearance: "Appearance",
  "appearance.system": "As the system",
  "appearance.light": "Light",
  "appearance.dark": "Dark",
  language: "Language",
  "language.system": "As the system",
  keys: "Use single keys",
  "keys.help": "1 to 9 choose a suggestion, and ? lists the shortcuts. Turn them off to dictate.",
  shortcuts: "Keyboard shortcuts…",
  hotkey: "Bring Mailpin forward from any program",
  "hotkey.none": "None",
  "hotkey.press": "Press the keys…",
  "hotkey.choosing": "Escape leaves the keys as they are. Backspace takes them away.",
  "hotkey.help": "These keys work in every program while Mailpin runs.",
  "hotkey.refused":
    "Programs need these keys themselves. Hold two of { $keys }, and press a letter or a digit.",
  "hotkey.taken":
    "Another program, or the system, has these keys. Until it gives them up, they do nothing here.",
  "hotkey.suggest": "Use { $keys }",
  strip: "Keep a drop strip at the edge of the screen",
  "strip.help":
    "It takes emails while other windows cover this one, and is there as long as this window. A click on it shows Mailpin.",
  "strip.place": "How far down the edge it stands",

  folder: "Take new emails from a folder",
  "folder.help": "For programs that hand over no file: save an email there. No file is deleted.",
  "folder.unreachable": "The folder cannot be reached. Mailpin goes on when it is back.",
  "choose-folder": "Choose another…",

  notifications: "Show notifications",
  "notifications.help":
    "Only while you are not looking at this window. They show counts, no subjects and no names.",
  login: "Start Mailpin when you log in",
  "login.help": "It waits in the system tray, and stays there when you close the window.",

  history: "Days to keep the history",
  "days-allowed": "Enter a whole number of days from { $least } to { $most }.",
  files: "Days to keep the files of filed emails",
  "files.help": "Until then you can save the file of an email from its receipt in the history.",
  "files.none": "The file of an email is deleted as soon as the email is filed.",

  managed: "Set by your organisation.",
  "managed.modules": "Your organisation decides which modules there are to choose from.",
  "managed.organisations": "Your organisation decides which companies you can connect, and how.",
} as const satisfies Messages;
