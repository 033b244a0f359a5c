import type { systemDialogs as english } from "../../en/main/system-dialogs.ts";

export const systemDialogs = {
  "open-mails": "E-Mails öffnen",
  mails: "E-Mails",
  "all-files": "Alle Dateien",
  "folder-to-watch": "Zu überwachender Ordner",
  "sent-mailbox": "Postfach der gesendeten E-Mails",
  "sent-folder": "Ordner der gesendeten E-Mails",
  watch: "Überwachen",
  save: "Speichern",
  table: "Tabelle (CSV)",
  json: "JSON",
  text: "Textdatei",
  mail: "E-Mail",
  "outlook-mail": "Outlook-E-Mail",

  "open-page": "Eine Seite von { $host } öffnen?",
  "false-start": "Der Link beginnt mit „{ $name }“, als führe er dorthin. Mailpin lässt das weg.",
  "write-mail": "Eine E-Mail schreiben?",
  "write-mail-to": "Eine E-Mail an { $address } schreiben?",
  "write-mail-to-many": `{ $count ->
    [one] Eine E-Mail an { $address } und { $count } weitere Person schreiben?
   *[other] Eine E-Mail an { $address } und { $count } weitere Personen schreiben?
  }`,
  open: "Öffnen",
  cancel: "Abbrechen",

  "sign-out-of": "Von { $name } abmelden?",
  "sign-out-removes":
    "Der Zugriff von Mailpin endet; die Kopie der Datensätze und der Verlauf dieser Organisation werden von diesem Computer entfernt. Was Sie abgelegt haben, bleibt in Zoho.",
  "sign-out-keeps": `{ $count ->
    [one] Der Zugriff von Mailpin endet. { $count } noch nicht abgelegte E-Mail bleibt auf diesem Computer und kann abgelegt werden, wenn Sie sich wieder anmelden.
   *[other] Der Zugriff von Mailpin endet. { $count } noch nicht abgelegte E-Mails bleiben auf diesem Computer und können abgelegt werden, wenn Sie sich wieder anmelden.
  }`,
  "sign-out": "Abmelden",

  "remove-records": "Die Datensätze von diesem Computer entfernen?",
  "removed-for-good":
    "Von nun an sucht Mailpin direkt im CRM, wofür ein Netzwerk nötig ist, und behält nur die gefundenen Datensätze. E-Mails, Verlauf und Favoriten bleiben.",
  "removed-until-sync":
    "Bis zur nächsten Synchronisierung sucht Mailpin direkt im CRM, wofür ein Netzwerk nötig ist. E-Mails, Verlauf und Favoriten bleiben.",
  remove: "Entfernen",

  "forget-history": "Vergessen, was in { $name } abgelegt wurde?",
  "forget-history-text":
    "Der Verlauf, seine Belege und die Dateien, die mit ihnen aufbewahrt werden, werden von diesem Computer entfernt. Im CRM bleiben die E-Mails.",
  forget: "Vergessen",

  "cannot-start": "Mailpin kann nicht starten",
  "try-again": "Erneut versuchen",
  quit: "Beenden",

  "window-stopped-again": "Das Fenster von Mailpin ist erneut abgestürzt",
  "open-window-again":
    "Was Sie abgelegt haben, ist sicher, und der Postausgang läuft weiter. Das Fenster wieder öffnen?",
  "open-again": "Wieder öffnen",
  "close-window": "Fenster schließen",

  "still-reading": `{ $files ->
    [one] Mailpin liest noch { $files } hierher gezogene Datei
   *[other] Mailpin liest noch { $files } hierher gezogene Dateien
  }`,
  "drop-them-again":
    "Was noch nicht gelesen ist, ist nicht im Eingangskorb und muss noch einmal hierher gezogen werden.",
  "close-anyway": "Trotzdem schließen",
  "keep-open": "Offen lassen",
} satisfies Record<keyof typeof english, string>;
