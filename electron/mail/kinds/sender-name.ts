import type { Person } from "../../contract/email.ts";
import { smtpAddress } from "../addresses/smtp-address.ts";
import type { Warnings } from "../raw-mail.ts";

/**
 * Adds a remark when the sender's name shows an address other than the sender's: mail programs show
 * only the name, and fraud relies on that. Mailing lists write `ana@client.example via Sales`
 * legitimately.
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
  warnings.add("sender-name", { values: { shown, address: sender.address } });
}
