import type { preview as english } from "../en/preview.ts";

export const preview = {
  open: "Vorschau",
  "open-of": "Vorschau von { $file }",
  place: "{ $place } von { $count }",
  previous: "Vorheriger Anhang",
  next: "Nächster Anhang",
  opening: "Wird geöffnet…",
  page: "Seite { $page } von { $count }",
  "first-pages":
    "Das sind die ersten { $shown } von { $count } Seiten. Speichern Sie die Datei, um alle zu sehen.",
  locked: "Dieses PDF ist mit einem Passwort geschützt. Speichern Sie es, um es zu öffnen.",
  "damaged-pdf":
    "Dieses PDF ist beschädigt und lässt sich nicht anzeigen. Speichern Sie es, um es mit einem anderen Programm zu öffnen.",
  "too-slow": "Dieses PDF zu zeichnen dauert zu lange. Speichern Sie es, um es zu öffnen.",
  "damaged-picture":
    "Dieses Bild ist beschädigt und lässt sich nicht anzeigen. Speichern Sie es, um es mit einem anderen Programm zu öffnen.",
  unreadable:
    "Diese Datei ist weder ein Bild noch ein PDF, das sich anzeigen lässt, was auch immer ihr Name sagt.",
  "too-large":
    "Diese Datei ist zu groß, um hier angezeigt zu werden. Speichern Sie sie, um sie zu öffnen.",
} satisfies Record<keyof typeof english, string>;
