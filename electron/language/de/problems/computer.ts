import type { computer as english } from "../../en/problems/computer.ts";

export const computer = {
  "disk-full":
    "Der Datenträger ist voll: Mailpin kann seine Daten nicht schreiben. Schaffen Sie Platz, und versuchen Sie es dann erneut.",
  "disk-full.folder":
    "Der Datenträger ist voll: Mailpin kann nicht in „{ $folder }“ schreiben. Schaffen Sie Platz, und versuchen Sie es dann erneut.",
  "disk-read-only":
    "Mailpin kann seine Daten nicht schreiben: Der Datenträger ist schreibgeschützt oder nicht mehr verbunden. Prüfen Sie ihn, und versuchen Sie es dann erneut.",
  "disk-read-only.folder":
    "Mailpin kann nicht in „{ $folder }“ schreiben: Der Datenträger ist schreibgeschützt oder nicht mehr verbunden. Prüfen Sie ihn, und versuchen Sie es dann erneut.",
  "disk-read-only.not-allowed":
    "Mailpin darf seinen Datenordner nicht lesen oder beschreiben. Geben Sie Ihrem Benutzer die Berechtigung, oder schließen Sie das Programm, das ihn gesperrt hält, und versuchen Sie es dann erneut.",
  "disk-read-only.folder-not-allowed":
    "Mailpin darf in „{ $folder }“ nicht lesen oder schreiben. Geben Sie Ihrem Benutzer die Berechtigung, oder schließen Sie das Programm, das den Ordner gesperrt hält, und versuchen Sie es dann erneut.",
  "disk-fault":
    "Mailpin kann seine Daten nicht benutzen: Der Datenträger hat einen Fehler oder ist nicht mehr verbunden. Prüfen Sie ihn, und versuchen Sie es dann erneut.",
  "disk-fault.folder":
    "Mailpin kann „{ $folder }“ nicht benutzen: Der Datenträger hat einen Fehler oder ist nicht mehr verbunden. Prüfen Sie ihn, und versuchen Sie es dann erneut.",
  "disk-file-in-the-way":
    "Mailpin kann seinen Datenordner nicht benutzen: An seiner Stelle oder der eines übergeordneten Ordners liegt eine Datei. Verschieben Sie die Datei, und versuchen Sie es dann erneut.",
  "disk-file-in-the-way.folder":
    "Mailpin kann den Ordner „{ $folder }“ nicht benutzen: An seiner Stelle oder der eines übergeordneten Ordners liegt eine Datei. Verschieben Sie die Datei, und versuchen Sie es dann erneut.",
  "folder-not-seen":
    "Mailpin kann nicht in den Ordner „{ $folder }“ sehen; er wird deshalb nicht überwacht. Wählen Sie einen anderen, oder erlauben Sie Mailpin, ihn zu lesen.",
  "not-a-mailbox":
    "Diese Datei ist kein Postfach; sie wird deshalb nicht überwacht. Wählen Sie die Datei, in der Ihr E-Mail-Programm gesendete E-Mails aufbewahrt, oder einen Ordner mit gespeicherten E-Mails.",
  "sent-unreachable":
    "Mailpin kann dieses Postfach im Moment nicht lesen. Prüfen Sie, ob es noch da ist und ob Sie es lesen dürfen.",
  "sent-mail-gone":
    "Diese E-Mail ist nicht mehr im Postfach der gesendeten E-Mails. Ziehen Sie sie stattdessen aus Ihrem E-Mail-Programm hierher.",
  "file-not-saved":
    "Mailpin konnte „{ $file }“ nicht schreiben. Wählen Sie einen anderen Ordner oder Namen, und versuchen Sie es dann erneut.",

  "database-too-new":
    "Auf diesem Computer wurde schon ein neueres Mailpin benutzt. Installieren Sie die neueste Version, um fortzufahren.",
  "database-damaged":
    "Die Daten von Mailpin auf diesem Computer sind beschädigt. Öffnen Sie das Fenster von Mailpin: Es repariert, was sich reparieren lässt.",
  "database-unusable":
    "Mailpin kann seine Daten auf diesem Computer nicht öffnen. Prüfen Sie den Datenträger, und starten Sie dann neu.",
  "connected-unreadable":
    "Mailpin kann „{ $file }“ nicht lesen, die Liste der verbundenen Firmen. Schließen Sie das Programm, das die Datei benutzt, oder erlauben Sie Ihrem Benutzer, sie zu lesen und zu schreiben, und starten Sie Mailpin dann neu.",
  "connected-unreadable.folder":
    "Mailpin kann „{ $file }“ nicht lesen, die Liste der verbundenen Firmen. Es ist ein Ordner: Verschieben Sie ihn, und starten Sie Mailpin dann neu.",

  "link-refused.address":
    "Dieser Link führt nicht zu einer Webseite oder E-Mail-Adresse; Mailpin hat ihn deshalb nicht geöffnet.",
  "link-failed":
    "Ihr Computer konnte diesen Link nicht öffnen. Er kann zu lang sein, oder es ist kein Programm dafür eingerichtet.",

  "installation-damaged":
    "Auf diesem Computer fehlt ein Teil von Mailpin. Installieren Sie Mailpin noch einmal; Ihre E-Mails und Einstellungen bleiben, wie sie sind.",
  "installation-damaged.window":
    "Mailpin kann diesen Teil seines Fensters nicht lesen. Starten Sie Mailpin neu; wenn das nicht hilft, installieren Sie es noch einmal. Ihre E-Mails und Einstellungen bleiben, wie sie sind.",
  "practice-unavailable":
    "Die Übungsfirma kann auf diesem Computer nicht starten. Prüfen Sie, ob der Datenträger Platz hat, und starten Sie Mailpin dann neu.",
  "not-installed": "Nur ein installiertes Mailpin kann bei Ihrer Anmeldung am Computer starten.",
  "login-of-desktop":
    "Dieses Mailpin läuft in einem Flatpak und kann bei Ihrer Anmeldung nicht von selbst starten. Ihr Desktop kann es: Fügen Sie Mailpin in dessen Einstellungen den Programmen hinzu, die er startet.",
  "hotkey-taken":
    "Ein anderes Programm oder das System hat diese Tasten. Es bleibt alles, wie es war; wählen Sie andere.",
  "no-window": "Das Fenster von Mailpin ist geschlossen.",
  "no-answer.main":
    "Mailpin hat nicht reagiert. Schließen Sie es, und starten Sie es neu; was Sie abgelegt haben, liegt sicher im Postausgang.",
  "bad-request":
    "Mailpin konnte das nicht ausführen. Starten Sie Mailpin neu, und versuchen Sie es noch einmal.",
  "internal.request":
    "In Mailpin ist etwas schiefgegangen. Nichts ging verloren. Versuchen Sie es erneut; wenn es wieder geschieht, starten Sie Mailpin neu.",
  "internal.start":
    "In Mailpin ist etwas schiefgegangen. Ihre E-Mails bleiben erhalten. Starten Sie Mailpin neu. Wenn das nicht hilft, starten Sie den Computer neu, oder installieren Sie Mailpin noch einmal.",

  // The company's policy
  "policy-broken.not-trusted":
    "Die Regeln Ihrer Organisation für Mailpin liegen in { $place }, und nicht nur der Administrator dieses Computers kann sie ändern. Mailpin startet erst, wenn Ihr Administrator das behoben hat. Wartende E-Mails bleiben auf diesem Computer.",
  "policy-broken.unreadable":
    "Die Regeln Ihrer Organisation für Mailpin in { $place } lassen sich nicht lesen. Ohne sie startet Mailpin nicht. Fragen Sie Ihren Administrator. Wartende E-Mails bleiben auf diesem Computer.",
  "policy-broken.invalid":
    "Die Regeln Ihrer Organisation für Mailpin sind nicht zu verstehen: { $place }. Mailpin startet erst, wenn Ihr Administrator das behoben hat. Wartende E-Mails bleiben auf diesem Computer.",
  "policy-broken.central":
    "Mailpin erreicht die Regeln Ihrer Organisation in { $place } nicht, die es für den ersten Start braucht. Verbinden Sie sich mit dem Netz Ihrer Organisation und starten Sie Mailpin dann noch einmal.",
  "policy-broken.signature":
    "Die Regeln Ihrer Organisation für Mailpin in { $place } sind falsch signiert. Mailpin startet damit nicht. Fragen Sie Ihren Administrator. Wartende E-Mails bleiben auf diesem Computer.",
  "organisation-not-allowed":
    "Ihre Organisation erlaubt nicht, dass Mailpin E-Mails in dieser Zoho-Organisation ablegt. Melden Sie sich mit dem Konto Ihrer Firma an.",
  "module-not-allowed":
    "Ihre Organisation erlaubt keine E-Mails bei Datensätzen dieser Art. Wählen Sie einen anderen Datensatz.",
  "module-not-allowed.link":
    "Ihre Organisation erlaubt keine E-Mails bei Datensätzen von der Art des zweiten. Wählen Sie einen anderen oder keinen.",
  "practice-off":
    "Ihre Organisation nutzt die Übungsfirma nicht. Verbinden Sie Mailpin mit Zoho CRM, um E-Mails abzulegen.",
} satisfies Record<keyof typeof english, string>;
