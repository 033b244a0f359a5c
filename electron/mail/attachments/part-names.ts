/** Names for parts that programs write without one. */
const names = new Map(
  Object.entries({
    "application/pgp-encrypted": "pgp-version.txt",
    "application/pgp-signature": "signature.asc",
    "application/pkcs7-mime": "smime.p7m",
    "application/pkcs7-signature": "smime.p7s",
    "application/x-pkcs7-mime": "smime.p7m",
    "application/x-pkcs7-signature": "smime.p7s",
    "message/delivery-status": "delivery-status.txt",
    "message/disposition-notification": "disposition-notification.txt",
    "message/external-body": "external-file.txt",
    "message/feedback-report": "feedback-report.txt",
    "message/global": "message.eml",
    "message/global-delivery-status": "delivery-status.txt",
    "message/global-disposition-notification": "disposition-notification.txt",
    "message/global-headers": "returned-headers.txt",
    "message/partial": "partial-message.txt",
    "message/rfc822": "message.eml",
    "text/calendar": "invite.ics",
    "text/rfc822-headers": "returned-headers.txt",
    // The body once more, for the watch; opened in a browser, it would run.
    "text/watch-html": "watch-version.txt",
    "text/x-amp-html": "amp-version.txt",
  }),
);

/** A readable name for a part, where its type is enough to choose one. */
export const defaultPartName = (type: string): string | undefined => names.get(type);
