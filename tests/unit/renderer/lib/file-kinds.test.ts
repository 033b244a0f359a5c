import { expect, it } from "vitest";
import { kindOfFile } from "../../../../renderer/lib/file-kinds.ts";

it.each([
  ["Offer 2027.pdf", "application/pdf", "document"],
  ["photo.JPEG", "application/octet-stream", "picture"],
  ["prices.xlsx", "application/octet-stream", "sheet"],
  ["archive.tar.gz", "application/gzip", "archive"],
  ["README", "text/plain", "document"],
  ["a mail", "message/rfc822", "mail"],
  ["invite.ics", "text/calendar", "calendar"],
  ["constructor", "application/octet-stream", "other"],
  ["a.constructor", "constructor/x", "other"],
])("%s of type %s is a %s", (name, type, kind) => {
  expect(kindOfFile(name, type)).toBe(kind);
});
