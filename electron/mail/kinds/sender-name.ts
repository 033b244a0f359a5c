import type { Person } from "../../contract/email.ts";
import { smtpAddress } from "../addresses/smtp-address.ts";
import type { Warnings } from "../raw-mail.ts";

/**
 * Says so when the sender's name shows another address than the sender's: mail programs show the
 * name alone, and fraud counts on that. Mailing lists write `ana@client.example via Sales`, and
 * mean no harm.
 */
export function remarkOnSenderName(sender: Person | undefined, warnings: Warnings): void {
  if (sender?.name === undefined || sender.address === undefined) return;
  const words = sender.name.normalize("NFKC").split(/[\s<>()[\]"',;]+/);
  const own = sender.address.toLowerCase();
  const isOther = (word: string) =>
    smtpAddress(word) !== undefined &&
    word.split("@").at(-1)?.includes(".") === true &&
    word.toLowerCase() !== own;
  const at = words.findIndex(isOther);
  const shown = words[at];
  if (shown === undefined || words[at + 1]?.toLowerCase() === "via") return;
  warnings.add(
    "sender-name",
    `The sender's name shows the address ${shown}, but the email names ${sender.address} as its sender. Make sure who sent it.`,
  );
}
