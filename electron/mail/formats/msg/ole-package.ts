import { decodeText } from "../../charset/charset.ts";

export type PackagedFile = { readonly name: string | undefined; readonly bytes: Buffer };

/** The first field of a package; other programs' native data starts differently. */
const isPackage = 2;
const embedded = 3;

/**
 * Extracts the file from an object of Windows' packager: Outlook and Word use it for files that no
 * program on the machine can embed. The format is undocumented; existing readers agree on this:
 * label and path in the code page of the machine, a mark, the path of a temporary copy, the file,
 * and in newer ones those three names again in UTF-16.
 *
 * @param native the stream \1Ole10Native ([MS-OLEDS] section 2.3.6), without its length
 * @param charset of the names that are not in UTF-16
 * @returns undefined when it is no package, or damaged, or a link
 */
export function filePackage(native: Buffer, charset: string | undefined): PackagedFile | undefined {
  try {
    const fields = new Fields(native);
    if (fields.short() !== isPackage) return undefined;
    const label = fields.string();
    const path = fields.string();
    fields.short();
    if (fields.short() !== embedded) return undefined;
    fields.bytes(fields.long());
    const bytes = fields.bytes(fields.long());
    const [, wideLabel, widePath] =
      fields.rest < 4 ? [] : [fields.wide(), fields.wide(), fields.wide()];
    const narrow = (name: Buffer) => decodeText(name, charset).text;
    return { name: fileName([wideLabel, narrow(label), widePath, narrow(path)]), bytes };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // it ends within a field
    throw error;
  }
}

/**
 * The label is usually a file's name, but people may change it; the path may be that of the icon
 * (`SHELL32.DLL`).
 */
function fileName(names: readonly (string | undefined)[]): string | undefined {
  const given = names.flatMap((name) => (name === undefined || name === "" ? [] : name));
  return given.find((name) => /\.\w{1,10}$/.test(name)) ?? given[0];
}

/** Reads the fields in order; throws a RangeError at the end. */
class Fields {
  readonly #native: Buffer;
  #at = 0;

  constructor(native: Buffer) {
    this.#native = native;
  }

  get rest(): number {
    return this.#native.length - this.#at;
  }

  short(): number {
    return this.bytes(2).readUInt16LE();
  }

  long(): number {
    return this.bytes(4).readUInt32LE();
  }

  /** A string and its final zero. */
  string(): Buffer {
    const end = this.#native.indexOf(0, this.#at);
    const text = this.bytes(end < 0 ? Infinity : end - this.#at);
    this.#at++;
    return text;
  }

  wide(): string {
    return this.bytes(this.long() * 2).toString("utf16le");
  }

  bytes(length: number): Buffer {
    if (length > this.rest) throw new RangeError("the package ends within a field");
    this.#at += length;
    return this.#native.subarray(this.#at - length, this.#at);
  }
}
