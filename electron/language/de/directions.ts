import type { directions as english } from "../en/directions.ts";

export const directions = {
  "from-you": "von Ihnen",
  "from-colleague": "von jemandem aus Ihrer Firma",
  "to-you": "an Sie",
  "marked-as-yours": "im Postfach als Ihre gekennzeichnet",
  draft: "ist ein Entwurf",
  "kept-in": "lag in „{ $folder }“",
  "marked-by-program": "von { $program } als eigene E-Mail gekennzeichnet",
  "delivery-headers": "die Datei hat Kopfzeilen der Zustellung",
  "hidden-recipients": "nennt verdeckte Empfänger (Bcc)",
  "nothing-says-sent": "nichts deutet darauf hin, dass Sie sie gesendet haben",

  "earlier-version": "{ $text }",
  unknown: "so schätzt Mailpin sie ein",
} satisfies Record<keyof typeof english, string>;
