import type { RawAttachment } from "../raw-mail.ts";
import type { Remark } from "../remarks.ts";

/** The parts of a multipart/report that programs read: small tables of fields. */
const maxBytes = 262_144;

/** The kind of a report, by its parts; undefined for a mail that is none (RFC 6522). */
export function reportRemark(attachments: readonly RawAttachment[]): Remark | undefined {
  for (const { type, bytes } of attachments) {
    const remark = readers.get(type)?.(
      Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, maxBytes)).toString(
        "latin1",
      ),
    );
    if (remark !== undefined) return remark;
  }
  return undefined;
}

const readers = new Map<string, (fields: string) => Remark>(
  Object.entries({
    "message/delivery-status": deliveryRemark,
    "message/global-delivery-status": deliveryRemark,
    "message/disposition-notification": dispositionRemark,
    "message/global-disposition-notification": dispositionRemark,
    "message/feedback-report": () => "complaint",
  }),
);

/** RFC 3464 section 2.3.3: one action for each recipient; the worst counts. */
function deliveryRemark(fields: string): Remark {
  const actions = new Set(
    [...fields.matchAll(/^action[ \t]*:[ \t]*([a-z]+)/gim)].map(([, word = ""]) =>
      word.toLowerCase(),
    ),
  );
  if (actions.has("failed")) return "deliveryFailed";
  if (actions.has("delayed")) return "deliveryDelayed";
  return ["delivered", "relayed", "expanded"].some((action) => actions.has(action))
    ? "delivered"
    : "report";
}

/** RFC 8098 section 3.2.6: `automatic-action/MDN-sent-automatically; displayed`. */
function dispositionRemark(fields: string): Remark {
  const disposition = fields.split(/\r?\n/).find((line) => /^disposition[ \t]*:/i.test(line)) ?? "";
  const outcome = /^[ \t]*([a-z]+)/i
    .exec(disposition.slice(disposition.indexOf(";") + 1))?.[1]
    ?.toLowerCase();
  if (outcome === "displayed") return "read";
  return outcome === "deleted" ? "notRead" : "report";
}
