/** A part's head: the names in its Content-Disposition. */
export type PartHead = { readonly name: string | undefined; readonly fileName: string | undefined };

/** Where a part's bytes go. `end` is called once, after the last `write`. */
export type Sink = { write(bytes: Uint8Array): Promise<void>; end(): Promise<void> };

/** The body is not the multipart/form-data that its Content-Type promises, or it broke off. */
export class BadMultipart extends Error {
  override readonly name = "BadMultipart";
}

const headLimitBytes = 16 * 1024;
const headEnd = "\r\n\r\n";

/** The boundary of a multipart/form-data Content-Type; undefined for every other one. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(
    contentType ?? "",
  );
  return found?.[1] ?? found?.[2];
}

/**
 * Reads multipart/form-data (RFC 7578) as it arrives, part after part, so that 200 MB need neither
 * memory nor a long parse.
 *
 * @throws {BadMultipart}
 */
export async function readMultipart(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
  open: (head: PartHead) => Promise<Sink>,
): Promise<void> {
  const reader = new Reader(boundary, open);
  // What follows the closing boundary is read and dropped: to leave the loop early would destroy
  // the connection.
  for await (const chunk of body) if (!reader.done) await reader.take(chunk);
  if (!reader.done) throw new BadMultipart("the body ends before its closing boundary");
}

class Reader {
  done = false;
  readonly #delimiter: Buffer;
  readonly #open: (head: PartHead) => Promise<Sink>;
  /**
   * Begins with a line end, because the first boundary may stand at the very beginning of the body.
   */
  #rest: Buffer = Buffer.from("\r\n");
  #state: "preamble" | "head" | "data" = "preamble";
  #sink: Sink | undefined;

  constructor(boundary: string, open: (head: PartHead) => Promise<Sink>) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
    this.#open = open;
  }

  async take(chunk: Uint8Array): Promise<void> {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (
      !this.done &&
      (this.#state === "head" ? await this.#readHead() : await this.#readData())
    );
  }

  /** Passes on what surely is data. True when a boundary was found, so that a head follows. */
  async #readData(): Promise<boolean> {
    const at = this.#rest.indexOf(this.#delimiter);
    if (at === -1) {
      await this.#pass(Math.max(0, this.#rest.length - this.#delimiter.length));
      return false;
    }
    await this.#pass(at);
    await this.#sink?.end();
    this.#sink = undefined;
    this.#rest = this.#rest.subarray(this.#delimiter.length);
    this.#state = "head";
    return true;
  }

  async #pass(length: number): Promise<void> {
    if (length === 0) return;
    await this.#sink?.write(this.#rest.subarray(0, length));
    this.#rest = this.#rest.subarray(length);
  }

  async #readHead(): Promise<boolean> {
    if (this.#rest.length < 2) return false;
    if (this.#rest.toString("latin1", 0, 2) === "--") {
      this.done = true;
      return false;
    }
    const end = this.#rest.indexOf(headEnd);
    if (end === -1) {
      if (this.#rest.length > headLimitBytes) throw new BadMultipart("a part's head is too long");
      return false;
    }
    this.#sink = await this.#open(parseHead(this.#rest.toString("utf8", 0, end)));
    this.#rest = this.#rest.subarray(end + headEnd.length);
    this.#state = "data";
    return true;
  }
}

function parseHead(head: string): PartHead {
  const disposition = head.split("\r\n").find((line) => /^content-disposition:/i.test(line)) ?? "";
  return { name: parameter(disposition, "name"), fileName: parameter(disposition, "filename") };
}

/**
 * Browsers and undici write quotes and line ends in names as %22, %0D and %0A (HTML,
 * "multipart/form-data encoding algorithm").
 */
function parameter(disposition: string, name: string): string | undefined {
  const value = new RegExp(`[;\\s]${name}="((?:\\\\"|[^"])*)"`, "i").exec(disposition)?.[1];
  return value
    ?.replace(/%22|\\"/g, '"')
    .replace(/%0D/gi, "\r")
    .replace(/%0A/gi, "\n");
}
