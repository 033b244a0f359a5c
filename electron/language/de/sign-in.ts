import type { signIn as english } from "../en/sign-in.ts";

export const signIn = {
  title: "Mit Zoho verbinden",
  continue: "Weiter",
  "to-proxy": "Am Proxy anmelden",

  "data-centre": "Rechenzentrum",
  "data-centre-help": "Das Ende der Webadresse, die Ihr Browser für Zoho CRM zeigt.",
  how: "Art der Anmeldung",
  "by.browser": "Im Browser",
  "note.browser": "Zoho fragt Sie dort, ob Sie den Zugriff erlauben",
  "by.self-client": "Mit einem Code aus der API-Konsole",
  "note.self-client": "wenn Sie einen Self Client registriert haben",
  "by.device": "Auf einem anderen Gerät",
  "note.device": "mit einem kurzen Code, den Sie dort eingeben",
  "console-code": "Code aus der API-Konsole",

  "known-client": "Mailpin hat das Secret des Clients { $client } gespeichert",
  "managed-client": "Mailpin meldet sich mit dem Client { $client } Ihrer Organisation an",
  "use-another": "Anderen verwenden",
  "client-id": "Client-ID",
  "client-secret": "Client-Secret",

  "no-key-ring":
    "Dieser Computer hat keinen Schlüsselspeicher, den Mailpin benutzen kann. Mailpin behält diese Anmeldung nur, bis es geschlossen wird, es sei denn, Sie stimmen zu, dass sie in einer Datei aufbewahrt wird, die nur Sie lesen können.",
  "keeps-in-file":
    "Dieser Computer hat keinen Schlüsselspeicher, den Mailpin benutzen kann. Wie von Ihnen erlaubt, bewahrt Mailpin Anmeldungen in einer Datei auf, die nur Sie lesen können.",
  "keep-in-file": "In einer Datei aufbewahren",

  "in-browser": "Fahren Sie im Browser fort",
  "in-browser-help":
    "Zoho fragt Sie dort, ob Sie den Zugriff erlauben. Wenn sich kein Browser geöffnet hat, kopieren Sie diese Adresse in Ihren Browser.",
  "on-device": "Fahren Sie auf einem anderen Gerät fort",
  "on-device-help":
    "Öffnen Sie die Adresse auf Ihrem Telefon oder einem anderen Computer, melden Sie sich dort bei Zoho an, und geben Sie diesen Code ein oder bestätigen Sie ihn.",
  "device-code": "Code",
  address: "Adresse",
  "time-left": "noch { $time }",
  "under-way": "Sie werden angemeldet…",
} satisfies Record<keyof typeof english, string>;
