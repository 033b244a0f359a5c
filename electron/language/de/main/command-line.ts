import type { commandLine as english } from "../../en/main/command-line.ts";

export const commandLine = {
  usage: "Verwendung:",
  parse: "gibt aus, was Mailpin in jeder E-Mail liest, je eine Zeile JSON",
  find: "gibt Datensätze für die Ablage aus, je eine Zeile JSON; ohne TEXT die neuesten",
  file: "legt E-Mails bei einem Datensatz ab",
  history: "gibt aus, was abgelegt wurde, je eine Zeile JSON, das Neueste zuerst",
  status: "gibt aus, was im Postausgang ist, und wie groß die Kopie der Datensätze ist",
  which:
    "find, file, history und status verwenden die Organisation, die das Fenster von Mailpin zeigt. Zeigt es die Übungsfirma und sind andere verbunden, nennen Sie die gewünschte:",
  practice: "die eingebaute Übungsfirma",
  organisation: "eine der verbundenen Organisationen, mit ihrem Namen oder ihrer ID",
  "data-folder": "alle Daten in DIR aufbewahren",
  version: "die Version von Mailpin ausgeben",

  "no-command": "Es gibt keinen Befehl „{ $word }“.",
  "no-record": "Nennen Sie den Datensatz für die Ablage, z. B. { $example }.",
  "one-direction": "Eine E-Mail ist entweder --sent oder --received.",
  "owner-id": "--owner erwartet die ID eines Benutzers, die nur aus Ziffern besteht.",
  "one-organisation": "Verwenden Sie entweder --practice oder --organisation, nicht beides.",
  "record-word": "{ $option } erwartet MODULE/ID, z. B. { $example }.",
  "no-file": "Nennen Sie mindestens eine Datei.",
  "data-folder-word":
    "Geben Sie den Datenordner mit einem Gleichheitszeichen an: { $word }. In { $folder } ist nichts geschehen.",

  "no-such-organisation": "Keine verbundene Organisation heißt so. { $connected }",
  "none-connected": "Es ist keine verbunden.",
  "these-connected": "Verbunden sind: { $names }.",
  "connect-one":
    "Es ist keine Zoho-Organisation verbunden. Verbinden Sie eine im Fenster von Mailpin, oder verwenden Sie mit --practice die eingebaute Übungsfirma.",
  "name-one":
    "Das Fenster von Mailpin zeigt die Übungsfirma. Nennen Sie die gewünschte Organisation mit --organisation, oder fügen Sie --practice hinzu. { $connected }",

  "needs-display":
    "Dieser Befehl braucht Ihre Anmeldung, die nur der Schlüsselspeicher des Desktops öffnen kann, und hier gibt es keine Anzeige. Führen Sie ihn in einer Desktop-Sitzung aus, oder verwenden Sie --practice.",
  "not-started": "Mailpin konnte nicht gestartet werden ({ $program }): { $reason }",
  "went-wrong":
    "In Mailpin ist etwas schiefgegangen. Nichts ging verloren; bitte melden Sie Folgendes:",
  "runs-already": "Mailpin läuft bereits; sein Fenster kommt nach vorn.",
  notice: "{ $title }. { $message }",

  held: "zurückgehalten",
  waiting: "wartet",
  filing: "wird abgelegt",
  filed: "abgelegt",
  duplicate: "schon vorhanden",
  "needs-you": "wartet auf Sie",
  cancelled: "zurückgeholt",
  "outbox-empty": "Der Postausgang ist leer.",
  "copy-not-kept": `{ $count ->
    [one] Es gibt keine Kopie der Datensätze; bisher gefunden: { $count } Datensatz, { $size }.
   *[other] Es gibt keine Kopie der Datensätze; bisher gefunden: { $count } Datensätze, { $size }.
  }`,
  "copy-incomplete": `{ $count ->
    [one] Kopie der Datensätze: { $count } Datensatz, { $size }, noch nicht vollständig.
   *[other] Kopie der Datensätze: { $count } Datensätze, { $size }, noch nicht vollständig.
  }`,
  "copy-complete": `{ $count ->
    [one] Kopie der Datensätze: { $count } Datensatz, { $size }, synchronisiert { $time }.
   *[other] Kopie der Datensätze: { $count } Datensätze, { $size }, synchronisiert { $time }.
  }`,
} satisfies Record<keyof typeof english, string>;
