import type { Messages } from "../../pattern.ts";

/** Why a mail of the tray or the outbox is not filed, and what happened to a filing. */
export const filing = {
  // The tray
  "draft-gone": "This email is no longer in the tray.",
  "draft-unread":
    "Mailpin has to read this email again. Try again in a moment, or drop the email again.",
  "attachment-unknown": "This email has no such attachment. Choose one of those that it shows.",
  "photo-not-smaller":
    "The smaller photo could not be used, so the photo stays as it is. You can leave it out instead.",
  "no-such-attachment": "This email has no attachment named “{ $name }”.",

  // Before a mail goes into the outbox
  "being-filed": "This email is already on its way to “{ $title }”.",
  "already-filed":
    "This email is already filed to “{ $title }”. Choose another record, or remove it from the tray.",
  "needs-you":
    "This email is already in the outbox for “{ $title }” and needs you there. Open the outbox to see why and what you can do.",
  "same-id": `{ $count ->
    [one] An email with the Message-ID of this one is already filed to “{ $title }”, or on its way there: “{ $subject }”. Its content is another, or not known. If it is not the same email, file this one under an id of its own.
   *[other] Emails with the Message-IDs of { $count } of these are already filed to “{ $title }”, or on their way there. Their content is another, or not known. If they are not the same emails, file these under ids of their own.
  }`,
  "never-file.address": "This email cannot be filed: { $address } is on your never-file list.",
  "never-file.domain":
    "This email cannot be filed: { $address } is on your never-file list with all of { $entry }.",
  "never-file-damaged":
    "Mailpin cannot read all of your never-file list any more, so it files nothing. Emails stay in the tray and the outbox. Open the list “Never file” in the settings and complete it: with the first change there it counts again. Then try again.",
  "not-an-entry":
    "Write an email address, like ana@client.example, or a domain, like client.example.",
  "public-domain":
    "Everybody can have an address at { $domain }, so all its users would count as your colleagues. Add your own address instead, or a domain that only your company has.",
  "module-unknown":
    "You have no access to this kind of record in your CRM. Choose another record to link.",
  "not-connected-yet":
    "Mailpin has not reached your CRM yet, so it cannot file. The email stays in the tray. Connect to the network and try again.",
  "recipient-unknown":
    "This email has no recipient's address, and Zoho needs one. If you received it, file it as received.",
  "sender-unknown":
    "This email has no sender's address, and Zoho needs one. If you sent it yourself, file it as sent.",
  "attachments-too-large.excess": `The attachments are { BYTES($excess) } too large. Zoho accepts { BYTES($mailLimit) } with one email. Leave some out.`,
  "too-many-attachments": `{ $count ->
    [one] 1 attachment too many. Zoho accepts { $limit } with one email. Leave some out.
   *[other] { $count } attachments too many. Zoho accepts { $limit } with one email. Leave some out.
  }`,

  // A filing
  "job-gone": "This filing is no longer in the outbox.",
  "too-late":
    "This email is already on its way to Zoho or filed there, so it can no longer be taken back.",
  "may-have-arrived":
    "Zoho's answer was lost, so this email may already be in Zoho. It can no longer be taken back. Try again to find out.",
  /** One of the files that a sentence lists. */
  "named-file": "“{ $name }”",
  "filed-without-files":
    "The CRM shows this email without { $names }. Mailpin cannot change a filed email: add what is missing to the record by hand.",
  "same-id-there.other":
    "“{ $title }” already has an email with the Message-ID of this one, but its content is another. This email is not filed. If it is not the same email, file it as another one; otherwise take it back to the tray and remove it there.",
  "same-id-there.unseen":
    "Zoho says that an email with the Message-ID of this one is already with “{ $title }”, but does not show it to Mailpin: a colleague may have filed this email, or another one. Look there first. If it is not the same email, file it as another one; otherwise take it back to the tray and remove it there.",
  "already-elsewhere":
    "Zoho already has this email with “{ $title }”, and does not accept it for a second record. Link it to this record in Zoho, or leave it where it is.",
  "no-longer-allowed.address":
    "Mailpin does not send this email: { $address } is now on your never-file list. Take it back to the tray, or try again when the entry is gone. Your organisation’s entries are removed by your administrator.",
  "no-longer-allowed.domain":
    "Mailpin does not send this email: { $address } is now on your never-file list with all of { $entry }. Take it back to the tray, or try again when the entry is gone. Your organisation’s entries are removed by your administrator.",
  "no-longer-allowed.module":
    "Mailpin does not send this email: your organisation no longer allows emails at records of this kind. Choose another record, or ask your administrator and try again.",
  "no-longer-allowed.link":
    "Mailpin does not send this email: your organisation no longer allows emails at records like the second one. Choose another one or none, or ask your administrator and try again.",
  "not-sent-again.address":
    "This email may already be with the record: Zoho’s answer to an earlier attempt was lost. Look there before you decide. Mailpin does not send it again: { $address } is now on your never-file list. Take it back to the tray, or try again when the entry is gone. Your organisation’s entries are removed by your administrator.",
  "not-sent-again.domain":
    "This email may already be with the record: Zoho’s answer to an earlier attempt was lost. Look there before you decide. Mailpin does not send it again: { $address } is now on your never-file list with all of { $entry }. Take it back to the tray, or try again when the entry is gone. Your organisation’s entries are removed by your administrator.",
  "not-sent-again.module":
    "This email may already be with the record: Zoho’s answer to an earlier attempt was lost. Look there before you decide. Mailpin does not send it again: your organisation no longer allows emails at records of this kind. Choose another record, or ask your administrator and try again.",
  "not-sent-again.link":
    "This email may already be with the record: Zoho’s answer to an earlier attempt was lost. Look there before you decide. Mailpin does not send it again: your organisation no longer allows emails at records like the second one. Choose another one or none, or ask your administrator and try again.",
  "not-added.unclear":
    "“{ $name }” may already be among the record’s Attachments: an answer from Zoho was lost, or the email was there before, and the list cannot tell. Look there first: “Try again” adds the file once more.",
  "not-added.lost":
    "Zoho’s answer about “{ $name }” was lost. Mailpin looks in a moment whether the file is there, before it sends it again.",
  "not-added.held-back":
    "“{ $name }” waits: nobody knows yet whether a file of the same name and size, from the email “{ $subject }”, is among the record’s Attachments. It follows by itself once that is known. If that email needs you in the outbox, decide there first; or do without this file.",
  "not-added.too-large": "“{ $name }” is larger than Zoho takes into a record’s Attachments.",
  "not-added.storage-full":
    "“{ $name }” was not added: the file storage of your organisation in Zoho is full. Ask an administrator to free some, then try again.",
  "not-added.virus": "Zoho’s virus scan refused “{ $name }”. Do without it, and warn the sender.",
  "not-added.scope":
    "“{ $name }” was not added: Mailpin is missing the permission for Attachments in Zoho. Sign in again to grant it, then try again.",
  "not-added.permission":
    "“{ $name }” was not added: your profile in Zoho does not allow it. Ask an administrator for the permission, then try again.",
  "not-added.not-allowed":
    "“{ $name }” was not added: your organisation’s rules or your never-file list no longer allow it. Do without it, or ask your administrator and try again.",
  "not-added.not-allowed-unsure":
    "“{ $name }” may already be among the record’s Attachments: an answer from Zoho was lost. Mailpin does not send it again: your organisation’s rules or your never-file list no longer allow it. Look there first. Do without the file, or ask your administrator and try again.",
  "not-added.record":
    "“{ $name }” was not added: the record was deleted, you have no access to it, or its module has no Attachments.",
  "not-added.refused":
    "Zoho did not accept “{ $name }”. Save the file from the email, and add it to the record by hand.",
  "not-added.given-up":
    "“{ $name }” was not added: Zoho or your network failed several times. Try again later.",
  "not-added.bytes-missing":
    "“{ $name }” was not added: the file is missing or damaged on this computer.",
  "not-added.internal":
    "“{ $name }” was not added: something went wrong inside Mailpin. Try again.",
  "not-added.from-backup":
    "“{ $name }” may be among the record’s Attachments by now: Mailpin’s data was damaged and restored from a backup. Try again looks there first.",
  "job-unreadable": "Mailpin can no longer read its data about this filing. File the email again.",
  "from-backup":
    "Mailpin's data was damaged, and this filing was restored from a backup. It may have reached Zoho in the meantime. Try again to find out: Zoho does not accept it twice.",
  "original-gone":
    "The file of this email is no longer on this computer. How long the files of filed emails are kept is in the settings.",
  "bytes-missing":
    "A file that belongs to this email is missing or damaged on this computer. Drop the email once more.",
  "internal.filing":
    "Something went wrong inside Mailpin while it filed this email. Try again; nothing was lost.",

  // The outbox as a whole
  "outbox-unwritable":
    "{ $disk } Until then Mailpin sends nothing. Afterwards the outbox continues by itself.",
  "lock-unusable":
    "Mailpin cannot send anything, because it cannot lock the file “{ $file }”. Make sure that you have permission to write to its folder, and that the disk is not full. Mailpin then continues by itself. Until then, emails that you file wait in the outbox.",

  // The CRM
  "organisation-gone":
    "Mailpin is no longer connected to this organisation. Choose another one, or connect it again.",
  "link-unknown":
    "Mailpin does not know the web address of this record. Open it in your CRM instead.",
  "credits-scarce":
    "Your company has few API credits left at Zoho, so Mailpin searches there only when you ask it to.",
  "asked-anew": "Replaced by a newer search.",
  "online-only":
    "You are offline, and a contact or lead can only be created online. Try again when the network is back.",
  "offline.no-match": "The CRM could not be reached, and the local copy has no match.",
} as const satisfies Messages;
