/** Builds CMS messages (RFC 5652) in BER forms that OpenSSL does not write. */

const lengthOctets = (length: number): Buffer => {
  if (length < 0x80) return Buffer.from([length]);
  const octets = Buffer.from(length.toString(16).padStart(8, "0"), "hex");
  return Buffer.concat([Buffer.from([0x84]), octets]);
};

export const element = (tag: number, ...content: Buffer[]): Buffer => {
  const bytes = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), lengthOctets(bytes.length), bytes]);
};

export const indefinite = (tag: number, ...content: Buffer[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);

export const oid = {
  data: "2a864886f70d010701",
  signedData: "2a864886f70d010702",
  compressedData: "2a864886f70d0109100109",
  receipt: "2a864886f70d0109100101",
};

const identifier = (hex: string): Buffer => element(0x06, Buffer.from(hex, "hex"));
const version = element(0x02, Buffer.from([1]));

type Wrap = typeof element;

/**
 * ContentInfo with the common parts of signed-data and compressed-data; without signatures, which
 * are not checked here.
 */
export const cmsMessage = (
  type: string,
  octetString: Buffer | undefined,
  { wrap = element, contentType = oid.data } = {},
) => {
  const content = octetString === undefined ? [] : [wrap(0xa0, octetString)];
  const algorithms =
    type === oid.signedData ? wrap(0x31) : wrap(0x30, identifier("2a864886f70d0109100308"));
  const message = wrap(
    0x30,
    version,
    algorithms,
    wrap(0x30, identifier(contentType), ...content),
    ...signers(type, wrap),
  );
  return wrap(0x30, identifier(type), wrap(0xa0, message));
};

const signers = (type: string, wrap: Wrap): Buffer[] =>
  type === oid.signedData ? [wrap(0x31)] : [];
