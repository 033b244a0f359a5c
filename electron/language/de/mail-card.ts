import type { mailCard as english } from "../en/mail-card.ts";

export const mailCard = {
  title: "E-Mail",
  "cut-off": "Zoho schneidet das ab",

  direction: "Richtung",
  received: "Empfangen",
  sent: "Gesendet",
  "direction-chosen": "von Ihnen gewählt",
  "own-address": "Das ist meine Adresse",
  "own-address-help": "Mailpin behandelt E-Mails von { $address } künftig als gesendet",
  "not-own-address": "Nicht meine Adresse",
  "not-own-address-help": "Mailpin merkt sich { $address } als Ihre Adresse",

  "sent-at": "{ $time } · { $ago }",
  "sent-at-both": "{ $time }, beim Absender { $written } · { $ago }",
  "no-date":
    "Kein Datum in dieser E-Mail: Mailpin legt sie mit der Zeit ab, zu der Sie sie geöffnet haben",

  "no-sender": "Kein Absender in dieser E-Mail",
  "no-address": "keine Adresse",
  "more-people": "{ $count } weitere",

  kept: "Was Zoho behält",
  "subject-cut": "Der Betreff wird auf { $count } Zeichen gekürzt und endet mit „…{ $end }“",

  message: "Nachricht",
  "remote-images": `{ $count ->
    [one] { $count } externes Bild blockiert
   *[other] { $count } externe Bilder blockiert
  }`,
  "remote-images-help": "Beim Laden würde der Absender erfahren, dass Sie die E-Mail gelesen haben",
  "show-light": "Auf Weiß anzeigen",
  "show-light-help": "Die E-Mail in ihren eigenen Farben auf Weiß anzeigen",
  "show-dark": "Dunkel anzeigen",
  "show-dark-help": "Die E-Mail in dunklen Farben anzeigen",
} satisfies Record<keyof typeof english, string>;
