import type { Bridge } from "../../electron/contract/bridge.ts";
import { pieceBytes } from "../../electron/contract/limits.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import { ask } from "./ask.ts";

/** What shows an attachment: what main says of it, and the bytes of a PDF. */
export type PreviewCalls = Pick<Bridge, "viewAttachment" | "getPdf">;

/** The bytes of a file, in their order. A worker joins them: the window would wait for that. */
export type Pieces = readonly Uint8Array<ArrayBuffer>[];

/**
 * Fetches a file from main.
 *
 * @param askFor what comes after so many bytes
 * @param isWanted asked before each piece
 * @returns undefined when it is no longer wanted
 */
export async function fetchFile(
  askFor: (at: number) => Promise<Reply<{ readonly bytes: Uint8Array<ArrayBuffer> }>>,
  isWanted: () => boolean = () => true,
): Promise<Reply<Pieces> | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; isWanted(); at += pieceBytes) {
    const reply = await ask(() => askFor(at));
    if (!reply.ok) return reply;
    pieces.push(reply.value.bytes);
    if (reply.value.bytes.length < pieceBytes) return { ok: true, value: pieces };
  }
  return undefined;
}

export function joined(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
