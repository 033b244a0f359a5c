import type { Messages } from "../../pattern.ts";

/**
 * What a failed call to Zoho means. The kind `given-up` is for when Mailpin no longer tries by
 * itself.
 */
export const zoho = {
  offline: "Zoho cannot be reached. Mailpin continues by itself as soon as the network is back.",
  "network-in-the-way":
    "Your network answered instead of Zoho. Open a page in your browser to see whether it wants you to sign in; in a company, ask whether it blocks Zoho. Mailpin continues by itself.",
  "proxy-sign-in":
    "The proxy of your network wants a user name and a password. Sign in to it in Mailpin's window; Mailpin then continues by itself.",
  "no-answer": "Zoho or your network stopped answering. Mailpin tries again by itself.",
  "no-answer.given-up":
    "Zoho or your network stopped answering several times. Try again, on another network if you can.",
  "connection-lost":
    "The connection to Zoho was lost before the answer came. Mailpin tries again by itself.",
  "connection-lost.given-up":
    "The connection to Zoho was lost several times before the answer came. Try again, on another network if you can.",
  "zoho-busy":
    "Zoho asks Mailpin to wait because the request limit was reached. Mailpin continues by itself.",
  "zoho-down": "Zoho has a problem at the moment. Mailpin tries again by itself.",
  "zoho-down.given-up": "Zoho has had a problem for a day. Try again later.",
  // A refused or revoked refresh token
  "signed-out":
    "Zoho no longer accepts this sign-in. Sign in again; everything in the outbox is kept. If this keeps happening, tell your administrator: too many people may be using the same client.",
  "client-refused":
    "Zoho does not accept Mailpin's client id or secret in this data centre. Check them in the settings, then sign in again.",
  "scope-missing":
    "Mailpin is missing a permission in Zoho. Sign in again to grant it; everything in the outbox is kept.",
  "no-api-access":
    "Your profile in Zoho has no API access. Ask an administrator to switch it on, then try again; the outbox is kept.",
  "upload-failed": "Zoho could not accept an attachment. Try again, or leave the attachment out.",
  "upload-not-allowed":
    "Zoho does not let you upload attachments. Ask an administrator for the permission, or file the email without them.",
  "upload-broke-off.broken":
    "The connection was lost while “{ $name }” ({ BYTES($size) }) was being uploaded. Mailpin tries again by itself.",
  "upload-broke-off.broken-given-up":
    "“{ $name }” ({ BYTES($size) }) could not be uploaded in { $tries } tries: the connection was lost. Try again on a faster or different network, or leave the file out.",
  "upload-broke-off.silent":
    "Zoho or your network stopped answering while “{ $name }” ({ BYTES($size) }) was being uploaded. Mailpin tries again by itself.",
  "upload-broke-off.silent-given-up":
    "“{ $name }” ({ BYTES($size) }) could not be uploaded in { $tries } tries: Zoho or your network stopped answering. Try again on a faster or different network, or leave the file out.",
  "attachment-too-large": "An attachment is larger than Zoho accepts. Leave it out.",
  virus: "Zoho's virus scan refused an attachment. Leave it out, and warn the sender.",
  "storage-full":
    "The file storage of your organisation in Zoho is full. Ask an administrator to free some, or leave the attachments out.",
  duplicate:
    "This email is already in Zoho, with this record or another one. It was not filed a second time.",
  "attachments-too-large": `The attachments together are larger than the { BYTES($mailLimit) } that Zoho accepts with one email. Leave some out.`,
  "files-refused":
    "Zoho no longer has the attachments that were uploaded. Try again to upload them once more.",
  "link-refused":
    "The second record can no longer be linked: it was deleted, or you have no access to it. Choose another one.",
  "owner-refused":
    "The person this email should belong to is not an active user in Zoho. File it in your own name.",
  "owner-not-allowed":
    "Only administrators can file another user's email. File it in your own name, or ask an administrator.",
  "limit-reached":
    "Zoho says that a limit was reached, but not which one. Try again later, or ask an administrator.",
  "not-allowed":
    "Zoho does not allow this email to be filed with this record. Choose another one, or ask an administrator.",
  "text-refused":
    "Zoho does not accept this email's text, even when it is shortened. Save the email as a file and attach it in Zoho by hand.",
  "record-gone": "The record was deleted, or you have no access to it. Choose another one.",
  "module-gone":
    "Your organisation no longer offers this kind of record for emails. Choose another one.",
  "no-permission":
    "Your profile in Zoho does not allow this. Choose another record, or ask an administrator for the permission.",
  "create-not-allowed":
    "Your profile in Zoho does not allow you to create this kind of record. Ask an administrator for the permission.",
  "record-exists":
    "Another record in Zoho has one of these values, and your organisation allows it only once.",
  "field-missing":
    "Your organisation demands a field that is not filled in here. Fill it in, or create the record in Zoho.",
  "value-refused": "Zoho does not accept one of these values. Correct it, and try again.",
  "search-refused": "Zoho cannot search for this. Use different words, or more of them.",
  "list-changed":
    "Zoho lost its place in a long list. Mailpin reads the list again from the start.",
  "list-too-long":
    "The list is too long for Zoho to send all of it. Search for the records that are missing.",
  rejected:
    "Zoho did not accept what Mailpin sent. This is a fault in Mailpin or a change at Zoho; please report it.",
} as const satisfies Messages;
