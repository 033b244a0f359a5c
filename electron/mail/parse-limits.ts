/**
 * Limits against hostile mail: each prevents one way to make a small file cost much time or memory.
 */

/** Most emails that are opened of one file: a salesperson does not file a whole mail folder. */
export const maxMessages = 1_000;

/**
 * Leaves and multiparts of one mail. The largest real mails (digests, photo mails) have a few
 * hundred.
 */
export const maxParts = 10_000;

/** Nesting of multiparts. Real mail stays under ten; each level reads its bytes once more. */
export const maxDepth = 60;

/** The header block of a message or a part, bytes. 10,000 recipients take about half a megabyte. */
export const maxHeaderBytes = 2 * 1024 * 1024;

/**
 * Lines of the shown text. 20 MB of text have 300,000; mailparser takes as long for a line as for a
 * hundred bytes.
 */
export const maxLines = 1_000_000;

/** Parameters of a field, and pieces of one of them (RFC 2231). A long file name takes a dozen. */
export const maxParameters = 200;

/** Length of the list of references. The longest conversations have a few hundred. */
export const maxReferences = 1_000;

/**
 * Characters of a subject. Outlook's have 255, Zoho's 250; real subjects that a program wrote have
 * a few hundred.
 */
export const maxSubject = 2_000;

/** Characters of a person's name. Exchange's have 256. */
export const maxPersonName = 500;

/**
 * Characters of an address with the text around it. RFC 5321 section 4.5.3.1 allows 64 before and
 * 255 after the `@`.
 */
export const maxAddressLength = 600;

/**
 * Characters of a message's id: a line has no more (RFC 5322 section 2.1.1). A longer one is
 * replaced by its hash.
 */
export const maxMessageId = 998;

/** Only so many characters of the sender's file name are read. */
export const maxRawName = 300;

/** Characters of a MIME type (RFC 6838 section 4.2: 127 on each side of the slash). */
export const maxTypeLength = 255;

/**
 * Characters of the id and of the address by which the HTML refers to an image. Longer ones are
 * ignored.
 */
export const maxContentId = 2_000;

/** People in one field. Zoho takes far fewer; a longer list is shown cut, with a warning. */
export const maxPeople = 5_000;

/**
 * RTF of a .msg body after decompression, bytes. The compression factor is at most nine, so this
 * also bounds the input.
 */
export const maxRtfBytes = 16 * 1024 * 1024;

/** Groups within groups of RTF. Word writes a dozen. */
export const maxRtfDepth = 10_000;

/**
 * RTF with a mail wrapped in it, bytes: rtf-stream-parser needs up to half a second for each
 * megabyte, and 80 times its memory.
 */
export const maxWrappedBytes = 8 * 1024 * 1024;

/**
 * Nested groups in it: the parser's time grows with the square of the depth, so that 40 KB of
 * braces took half a minute.
 */
export const maxWrappedDepth = 100;

/**
 * Content of a compressed mail (S/MIME), bytes: a file a thousand times smaller can produce this
 * much.
 */
export const maxInflatedBytes = 64 * 1024 * 1024;

/**
 * Pictures embedded in a mail's HTML; more than Zoho's limit for the text has room for. Each is a
 * separate write to disk.
 */
export const maxDataPictures = 200;

/** All embedded pictures together, bytes. A phone sends a handful of photos. */
export const maxDataPicturesBytes = 64 * 1024 * 1024;

/**
 * HTML longer than this is not shown as HTML (characters): sanitising it would take longer than a
 * mail may take.
 */
export const maxPreviewChars = 3_000_000;

/** Text longer than this is shown cut, with a warning (characters); the mail keeps all of it. */
export const maxPreviewTextChars = 500_000;

/** Streams, storages and sectors that a compound file may name. */
export const maxCompoundEntries = 200_000;

/**
 * Characters of an attachment's name; file systems take 255 bytes, and a number may have to be
 * added.
 */
export const maxNameLength = 120;

/** Attributes of a TNEF file, of which an attachment has about eight. */
export const maxTnefAttributes = 100_000;

/**
 * Nesting of attached messages in a TNEF file: each is written once more for every message around
 * it.
 */
export const maxTnefDepth = 10;
