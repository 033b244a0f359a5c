import type { newPerson as english } from "../en/new-person.ts";

export const newPerson = {
  title: `Noch nicht { $crm ->
    [Zoho] in Zoho
   *[other] im CRM
  }`,
  creating: `Wird { $crm ->
    [Zoho] in Zoho
   *[other] im CRM
  } angelegt…`,
  searching: `Diese Person wird { $crm ->
    [Zoho] in Zoho
   *[other] im CRM
  } gesucht…`,
  offline: "Sie sind offline. Ein Kontakt oder Lead lässt sich nur online anlegen.",
  "perhaps-the-same": "Vielleicht dieselbe Person",
  use: "Übernehmen",
  "use-person": "{ $name } übernehmen",
  kind: "Art des Datensatzes",
  "kind.Contacts": "Kontakt",
  "kind.Leads": "Lead",
  "field.firstName": "Vorname",
  "field.lastName": "Nachname",
  "field.email": "E-Mail",
  "field.phone": "Telefon",
  "field.company": "Firma",
  account: "Firma",
  "no-account": "Keine Firma",
  "missing.lastName": "Geben Sie den Nachnamen ein.",
  "missing.email": "Geben Sie die E-Mail-Adresse ein.",
  "missing.company": "Geben Sie die Firma ein.",
  create: "Anlegen",
  "create-nevertheless": "Trotzdem anlegen",
} satisfies Record<keyof typeof english, string>;
