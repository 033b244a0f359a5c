import type { MailClient } from "../lib/mail-clients.ts";
import { onMac } from "../lib/platform.ts";

/** The dialog that says how a mail comes out of each mail client. */
export class MailHelp {
  isOpen = $state(false);
  /** The mail client whose steps are shown. */
  client = $state.raw<MailClient>(onMac ? "apple-mail" : "outlook");

  /** @param client by default the one that was shown last */
  open(client = this.client): void {
    this.client = client;
    this.isOpen = true;
  }

  readonly close = (): void => {
    this.isOpen = false;
  };
}
