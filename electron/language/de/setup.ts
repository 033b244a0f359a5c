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
  "modules.none-allowed":
    "Ihre Organisation erlaubt nur Module, die Mailpin noch nicht aus dem CRM gelesen hat oder die es in diesem CRM nicht gibt.",
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
  "support-file": "Datei für den Support speichern…",
  "support-file.title": "Datei für den Support",
  "support-file.help":
    "Hier steht alles, was die Datei enthält: Codes und Anzahlen, keine Namen, keine Adressen, nichts aus einer E-Mail. Mailpin schickt sie an niemanden: Speichern Sie sie, und senden Sie sie selbst.",
  "support-file.content": "Inhalt der Datei",
  "support-file.save": "Speichern…",
  "support-file.saved": "Die Datei ist gespeichert.",
  updates: "Aktualisierungen",
  "updates.stable": "Sobald sie erscheinen",
  "updates.beta": "Auch Testversionen",
  "updates.off": "Keine",
  "updates.help":
    "Eine neue Version wird geladen, während Sie arbeiten, und beginnt mit dem nächsten Start.",
  "updates.elsewhere": "Neue Versionen kommen von dort, woher Mailpin installiert wurde.",
} satisfies Record<keyof typeof english, string>;
