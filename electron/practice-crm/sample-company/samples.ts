import { z } from "zod";
import {
  filePart,
  headerText,
  mailboxes,
  mailDate,
  message,
  multipart,
  textPart,
  type Mailbox,
  type Part,
} from "./mime.ts";
import { sampleCompany } from "./sample-company.ts";
import { chartPng, gradientBmp, pdf } from "./sample-files.ts";

/** A mail to try the app with: a file name and RFC 5322 bytes. */
export type SampleMail = { readonly name: string; readonly bytes: Uint8Array };

const hourMs = 60 * 60 * 1000;

/**
 * Five mails that fit the sample company: a question from a contact with two attachments, Sam's
 * reply to it with an image in its text, a mail with accents everywhere, one from a stranger, and
 * one whose attachments are more than Zoho takes (about 10.3 MiB). Their dates are a few hours and
 * days before `now`; the rest is the same every time, so a second drop is the same mail.
 */
export function sampleMails(now: Date): SampleMail[] {
  // Whole hours, so that mails asked for again soon have the same dates, too.
  const hour = Math.floor(now.getTime() / hourMs) * hourMs;
  const people = samplePeople(hour);
  return [
    question(people, hour),
    reply(people, hour),
    visit(people, hour),
    stranger(people, hour),
    pictures(people, hour),
  ];
}

type People = {
  readonly sam: Mailbox;
  readonly nordwind: Mailbox;
  readonly akesson: Mailbox;
  readonly cantu: Mailbox;
};

const contact = z.object({ First_Name: z.string(), Last_Name: z.string(), Email: z.string() });

/** The correspondents, taken from the company itself, so that the mails always fit it. */
function samplePeople(nowMs: number): People {
  const company = sampleCompany({ nowMs });
  const contacts = (company.records?.["Contacts"] ?? []).map((record) => contact.parse(record));
  const firstAt = (domain: string): Mailbox => {
    const found = contacts.find(({ Email }) => Email.endsWith(`@${domain}`));
    if (found === undefined) throw new Error(`the sample company has nobody at ${domain}`);
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

type Envelope = {
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly subject: string;
  readonly id: string;
  readonly answers?: string;
  readonly ms: number;
  readonly offsetHours: number;
};

function mail(name: string, envelope: Envelope, part: Part): SampleMail {
  const { from, to, cc, subject, id, answers, ms, offsetHours } = envelope;
  const fields: [string, string][] = [
    ["Date", mailDate(ms, offsetHours)],
    ["From", mailboxes([from])],
    ["To", mailboxes(to)],
  ];
  if (cc !== undefined) fields.push(["Cc", mailboxes(cc)]);
  fields.push(["Subject", headerText(subject)], ["Message-ID", `<${id}>`]);
  if (answers !== undefined)
    fields.push(["In-Reply-To", `<${answers}>`], ["References", `<${answers}>`]);
  return { name: `${name}.eml`, bytes: message(fields, part) };
}

const questionId = "route-planner-1@nordwind.example";
const questionSubject = "Route planner 2027: two questions about your offer";

function question({ sam, nordwind }: People, hour: number): SampleMail {
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
  return mail(
    "Route planner 2027 two questions",
    {
      from: nordwind,
      to: [sam],
      subject: questionSubject,
      id: questionId,
      ms: hour - 27 * hourMs,
      offsetHours: 1,
    },
    multipart("mixed", "nordwind-1", [
      textPart("plain", text),
      filePart({
        name: "requirements.pdf",
        type: "application/pdf",
        bytes: pdf([
          "Nordwind Logistik GmbH",
          "Requirements for the route planner 2027",
          "",
          "38 trucks, 3 depots, offline maps",
        ]),
      }),
      filePart({ name: "depots.csv", type: "text/csv; charset=utf-8", bytes: Buffer.from(depots) }),
    ]),
  );
}

function reply({ sam, nordwind }: People, hour: number): SampleMail {
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
  return mail(
    "Re Route planner 2027 two questions",
    {
      from: sam,
      to: [nordwind],
      cc: [{ name: "Inês Falcão", address: "ines@seller.example" }],
      subject: `Re: ${questionSubject}`,
      id: "route-planner-2@seller.example",
      answers: questionId,
      ms: hour - 25 * hourMs,
      offsetHours: 1,
    },
    multipart("related", "seller-1", [
      multipart("alternative", "seller-2", [textPart("plain", text), textPart("html", html)]),
      filePart({
        name: "savings.png",
        type: "image/png",
        bytes: chartPng([22, 38, 51, 70, 88]),
        contentId: image,
      }),
    ]),
  );
}

function visit({ sam, akesson }: People, hour: number): SampleMail {
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
  return mail(
    "Besök i Växjö nästa vecka",
    {
      from: akesson,
      to: [sam],
      subject: "Besök i Växjö nästa vecka – förslag på tider för genomgången av serviceavtalet",
      id: "besok-7@akesson-vind.example",
      ms: hour - 5 * hourMs,
      offsetHours: 1,
    },
    multipart("mixed", "akesson-1", [
      textPart("plain", text),
      filePart({
        name: "Vägbeskrivning Växjö.pdf",
        type: "application/pdf",
        bytes: pdf(["Akesson Vindkraft AB", "Entrance: rear side, by the river"]),
      }),
    ]),
  );
}

function stranger({ sam }: People, hour: number): SampleMail {
  const text =
    "Dear Mr Seller,\n\nwe met at the trade fair in Utrecht. We plan a solar park and need a partner for its monitoring.\nCould you call me this week?\n\nNoor van Dijk\nZonnestroom Coöperatie\n+31 20 555 0142\n";
  return mail(
    "Monitoring for a solar park",
    {
      from: { name: "Noor van Dijk", address: "noor@zonnestroom.example" },
      to: [sam],
      subject: "Monitoring for a solar park",
      id: "8f1c2e@zonnestroom.example",
      ms: hour - 3 * hourMs,
      offsetHours: 1,
    },
    textPart("plain", text),
  );
}

function pictures({ sam, cantu }: People, hour: number): SampleMail {
  const rooms = ["showroom", "workshop", "store"];
  const text = `Ciao Sam,\n\nhere are the three rooms where the sensors will go. The pictures are large, sorry!\n\n${cantu.name}\n`;
  return mail(
    "Pictures of our three rooms",
    {
      from: cantu,
      to: [sam],
      subject: "Pictures of our three rooms",
      id: "rooms-3@officina-cantu.example",
      ms: hour - 2 * hourMs,
      offsetHours: 1,
    },
    multipart("mixed", "cantu-1", [
      textPart("plain", text),
      ...rooms.map((room, index) =>
        filePart({
          name: `${room}.bmp`,
          type: "image/bmp",
          bytes: gradientBmp(1200, 1000, 60 + index * 70),
        }),
      ),
    ]),
  );
}
