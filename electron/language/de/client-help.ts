import type { clientHelp as english } from "../en/client-help.ts";

export const clientHelp = {
  title: "Warum ein Client, und woher bekomme ich einen?",
  why: "Zoho gewährt nur Clients Zugriff, die dort registriert sind. Ihre Firma registriert einmal ihren eigenen Client für Mailpin, damit niemand sonst sein Secret kennt.",
  open: "Öffnen Sie { $site }, und melden Sie sich an.",

  "self.choose": "Wählen Sie { $kind }. Auf der Registerkarte { $tab } stehen ID und Secret.",
  "self.scopes":
    "Geben Sie auf der Registerkarte { $tab } diese Scopes, zehn Minuten und eine beliebige Beschreibung ein.",
  scopes: "Scopes",
  "self.create":
    "Wählen Sie { $button } und Ihre Organisation, und kopieren Sie den angezeigten Code in das Feld unten.",

  choose: "Wählen Sie { $button }, dann { $kind }.",
  "device.name": "Nennen Sie ihn Mailpin, und geben Sie die Website Ihrer Firma als Startseite an.",
  "browser.name":
    "Nennen Sie ihn Mailpin, geben Sie die Website Ihrer Firma als Startseite an, und fügen Sie alle diese Umleitungs-URIs hinzu.",
  "redirect-uri": "Umleitungs-URI { $number }",
  create:
    "Wählen Sie { $button }, und kopieren Sie Client-ID und Client-Secret in die Felder oben.",
} satisfies Record<keyof typeof english, string>;
