import { mailLimitBytes } from "../../electron/contract/limits.ts";
import type { Problem, Reply } from "../../electron/contract/problem.ts";
import { text } from "../../electron/language/text.ts";

/** A dropped or pasted file. Its bytes are already being read, or a problem says why not. */
export type Arrival = {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly read: Promise<Reply<Uint8Array<ArrayBuffer>>>;
};

/** Most bytes that one drop or paste may hold in memory at a time. */
const togetherLimitBytes = 4 * mailLimitBytes;

const refuse = (problem: Problem): Promise<Reply<never>> => Promise.resolve({ ok: false, problem });

/** By name, because most mail stores are too large for their content to be read. */
const mailStore = /\.(?:pst|ost|olm|nsf|mbox)$/i;

const vanished: Problem = { code: "file-vanished" };

/**
 * Takes the dropped or pasted files. It starts all reads in parallel before it returns: the data is
 * invalid after the event, and Thunderbird may delete its temporary file half a second later.
 */
export function takeFiles(data: DataTransfer): Arrival[] {
  const items = Array.from(data.items).filter(({ kind }) => kind === "file");
  const entries = items.map((item) => ({
    file: item.getAsFile(),
    folder: item.webkitGetAsEntry()?.isDirectory === true,
  }));
  const files =
    entries.length > 0 ? entries : Array.from(data.files, (file) => ({ file, folder: false }));
  let together = 0;
  return files.flatMap(({ file, folder }) => {
    if (folder)
      return [
        {
          name: file?.name ?? text("opening.folder"),
          size: 0,
          read: refuse(
            file?.name.endsWith(".mbox") === true
              ? { code: "folder", kind: "apple-mailbox" }
              : { code: "folder" },
          ),
        },
      ];
    if (file === null) return [];
    const fits = together + file.size <= togetherLimitBytes;
    if (fits && file.size <= mailLimitBytes) together += file.size;
    const { size } = file;
    return [{ name: nameOf(file), size, read: fits ? read(file) : tooMuchTogether() }];
  });
}

/** No mail client writes names longer than the contract allows. */
const nameOf = ({ name }: File): string =>
  name === "" ? text("opening.unnamed-file") : name.slice(-1000);

function read(file: File): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  if (file.size > mailLimitBytes)
    return refuse({
      code: "too-large",
      kind: mailStore.test(file.name) ? "mail-store" : "mail",
      values: { size: file.size, limit: mailLimitBytes },
    });
  if (file.size === 0) return refuse(vanished);
  return file.arrayBuffer().then(
    (bytes) => ({ ok: true, value: new Uint8Array(bytes) }),
    () => ({ ok: false, problem: vanished }),
  );
}

const tooMuchTogether = (): Promise<Reply<never>> =>
  refuse({ code: "too-much-together", values: { limit: togetherLimitBytes } });
