/** A multipart that has not ended yet. */
export type Multipart = {
  /** MIME type, lower case. */
  readonly type: string;
  readonly boundary: string;
  /**
   * The charset of raw 8-bit text in the headers of its parts: from its own header, or from an
   * enclosing one.
   */
  readonly charset: string | undefined;
  /** It is a multipart/alternative, or in one. */
  readonly alternative: boolean;
  readonly depth: number;
};

/** The line between two parts. */
export type Delimiter = {
  readonly start: number;
  readonly end: number;
  readonly parent: Multipart;
};

type Level = Multipart & {
  /** One of its parts has started. */
  started: boolean;
  /** An outer one with the same boundary. */
  readonly hidden: Level | undefined;
};

/**
 * Longer lines are no delimiters: boundaries have 70 bytes (RFC 2046 section 5.1.1), and white
 * space may follow.
 */
const longestLine = 1100;

/** The multiparts that are open at a point of a message: their delimiters separate it. */
export class OpenMultiparts {
  readonly #message: Buffer;
  readonly #levels: Level[] = [];
  readonly #byBoundary = new Map<string, Level>();

  constructor(message: Buffer) {
    this.#message = message;
  }

  open(multipart: Multipart): void {
    const level: Level = {
      ...multipart,
      started: false,
      hidden: this.#byBoundary.get(multipart.boundary),
    };
    this.#levels.push(level);
    this.#byBoundary.set(level.boundary, level);
  }

  /**
   * The next delimiter that starts a part. The delimiter of any open multipart ends everything
   * inside that one, closed or not.
   *
   * @param from the start of a line
   */
  next(from: number): Delimiter | undefined {
    let at = from;
    while (this.#levels.length > 0) {
      const start = this.#dashes(at);
      if (start === undefined) return undefined;
      at = this.#lineEnd(start);
      const met =
        at - start > longestLine
          ? undefined
          : this.#delimiterIn(this.#message.toString("utf8", start, at));
      if (met === undefined) continue;
      if (met.closes) this.#closeUntil(met.level, "itself");
      else if (this.#message[at - 1] !== 0x0a)
        return undefined; // the file ends before the part
      else {
        this.#closeUntil(met.level, "what is in it");
        met.level.started = true;
        return { start, end: at, parent: met.level };
      }
    }
    return undefined;
  }

  /**
   * The delimiter that closes a multipart before its first part. The search ends at the next
   * delimiter of an open one.
   *
   * @param from where the content of the multipart starts
   */
  closingLine(
    boundary: string,
    from: number,
  ): { readonly start: number; readonly end: number } | undefined {
    for (
      let start = this.#dashes(from);
      start !== undefined;
      start = this.#dashes(this.#lineEnd(start))
    ) {
      const line = this.#message
        .toString("utf8", start, Math.min(this.#lineEnd(start), start + longestLine))
        .trimEnd();
      if (line === `--${boundary}--`) return { start, end: this.#lineEnd(start) };
      if (this.#delimiterIn(line) !== undefined) return undefined;
    }
    return undefined;
  }

  /** Whether a line is a delimiter; it may lack its line end. */
  isDelimiter(line: string): boolean {
    return (
      line.startsWith("--") &&
      this.#delimiterIn(Buffer.from(line, "latin1").toString("utf8")) !== undefined
    );
  }

  /** The next line that starts with two hyphens. */
  #dashes(from: number): number | undefined {
    const feed = this.#message.indexOf("\n--", Math.max(from - 1, 0), "latin1");
    return feed < 0 ? undefined : feed + 1;
  }

  #lineEnd(start: number): number {
    const feed = this.#message.indexOf(0x0a, start);
    return feed < 0 ? this.#message.length : feed + 1;
  }

  #delimiterIn(line: string): { readonly level: Level; readonly closes: boolean } | undefined {
    const text = line.slice(2).trimEnd();
    const parted = this.#byBoundary.get(text);
    const closed = text.endsWith("--") ? this.#byBoundary.get(text.slice(0, -2)) : undefined;
    if (closed !== undefined && (parted === undefined || closed.depth > parted.depth))
      // Before its first part, there is nothing to close.
      return closed.started ? { level: closed, closes: true } : undefined;
    return parted === undefined ? undefined : { level: parted, closes: false };
  }

  #closeUntil(level: Level, last: "itself" | "what is in it"): void {
    for (let top = this.#levels.at(-1); top !== undefined; top = this.#levels.at(-1)) {
      if (top === level && last === "what is in it") return;
      this.#levels.pop();
      if (top.hidden === undefined) this.#byBoundary.delete(top.boundary);
      else this.#byBoundary.set(top.boundary, top.hidden);
      if (top === level) return;
    }
  }
}
