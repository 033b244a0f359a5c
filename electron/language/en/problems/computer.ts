import type { Messages } from "../../pattern.ts";

/** What is wrong with this computer, with Mailpin's data on it, or with Mailpin itself. */
export const computer = {
  // The disk
  "disk-full": "The disk is full: Mailpin cannot write its data. Free some space, then try again.",
  "disk-full.folder":
    "The disk is full: Mailpin cannot write to “{ $folder }”. Free some space, then try again.",
  "disk-read-only":
    "Mailpin cannot write its data: the disk is read-only or no longer connected. Check the disk, then try again.",
  "disk-read-only.folder":
    "Mailpin cannot write to “{ $folder }”: the disk is read-only or no longer connected. Check the disk, then try again.",
  "disk-read-only.not-allowed":
    "Mailpin may not read or write its data folder. Give your user the permission for it, or close the program that keeps it locked, then try again.",
  "disk-read-only.folder-not-allowed":
    "Mailpin may not read or write in “{ $folder }”. Give your user the permission for it, or close the program that keeps it locked, then try again.",
  "disk-fault":
    "Mailpin cannot use its data: the disk has a fault or is no longer connected. Check the disk, then try again.",
  "disk-fault.folder":
    "Mailpin cannot use “{ $folder }”: the disk has a fault or is no longer connected. Check the disk, then try again.",
  "disk-file-in-the-way":
    "Mailpin cannot use its data folder: a file lies in its place, or in that of a folder above it. Move the file elsewhere, then try again.",
  "disk-file-in-the-way.folder":
    "Mailpin cannot use the folder “{ $folder }”: a file lies in its place, or in that of a folder above it. Move the file elsewhere, then try again.",
  "folder-not-seen":
    "Mailpin cannot look into the folder “{ $folder }”, so it is not watched. Choose another one, or allow Mailpin to read it.",
  "not-a-mailbox":
    "This file is no mailbox, so it is not watched. Choose the file in which your mail program keeps sent emails, or a folder of saved emails.",
  "sent-unreachable":
    "Mailpin cannot read this mailbox at the moment. Check that it is still there and that you may read it.",
  "sent-mail-gone":
    "This email is no longer in the mailbox of sent emails. Drag it from your mail program instead.",
  "file-not-saved":
    "Mailpin could not write “{ $file }”. Choose another folder or name, then try again.",

  // Mailpin's data
  "database-too-new":
    "A newer Mailpin has been used on this computer. Install the latest version to go on.",
  "database-damaged":
    "Mailpin's data on this computer is damaged. Open Mailpin's window: it repairs what it can.",
  "database-unusable":
    "Mailpin cannot open its data on this computer. Check the disk, then start again.",
  "connected-unreadable":
    "Mailpin cannot read “{ $file }”, its list of connected companies. Close the program that uses the file, or allow your user to read and write it, then start Mailpin again.",
  "connected-unreadable.folder":
    "Mailpin cannot read “{ $file }”, its list of connected companies. It is a folder: move it to another place, then start Mailpin again.",

  // Links
  "link-refused.address":
    "This link does not lead to a web page or an email address, so Mailpin did not open it.",
  "link-failed":
    "Your computer could not open this link. It may be too long, or no program is set up for it.",

  // Mailpin itself
  "installation-damaged":
    "Part of Mailpin is missing on this computer. Install Mailpin again; your emails and settings stay as they are.",
  "installation-damaged.window":
    "Mailpin cannot read this part of its window. Start Mailpin again; if that does not help, install it again. Your emails and settings stay as they are.",
  "practice-unavailable":
    "The practice company cannot start on this computer. Check that the disk has room, then start Mailpin again.",
  "not-installed": "Only an installed Mailpin can start when you log in.",
  "login-of-desktop":
    "This Mailpin runs in a Flatpak, and cannot start itself when you log in. Your desktop can: add Mailpin to the programs that it starts, in its settings.",
  "hotkey-taken":
    "Another program, or the system, has these keys. Nothing has changed; choose others.",
  "no-window": "Mailpin's window is closed.",
  "no-answer.main":
    "Mailpin did not respond. Close it and start it again; what you filed is safe in the outbox.",
  "bad-request": "Mailpin could not do this. Start Mailpin again and try once more.",
  "internal.request":
    "Something went wrong inside Mailpin. Nothing was lost. Try again; if it happens again, restart Mailpin.",
  "internal.start":
    "Something went wrong inside Mailpin. Your emails are kept. Start Mailpin again. If that does not help, restart the computer or install Mailpin again.",

  // The company's policy
  "policy-broken.not-trusted":
    "Your organisation's rules for Mailpin are in { $place }, and others than the administrator of this computer can change them. Mailpin does not start until your administrator has put that right. Emails that wait stay on this computer.",
  "policy-broken.unreadable":
    "Your organisation's rules for Mailpin in { $place } cannot be read. Mailpin does not start without them. Ask your administrator. Emails that wait stay on this computer.",
  "policy-broken.invalid":
    "Your organisation's rules for Mailpin cannot be understood: { $place }. Mailpin does not start until your administrator has put that right. Emails that wait stay on this computer.",
  "policy-broken.central":
    "Mailpin cannot reach your organisation's rules at { $place }, which it needs for its first start. Connect to your organisation's network, then start Mailpin again.",
  "policy-broken.signature":
    "Your organisation's rules for Mailpin at { $place } have a wrong signature. Mailpin does not start with them. Ask your administrator. Emails that wait stay on this computer.",
  "organisation-not-allowed":
    "Your organisation does not allow Mailpin to file emails with this Zoho organisation. Sign in with the account of your company.",
  "module-not-allowed":
    "Your organisation does not allow emails at records of this kind. Choose another record.",
  "module-not-allowed.link":
    "Your organisation does not allow emails at records like the second one. Choose another one, or none.",
  "practice-off":
    "Your organisation does not use the practice company. Connect Mailpin to Zoho CRM to file emails.",
} as const satisfies Messages;
