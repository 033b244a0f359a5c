import MailComposer, { type MailComposerOptions } from "nodemailer/lib/mail-composer";
import { z } from "zod";
import { sampleCompany } from "./sample-company.ts";
import { chartPng, gradientBmp, pdf } from "./sample-files.ts";

/** A mail to try the app with: a file name and RFC 5322 bytes. */
export type SampleMail = { readonly name: string; readonly bytes: Uint8Array };

const hourMs = 60 * 60 * 1000;

/**
 * Five mails that fit the sample company: a question from a contact with two attachments, Sam's
 * reply to it with an image in its text, a mail full of accents, one from a stranger, and one with
 * more attachments than Zoho takes (about 10.3 MiB). They are dated a few hours or days before
 * `now`; the rest is always the same, so that a second drop is the same mail.
 */
export async function sampleMails(now: Date): Promise<SampleMail[]> {
  // Whole hours, so that the dates stay the same for a while, too.
  const hour = Math.floor(now.getTime() / hourMs) * hourMs;
  const people = samplePeople(hour);
  const mails = [question, reply, visit, stranger, pictures].map((make) => make(people, hour));
  return Promise.all(mails.map(composed));
}

type Mailbox = { readonly name: string; readonly address: string };

type People = {
  readonly sam: Mailbox;
  readonly nordwind: Mailbox;
  readonly akesson: Mailbox;
  readonly cantu: Mailbox;
};

const contact = z.object({ First_Name: z.string(), Last_Name: z.string(), Email: z.string() });

/** The correspondents, taken from the company so that the mails always fit it. */
function samplePeople(nowMs: number): People {
  const company = sampleCompany({ nowMs });
  const contacts = (company.records?.["Contacts"] ?? []).map((record) => contact.parse(record));
  const firstAt = (domain: string): Mailbox => {
    const found = contacts.find(({ Email }) => Email.endsWith(`@${domain}`));
    if (found === undefined) throw new Error(`the sample company has no contact at ${domain}`);
    return { name: `${found.First_Name} ${found.Last_Name}`, address: found.Email };
  };
  const [user] = company.users;
  if (user === undefined) throw new Error("a company has at least one user");
  return {
    sam: { name: user.full_name, address: user.email },
    nordwind: firstAt("nordwind.example"),
    akesson: firstAt("akesson-vind.example"),
    cantu: firstAt("officina-cantu.example"),
  };
}

/** The input of nodemailer, and the name of the file. */
type Mail = MailComposerOptions & { readonly file: string; readonly messageId: string };

async function composed({ file, messageId, ...mail }: Mail): Promise<SampleMail> {
  const composer = new MailComposer({
    ...mail,
    messageId: `<${messageId}>`,
    baseBoundary: messageId, // a random one would make each drop another file
    encoding: "quoted-printable",
    newline: "win",
  });
  return { name: `${file}.eml`, bytes: await composer.compile().build() };
}

const questionId = "route-planner-1@nordwind.example";
const questionSubject = "Route planner 2027: two questions about your offer";

function question({ sam, nordwind }: People, hour: number): Mail {
  const text = [
    "Hello Sam,",
    "",
    "thank you for the offer. Before we go to the board I have two questions:",
    "",
    "1. Does the price include the drivers' app for all 38 trucks?",
    "2. Could the roll-out in Bremerhaven start a month later?",
    "",
    "Our requirements and the list of depots are attached.",
    "",
    "Best regards",
    nordwind.name,
    "Nordwind Logistik GmbH, Bremen",
    "",
  ].join("\n");
  const depots =
    "depot;trucks;opening hours\r\nBremen;21;05:00-22:00\r\nBremerhaven;11;06:00-20:00\r\nKöln;6;06:00-18:00\r\n";
  const requirements = pdf([
    "Nordwind Logistik GmbH",
    "Requirements for the route planner 2027",
    "",
    "38 trucks, 3 depots, offline maps",
  ]);
  return {
    file: "Route planner 2027 two questions",
    messageId: questionId,
    from: nordwind,
    to: sam,
    subject: questionSubject,
    date: new Date(hour - 27 * hourMs),
    text,
    attachments: [
      { filename: "requirements.pdf", content: requirements },
      {
        filename: "depots.csv",
        content: Buffer.from(depots),
        contentType: "text/csv; charset=utf-8",
      },
    ],
  };
}

function reply({ sam, nordwind }: People, hour: number): Mail {
  const image = "savings-chart@seller.example";
  const html = [
    "<html><body>",
    `<p>Hello ${nordwind.name},</p>`,
    "<p>yes, the drivers' app is included for <b>all 38 trucks</b>, and Bremerhaven can start in the second month.",
    "This is what our other customers saved in their first five quarters:</p>",
    `<p><img src="cid:${image}" alt="Savings in five quarters" width="212" height="100"></p>`,
    "<p>Best regards<br>Sam</p>",
    "</body></html>",
  ].join("\n");
  const text = `Hello ${nordwind.name},\n\nyes, the drivers' app is included for all 38 trucks, and Bremerhaven can start in the second month.\n\nBest regards\nSam\n`;
  return {
    file: "Re Route planner 2027 two questions",
    messageId: "route-planner-2@seller.example",
    inReplyTo: `<${questionId}>`,
    references: `<${questionId}>`,
    from: sam,
    to: nordwind,
    cc: { name: "Inês Falcão", address: "ines@seller.example" },
    subject: `Re: ${questionSubject}`,
    date: new Date(hour - 25 * hourMs),
    text,
    html,
    attachments: [{ filename: "savings.png", content: chartPng([22, 38, 51, 70, 88]), cid: image }],
  };
}

function visit({ sam, akesson }: People, hour: number): Mail {
  const text = [
    "Hej Sam,",
    "",
    "vi ser fram emot ert besök i Växjö nästa vecka. Passar onsdag kl. 10 eller hellre torsdag eftermiddag?",
    "Jag bifogar vägbeskrivningen – ingången ligger på baksidan, mot ån.",
    "",
    "Med vänlig hälsning",
    akesson.name,
    "",
  ].join("\n");
  const way = pdf(["Akesson Vindkraft AB", "Entrance: rear side, by the river"]);
  return {
    file: "Besök i Växjö nästa vecka",
    messageId: "besok-7@akesson-vind.example",
    from: akesson,
    to: sam,
    subject: "Besök i Växjö nästa vecka – förslag på tider för genomgången av serviceavtalet",
    date: new Date(hour - 5 * hourMs),
    text,
    attachments: [{ filename: "Vägbeskrivning Växjö.pdf", content: way }],
  };
}

function stranger({ sam }: People, hour: number): Mail {
  const text =
    "Dear Mr Seller,\n\nwe met at the trade fair in Utrecht. We plan a solar park and need a partner for its monitoring.\nCould you call me this week?\n\nNoor van Dijk\nZonnestroom Coöperatie\n+31 20 555 0142\n";
  return {
    file: "Monitoring for a solar park",
    messageId: "8f1c2e@zonnestroom.example",
    from: { name: "Noor van Dijk", address: "noor@zonnestroom.example" },
    to: sam,
    subject: "Monitoring for a solar park",
    date: new Date(hour - 3 * hourMs),
    text,
  };
}

function pictures({ sam, cantu }: People, hour: number): Mail {
  const rooms = ["showroom", "workshop", "store"];
  const text = `Ciao Sam,\n\nhere are the three rooms where the sensors will go. The pictures are large, sorry!\n\n${cantu.name}\n`;
  return {
    file: "Pictures of our three rooms",
    messageId: "rooms-3@officina-cantu.example",
    from: cantu,
    to: sam,
    subject: "Pictures of our three rooms",
    date: new Date(hour - 2 * hourMs),
    text,
    attachments: rooms.map((room, index) => ({
      filename: `${room}.bmp`,
      content: gradientBmp(1200, 1000, 60 + index * 70),
    })),
  };
}
