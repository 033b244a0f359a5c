import type { FileHandle } from "node:fs/promises";
import type { FileBytes } from "./file-bytes.ts";
import { beginBytes, lacksBoundary } from "./formats/eml/cut-message.ts";
import { lacksSectors } from "./formats/msg/lacks-sectors.ts";
import { isCompoundFile } from "./formats/msg/sector-map.ts";

/** So much of a message's end has the last line of its parts, bytes. */
const endBytes = 65_536;

/**
 * Whether a mail's file may lack its end: a slow network, or a program that waits, may leave a part
 * for minutes that looks like a whole mail. Some mails lack it for ever.
 */
export async function mayBeCut(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  const at: FileBytes["at"] = async (position, length) => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), { position });
    return buffer.subarray(0, bytesRead);
  };
  const begin = await at(0, beginBytes);
  if (isCompoundFile(begin)) return lacksSectors({ size, at });
  return lacksBoundary(begin, await at(Math.max(0, size - endBytes), endBytes));
}
