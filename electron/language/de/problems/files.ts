import type { files as english } from "../../en/problems/files.ts";

const leftUnread =
  "Diese Datei hat { BYTES($size) }; Mailpin öffnet E-Mails bis { BYTES($limit) }.";

export const files = {
  "file-vanished":
    "Das E-Mail-Programm hat die Datei entfernt oder gesperrt, bevor sie gelesen werden konnte. Die E-Mail kann geschützt sein, oder das Programm läuft in einer Sandbox wie Flatpak oder Snap. Speichern Sie die Nachricht, und ziehen Sie die gespeicherte Datei hierher.",
  "file-gone":
    "Diese Datei ließ sich nicht öffnen. Prüfen Sie, ob sie noch da ist und ob Sie sie lesen dürfen.",
  "file-gone.named":
    "Diese Datei ließ sich nicht öffnen. Prüfen Sie ihren Namen und ob Sie sie lesen dürfen.",
  "not-a-file": "Das ist keine Datei. Öffnen Sie stattdessen die E-Mails in dem Ordner.",
  folder:
    "Ordner werden nicht unterstützt; markieren Sie die E-Mails darin, und ziehen Sie diese hierher.",
  "folder.apple-mailbox":
    "Apple Mail exportiert ein Postfach als Ordner. Klicken Sie mit der rechten Maustaste darauf, wählen Sie „Paketinhalt zeigen“, und ziehen Sie die Datei „mbox“ daraus hierher.",
  "empty-file":
    "Diese Datei ist leer. Speichern Sie die E-Mail noch einmal in Ihrem E-Mail-Programm, und ziehen Sie dann die gespeicherte Datei hierher.",
  "empty-file.blank":
    "In dieser Datei steht nichts: Sie wurde nicht bis zum Ende gespeichert oder heruntergeladen. Speichern Sie die E-Mail noch einmal in Ihrem E-Mail-Programm, und ziehen Sie dann die gespeicherte Datei hierher.",
  "too-large.mail": `${leftUnread} Speichern Sie ihre großen Anhänge, und hängen Sie sie in Zoho an den Datensatz an.`,
  "too-large.mail-store": `${leftUnread} Öffnen Sie sie in Ihrem E-Mail-Programm, und ziehen Sie von dort die E-Mails, die Sie ablegen möchten.`,
  "too-much-together":
    "Mehr als { BYTES($limit) } auf einmal. Ziehen Sie diese Datei noch einmal allein hierher.",
  "file-too-large":
    "Diese Datei ist größer als { BYTES($limit) }; mehr öffnet Mailpin nicht als E-Mail.",
  "file-too-large.unread": "Diese Datei ist größer, als Mailpin sie als E-Mail liest.",

  unreadable:
    "Mailpin konnte diese E-Mail nicht lesen: Die Datei ist beschädigt. Speichern Sie die E-Mail noch einmal, und ziehen Sie dann die neue Datei hierher.",
  "unreadable.file":
    "Mailpin konnte diese Datei nicht lesen. Die anderen Dateien sind nicht betroffen. Versuchen Sie, die E-Mail noch einmal zu speichern.",
  "unreadable.not-kept":
    "Mailpin konnte diese Datei nicht lesen oder ihre Anhänge nicht aufbewahren. Prüfen Sie, ob der Datenträger Platz hat, und ziehen Sie sie dann noch einmal hierher.",
  "unreadable.printed": "Diese Datei konnte nicht gelesen werden.",
  "too-many-emails":
    "Diese Datei enthält mehr als { $limit } E-Mails; die übrigen wurden nicht geöffnet. Öffnen Sie sie in Ihrem E-Mail-Programm, und ziehen Sie die hierher, die Sie ablegen möchten.",
  "parse-timeout":
    "Das Lesen dieser E-Mail hat zu lange gedauert. Speichern Sie sie noch einmal, oder legen Sie ihre Anhänge von Hand ab.",
  "parse-crashed":
    "Diese E-Mail konnte nicht gelesen werden: Sie ist beschädigt oder zu groß für diesen Computer.",
  "parse-answer":
    "Diese E-Mail konnte nicht gelesen werden: Sie ist auf ungewöhnliche Weise beschädigt.",
  "parse-closed":
    "Mailpin wurde geschlossen, während es diese E-Mail las. Öffnen Sie sie noch einmal.",

  "filing-goes-on":
    "Diese E-Mail ist schon im Postausgang. Ihre fehlenden Dateien sind wieder da, und Mailpin legt sie weiter ab.",
} satisfies Record<keyof typeof english, string>;
