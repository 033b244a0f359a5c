import type { Person } from "../../../../electron/contract/email.ts";
import { ownDirection } from "../../../../electron/people/direction-by-people.ts";
import { Us } from "../../../../electron/people/us.ts";
import type { MailToPlace } from "../../../../electron/suggestions/mail.ts";

type Ours = Required<Person> & { readonly address: string };

const ours = (name: string, local: string): Ours => ({
  name,
  address: `${local}@brightpump.example`,
});
export const me = ours("Jo Winter", "jo.winter");
export const sales = ours("Brightpump Sales", "sales");
export const website = ours("Brightpump Website", "noreply");
export const ourColleagues = [
  ours("Kim Sommer", "kim.sommer"),
  ours("Lena Herbst", "lena.herbst"),
  ours("Max Lenz", "max.lenz"),
  ours("Nina Frost", "nina.frost"),
];
export const us = new Us({
  own: [me.address],
  colleagues: ourColleagues.map(({ address }) => address),
});

/** A mail of the generated company. */
export type SomeMail = {
  readonly mail: MailToPlace & { readonly messageId: string };
  /** ms since the epoch. */
  readonly at: number;
  /** Keys of the records that it belongs to, that to which it is filed first; none has none. */
  readonly right: readonly string[];
  /** What it is counted as. */
  readonly kind: string;
};

type Writing = Pick<MailToPlace, "from" | "to" | "cc" | "replyTo"> & {
  readonly at: number;
  readonly subject: string;
  readonly text: string;
  /** Message-IDs. */
  readonly earlier?: readonly string[];
  readonly attachments?: readonly string[];
};

/** Gives mails what every mail has. */
export class Mailbox {
  #count = 0;

  mail({
    at,
    subject,
    text,
    earlier = [],
    attachments = [],
    ...people
  }: Writing): SomeMail["mail"] {
    this.#count += 1;
    const inReplyTo = earlier.at(-1);
    return {
      ...people,
      bcc: [],
      messageId: `<${this.#count}.mail@mail.example>`,
      date: new Date(at).toISOString(),
      ...(subject !== "" && { subject }),
      ...(inReplyTo !== undefined && { inReplyTo }),
      references: [...earlier],
      text,
      direction: ownDirection({ ...people, bcc: [] }, us)?.direction ?? "received",
      attachments: attachments.map((name) => ({
        ...{ name, type: "application/octet-stream", size: 1000, inline: false },
        sha256: "0".repeat(64),
      })),
    };
  }
}
