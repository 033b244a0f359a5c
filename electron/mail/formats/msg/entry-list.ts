/** A person by name and address, without an entry in an address book. */
export type OneOffEntry = { readonly name: string; readonly address: string };

/** The provider of one-off entries, [MS-OXCDATA] section 2.2.5.1. */
const oneOff = Buffer.from("812b1fa4bea310199d6e00dd010f5402", "hex");
const isUnicode = 0x8000;

/** Before the strings: flags, provider, version and flags of the strings. */
const stringsAt = 4 + 16 + 2 + 2;

/** More people nobody asks to be answered. */
const mostEntries = 100;

/**
 * The people in a FlatEntryList ([MS-OXCDATA] section 2.3.3) who are described in it. Others are
 * only names of entries in somebody's address book.
 */
export function oneOffEntries(list: Buffer | undefined): OneOffEntry[] {
  const found: OneOffEntry[] = [];
  const count = list !== undefined && list.length >= 8 ? list.readUInt32LE(0) : 0;
  let at = 8;
  for (let left = Math.min(count, mostEntries); left > 0 && list !== undefined; left--) {
    if (at + 4 > list.length) break;
    const length = list.readUInt32LE(at);
    const entry = oneOffEntry(list.subarray(at + 4, at + 4 + length));
    if (entry !== undefined) found.push(entry);
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return found;
}

function oneOffEntry(bytes: Buffer): OneOffEntry | undefined {
  if (bytes.length < stringsAt || !bytes.subarray(4, 20).equals(oneOff)) return undefined;
  const encoding = (bytes.readUInt16LE(22) & isUnicode) === 0 ? "latin1" : "utf16le";
  const [name = "", , address = ""] = bytes.toString(encoding, stringsAt).split("\0");
  return { name, address };
}
