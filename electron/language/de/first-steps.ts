import type { firstSteps as english } from "../en/first-steps.ts";

export const firstSteps = {
  title: "Erste Schritte",
  place: "{ $step } von { $count }",
  leave: "Erste Schritte verlassen",
  again: "Sie finden sie in den Einstellungen wieder.",
  skip: "Überspringen",
  later: "Später",
  next: "Weiter",
  practice: "Mit der Übungsfirma ausprobieren",
  "practice.help":
    "Sie gibt es nur auf diesem Computer, es kann also nichts schiefgehen. Öffnen Sie die Beispiel-E-Mails, sehen Sie sich den vorgeschlagenen Datensatz an, und drücken Sie die Eingabetaste.",
  connect: "Zoho CRM verbinden",
  "connect.help":
    "Ihre E-Mails gehen dann zu Ihren eigenen Datensätzen. Die Übungsfirma bleibt für einen weiteren Versuch.",
  addresses: "Welche Adressen sind Ihre?",
  modules: "Wo legen Sie E-Mails ab?",
  open: "Erste Schritte…",
  "go-on": "Weitermachen",
} satisfies Record<keyof typeof english, string>;
