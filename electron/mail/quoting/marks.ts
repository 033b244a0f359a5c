/** Attributes of an element, names in lower case. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/**
 * How an element marks older messages: they are `inside` it, or `after` it to the end of the mail.
 */
export type Mark = "inside" | "after";

/** Classes and ids that mail programs give quoted content. */
const inside =
  /(?:^|\s)(?:gmail_quote|gmail_quote_container|yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|moz-forward-container|front-blockquote|airmail_on|airmail_ext_on|mb_quote|fastmail-quote|hushmail_quote|quote_container|reply-new-signature-quote|mail-quote-collapse|ox-quote|spark_quote|qt)(?:$|\s)/;
const insideById =
  /^(?:yahoo_quoted_\w*|olk_src_body_section|mail-editor-reference-message-container|isreplycontent|ms-outlook-mobile-body-separator-container|zmail_extra|qt|_mailorigin_|mailcontentquote)$/;
const afterById =
  /^(?:divrplyfwdmsg|x_divrplyfwdmsg|stopspelling|zwchr|ms-outlook-mobile-reference-message)$/;

/**
 * How an element marks older messages. Outlook on the web and the new Outlook for Windows put an
 * empty element before them, other programs an element around them; the old Outlook for Windows
 * marks only its header block.
 *
 * @param tag lower case
 */
export function markOf(tag: string, attributes: Attributes): Mark | undefined {
  const id = (attributes["id"] ?? "").toLowerCase();
  if (afterById.test(id) || attributes["data-marker"] === "__DIVIDER__") return "after";
  if (tag === "blockquote") return isQuoteByLook(attributes) ? "inside" : undefined;
  if (
    insideById.test(id) ||
    attributes["name"] === "quote" ||
    attributes["name"] === "messageReplySection"
  )
    return "inside";
  return inside.test((attributes["class"] ?? "").toLowerCase()) ? "inside" : undefined;
}

/**
 * Gmail indents with a bare blockquote of its own style; every quotation has a cite, a class, or a
 * border at its left.
 */
function isQuoteByLook({ type, cite, class: classes, style, id }: Attributes): boolean {
  if (type === "cite" || cite !== undefined || (id ?? "") !== "") return true;
  if ((classes ?? "").trim() !== "") return true;
  return (
    style === undefined ||
    /border-(?:left|inline-start|right)|border:\s*(?!none|0|medium none)/i.test(style)
  );
}
