import { pieceBytes } from "../../contract/limits.ts";
import type { Spool } from "../../storage/spool.ts";

/**
 * The file that the window looks at: it is read once, and kept until the window has it, or looks at
 * another one.
 */
export class GoingFile {
  readonly #spool: Pick<Spool, "read">;
  #kept: { readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined;

  constructor(spool: Pick<Spool, "read">) {
    this.#spool = spool;
  }

  /** @throws SpoolError when the bytes are gone */
  async look(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#kept?.sha256 === sha256) return this.#kept.bytes;
    const bytes = await this.#spool.read(sha256);
    this.#kept = { sha256, bytes };
    return bytes;
  }

  /** The window has the file, or wants none of it. */
  letGo(): void {
    this.#kept = undefined;
  }

  /** @param at how many bytes the window has. @throws SpoolError when the bytes are gone */
  async takePiece(sha256: string, at: number): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await this.look(sha256);
    if (at + pieceBytes > bytes.length) this.letGo();
    return bytes.slice(at, at + pieceBytes); // a copy: of a view, the whole buffer would cross
  }
}
