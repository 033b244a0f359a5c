import type { fileAll as english } from "../en/file-all.ts";

export const fileAll = {
  title: "Alle E-Mails des Eingangskorbs ablegen",
  groups: "Gruppen",

  looking: "Gruppe { $place } von { $count } wird geprüft…",
  "nothing-goes": "Noch wird nichts abgelegt.",
  go: `{ $count ->
    [one] { $count } E-Mail wird abgelegt.
   *[other] { $count } E-Mails werden abgelegt.
  }`,
  stay: `{ $count ->
    [one] { $count } E-Mail bleibt im Eingangskorb.
   *[other] { $count } E-Mails bleiben im Eingangskorb.
  }`,
  undecided: `{ $count ->
    [one] { $count } Gruppe braucht Sie: Wählen Sie ihren Datensatz, oder lassen Sie sie im Eingangskorb.
   *[other] { $count } Gruppen brauchen Sie: Wählen Sie ihre Datensätze, oder lassen Sie sie im Eingangskorb.
  }`,
  arrived: `{ $count ->
    [one] { $count } E-Mail kam inzwischen dazu. Sie steht nicht in dieser Liste und bleibt im Eingangskorb.
   *[other] { $count } E-Mails kamen inzwischen dazu. Sie stehen nicht in dieser Liste und bleiben im Eingangskorb.
  }`,
  adds: `{ $count ->
    [one] { $count } weggelassene Datei wird zu den Anhängen ihres Datensatzes hinzugefügt.
   *[other] { $count } weggelassene Dateien werden zu den Anhängen ihrer Datensätze hinzugefügt.
  }`,
  failed: "Nichts wurde abgelegt. { $problem }",

  file: "Ablegen",
  "file-count": `{ $count ->
    [one] { $count } E-Mail ablegen
   *[other] { $count } E-Mails ablegen
  }`,
  going: `{ $count ->
    [one] { $count } E-Mail wird abgelegt.
   *[other] { $count } E-Mails werden abgelegt.
  }`,

  "group.file": "Die E-Mails von „{ $subject }“ ablegen",
  "group.count": `{ $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
  }`,
  "group.some-go": "{ $going } von { $count } E-Mails",
  "group.looking": "Der Datensatz wird gesucht…",
  "group.failed": "Das bleibt im Eingangskorb: { $problem }",
  "group.owner": "für { $name }",
  "group.nothing-known":
    "Über die Personen ist nichts bekannt, deshalb bleibt das im Eingangskorb.",
  "group.not-sure":
    "Mailpin ist nicht sicher. Das bleibt im Eingangskorb, wenn Sie keinen Datensatz wählen.",
  "group.change": "Ändern",
  "group.change-of": "Ändern: Datensatz von „{ $subject }“",
  "group.suggestions": "Vorschläge für „{ $subject }“",
  "group.exceptions": "Ausnahmen von „{ $subject }“",
} satisfies Record<keyof typeof english, string>;
