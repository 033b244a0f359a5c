import { z } from "zod";
import { sha256 } from "../../contract/email.ts";
import { recordId, recordRef } from "../../contract/record.ts";
import { attachmentOf, imageSource } from "../api-decisions.ts";
import { withAddresses } from "./content-images.ts";

const person = z.object({ user_name: z.string().max(255), email: z.string().min(1).max(255) });
const people = z.array(person).max(50);

/** The one element of `Emails`, complete except for the file ids. */
const emailBody = z.object({
  from: person,
  to: people.min(1),
  cc: people.exactOptional(),
  bcc: people.exactOptional(),
  subject: z.string().min(1),
  /** An image that the HTML shows is `src="cid:N"`, N being its position in `files`. */
  content: z.string().min(1),
  mail_format: z.enum(["html", "text"]),
  date_time: z.iso.datetime({ offset: true, precision: 0 }),
  sent: z.boolean(),
  original_message_id: z.string().min(1).max(255),
  linked_record: z
    .object({
      id: recordId,
      name: z.string(),
      module: z.object({ api_name: z.string(), id: recordId }),
    })
    .exactOptional(),
  owner: z.object({ id: recordId }).exactOptional(),
});

const filingFile = z.object({
  name: z.string().min(1),
  /** Bytes. */
  size: z.number().int().positive(),
  sha256,
  /** True for an image that `content` shows; the others become attachments. */
  inline: z.boolean(),
  contentId: z.string().exactOptional(),
});

/**
 * All that a filing needs, as plain JSON: composed once, stored by the outbox, and sent as often as
 * needed. It is never recomputed, because Zoho knows a repeated call by its `original_message_id`
 * alone.
 */
export const filingRequest = z.object({
  record: recordRef,
  email: emailBody,
  /** What to upload, in this order; a file's position is its name in the outbox. */
  files: z.array(filingFile),
  /**
   * The file that the mail came in, to attach it if Zoho refuses the text as too long. Absent when
   * it is among `files`, or there is no room for it.
   */
  original: filingFile.pick({ name: true, size: true, sha256: true }).exactOptional(),
});
export type FilingRequest = z.output<typeof filingRequest>;
export type FilingFile = FilingRequest["files"][number];
export type EmailBody = FilingRequest["email"];

/** The element of `Emails` that is sent. */
export type CompleteEmail = EmailBody & {
  readonly attachments?: readonly { readonly id: string; readonly name: string }[];
};

/**
 * Puts the uploaded files' ids into the body: attachments in a list of their own, images as
 * `crm/img_id:ID` where the HTML shows them.
 *
 * @param ids by position in `request.files`; all of them
 * @throws RangeError when one is missing, so that no mail is filed without an attachment by
 *   accident
 * @see https://www.zoho.com/crm/developer/docs/api/v8/associate-email.html
 */
export function withFileIds(
  request: FilingRequest,
  ids: ReadonlyMap<number, string>,
): CompleteEmail {
  const files = request.files.map((file, position) => {
    const id = ids.get(position);
    if (id === undefined) throw new RangeError(`file ${position} has not been uploaded`);
    return { ...file, id };
  });
  const content = withAddresses(request.email.content, (position) => {
    const image = files[position];
    return image?.inline === true ? imageSource(image.id) : undefined;
  });
  const attachments = files
    .filter(({ inline }) => !inline)
    .map(({ id, name }) => attachmentOf(id, name));
  return { ...request.email, content, ...(attachments.length > 0 && { attachments }) };
}
