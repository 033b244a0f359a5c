import type { setup as english } from "../en/setup.ts";

export const setup = {
  account: "Konto",
  "signed-in": "Sie sind angemeldet als { $person }.",
  practice: "Die Übungsfirma gibt es nur auf diesem Computer. Niemand ist angemeldet.",
  organisations: "Alle Organisationen…",
  "own-addresses": "Ihre Adressen",
  "own-addresses.help":
    "E-Mails von diesen Adressen gelten als von Ihnen gesendet, eine Domain steht für Ihre Kollegen dort. Die Domain eines öffentlichen Anbieters steht für niemanden.",
  "own-addresses.example": "sam@seller.example oder seller.example",
  "known-address": "Aus dem CRM bekannt: { $address }",
  modules: "Module",
  "modules.help":
    "Mailpin schlägt Datensätze der angekreuzten Module vor und findet sie. Eines bleibt angekreuzt.",
  "modules.none": "Sie stehen hier, sobald Mailpin sie aus dem CRM gelesen hat.",
  "forget-history": "Verlauf jetzt vergessen…",
  "history-forgotten": "Der Verlauf ist leer.",
  network: "Netzwerk",
  "route.direct": "Mailpin erreicht das CRM direkt, ohne Proxy.",
  "route.proxy": "Mailpin erreicht das CRM über den Proxy { $proxy }.",
  "route.done": "Sie sind am Proxy angemeldet.",
  "route.wanted": "Der Proxy verlangt einen Benutzernamen und ein Passwort.",
  "route.help": "Das richtet sich nach den Einstellungen Ihres Systems.",
  support: "Über Mailpin und Support",
  "folder.data": "Datenordner",
  "folder.logs": "Protokollordner",
  show: "Im Ordner anzeigen",
  "show.data": "Datenordner anzeigen",
  "show.logs": "Protokollordner anzeigen",
  details: "Angaben für den Support",
  "details.help": "Nur Codes und Anzahlen: keine Namen, keine Adressen, nichts aus einer E-Mail.",
} satisfies Record<keyof typeof english, string>;
