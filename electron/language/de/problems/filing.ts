import type { filing as english } from "../../en/problems/filing.ts";

export const filing = {
  "draft-gone": "Diese E-Mail ist nicht mehr im Eingangskorb.",
  "draft-unread":
    "Mailpin muss diese E-Mail noch einmal lesen. Versuchen Sie es gleich erneut, oder ziehen Sie die E-Mail noch einmal hierher.",
  "attachment-unknown":
    "Diese E-Mail hat keinen solchen Anhang. Wählen Sie einen von denen, die sie zeigt.",
  "photo-not-smaller":
    "Das verkleinerte Foto ließ sich nicht verwenden; das Foto bleibt, wie es ist. Sie können es stattdessen weglassen.",
  "no-such-attachment": "Diese E-Mail hat keinen Anhang namens „{ $name }“.",

  "being-filed": "Diese E-Mail ist schon auf dem Weg zu „{ $title }“.",
  "already-filed":
    "Diese E-Mail ist schon bei „{ $title }“ abgelegt. Wählen Sie einen anderen Datensatz, oder entfernen Sie sie aus dem Eingangskorb.",
  "needs-you":
    "Diese E-Mail ist schon für „{ $title }“ im Postausgang und wartet dort auf Sie. Öffnen Sie den Postausgang: Dort steht, woran es liegt und was Sie tun können.",
  "same-id": `{ $count ->
    [one] Eine E-Mail mit der Message-ID von dieser ist schon bei „{ $title }“ abgelegt oder auf dem Weg dorthin: „{ $subject }“. Ihr Inhalt ist ein anderer oder nicht bekannt. Wenn es nicht dieselbe E-Mail ist, legen Sie diese unter einer eigenen ID ab.
   *[other] E-Mails mit den Message-IDs von { $count } dieser E-Mails sind schon bei „{ $title }“ abgelegt oder auf dem Weg dorthin. Ihr Inhalt ist ein anderer oder nicht bekannt. Wenn es nicht dieselben E-Mails sind, legen Sie diese unter eigenen IDs ab.
  }`,
  "never-file.address":
    "Diese E-Mail kann nicht abgelegt werden: { $address } steht auf Ihrer Liste „Nie ablegen“.",
  "never-file.domain":
    "Diese E-Mail kann nicht abgelegt werden: { $address } steht mit allen Adressen von { $entry } auf Ihrer Liste „Nie ablegen“.",
  "never-file-damaged":
    "Mailpin kann Ihre Liste „Nie ablegen“ nicht mehr ganz lesen und legt deshalb nichts ab. Die E-Mails bleiben im Eingangskorb und im Ausgang. Öffnen Sie in den Einstellungen die Liste „Nie ablegen“ und ergänzen Sie sie: Mit der ersten Änderung dort gilt sie wieder. Versuchen Sie es dann erneut.",
  "not-an-entry":
    "Schreiben Sie eine E-Mail-Adresse wie ana@client.example oder eine Domain wie client.example.",
  "public-domain":
    "Bei { $domain } kann jeder eine Adresse haben, und alle dort würden als Ihre Kollegen gelten. Fügen Sie stattdessen Ihre eigene Adresse hinzu, oder eine Domain, die nur Ihre Firma hat.",
  "module-unknown":
    "Sie haben in Ihrem CRM keinen Zugriff auf diese Art von Datensatz. Wählen Sie einen anderen Datensatz zum Verknüpfen.",
  "not-connected-yet":
    "Mailpin hat Ihr CRM noch nicht erreicht und kann deshalb nichts ablegen. Die E-Mail bleibt im Eingangskorb. Stellen Sie eine Netzwerkverbindung her, und versuchen Sie es erneut.",
  "recipient-unknown":
    "Dieser E-Mail fehlt die Adresse eines Empfängers, und Zoho braucht eine. Wenn Sie sie empfangen haben, legen Sie sie als empfangen ab.",
  "sender-unknown":
    "Dieser E-Mail fehlt die Adresse des Absenders, und Zoho braucht eine. Wenn Sie sie selbst gesendet haben, legen Sie sie als gesendet ab.",
  "attachments-too-large.excess":
    "Die Anhänge sind um { BYTES($excess) } zu groß. Zoho nimmt mit einer E-Mail { BYTES($mailLimit) } an. Lassen Sie einige weg.",
  "too-many-attachments": `{ $count ->
    [one] 1 Anhang zu viel. Zoho nimmt mit einer E-Mail { $limit } an. Lassen Sie einige weg.
   *[other] { $count } Anhänge zu viel. Zoho nimmt mit einer E-Mail { $limit } an. Lassen Sie einige weg.
  }`,

  "job-gone": "Diese Ablage ist nicht mehr im Postausgang.",
  "too-late":
    "Diese E-Mail ist schon auf dem Weg zu Zoho oder dort abgelegt und lässt sich deshalb nicht mehr zurückholen.",
  "may-have-arrived":
    "Die Antwort von Zoho ging verloren; diese E-Mail kann also schon in Zoho sein. Sie lässt sich nicht mehr zurückholen. Versuchen Sie es erneut, um es herauszufinden.",
  "named-file": "„{ $name }“",
  "filed-without-files":
    "Im CRM fehlt bei dieser E-Mail: { $names }. Mailpin kann eine abgelegte E-Mail nicht ändern; ergänzen Sie von Hand beim Datensatz, was fehlt.",
  "same-id-there.other":
    "Bei „{ $title }“ gibt es schon eine E-Mail mit der Message-ID dieser E-Mail, aber mit anderem Inhalt. Diese E-Mail ist nicht abgelegt. Ist es nicht dieselbe, legen Sie sie als andere E-Mail ab; sonst legen Sie sie zurück in den Eingangskorb und entfernen Sie sie dort.",
  "same-id-there.unseen":
    "Zoho meldet, dass bei „{ $title }“ schon eine E-Mail mit der Message-ID dieser E-Mail ist, zeigt sie Mailpin aber nicht: Vielleicht hat jemand aus Ihrem Team diese oder eine andere abgelegt. Sehen Sie zuerst dort nach. Ist es nicht dieselbe, legen Sie sie als andere E-Mail ab; sonst legen Sie sie zurück in den Eingangskorb und entfernen Sie sie dort.",
  "already-elsewhere":
    "Zoho hat diese E-Mail schon bei „{ $title }“ und nimmt sie für einen zweiten Datensatz nicht an. Verknüpfen Sie sie in Zoho mit diesem Datensatz, oder lassen Sie sie, wo sie ist.",
  "no-longer-allowed.address":
    "Mailpin sendet diese E-Mail nicht: { $address } steht jetzt auf Ihrer Liste „Nie ablegen“. Legen Sie die E-Mail zurück in den Eingangskorb, oder versuchen Sie es erneut, wenn der Eintrag entfernt ist. Einträge Ihrer Organisation entfernt Ihr Administrator.",
  "no-longer-allowed.domain":
    "Mailpin sendet diese E-Mail nicht: { $address } steht jetzt mit allen Adressen von { $entry } auf Ihrer Liste „Nie ablegen“. Legen Sie die E-Mail zurück in den Eingangskorb, oder versuchen Sie es erneut, wenn der Eintrag entfernt ist. Einträge Ihrer Organisation entfernt Ihr Administrator.",
  "no-longer-allowed.module":
    "Mailpin sendet diese E-Mail nicht: Ihre Organisation erlaubt keine E-Mails mehr bei Datensätzen dieser Art. Wählen Sie einen anderen Datensatz, oder fragen Sie Ihren Administrator und versuchen Sie es erneut.",
  "no-longer-allowed.link":
    "Mailpin sendet diese E-Mail nicht: Ihre Organisation erlaubt keine E-Mails mehr bei Datensätzen von der Art des zweiten. Wählen Sie einen anderen oder keinen, oder fragen Sie Ihren Administrator und versuchen Sie es erneut.",
  "not-sent-again.address":
    "Diese E-Mail ist vielleicht schon beim Datensatz: Zohos Antwort auf einen früheren Versuch ging verloren. Sehen Sie dort nach, bevor Sie entscheiden. Mailpin sendet sie nicht noch einmal: { $address } steht jetzt auf Ihrer Liste „Nie ablegen“. Legen Sie die E-Mail zurück in den Eingangskorb, oder versuchen Sie es erneut, wenn der Eintrag entfernt ist. Einträge Ihrer Organisation entfernt Ihr Administrator.",
  "not-sent-again.domain":
    "Diese E-Mail ist vielleicht schon beim Datensatz: Zohos Antwort auf einen früheren Versuch ging verloren. Sehen Sie dort nach, bevor Sie entscheiden. Mailpin sendet sie nicht noch einmal: { $address } steht jetzt mit allen Adressen von { $entry } auf Ihrer Liste „Nie ablegen“. Legen Sie die E-Mail zurück in den Eingangskorb, oder versuchen Sie es erneut, wenn der Eintrag entfernt ist. Einträge Ihrer Organisation entfernt Ihr Administrator.",
  "not-sent-again.module":
    "Diese E-Mail ist vielleicht schon beim Datensatz: Zohos Antwort auf einen früheren Versuch ging verloren. Sehen Sie dort nach, bevor Sie entscheiden. Mailpin sendet sie nicht noch einmal: Ihre Organisation erlaubt keine E-Mails mehr bei Datensätzen dieser Art. Wählen Sie einen anderen Datensatz, oder fragen Sie Ihren Administrator und versuchen Sie es erneut.",
  "not-sent-again.link":
    "Diese E-Mail ist vielleicht schon beim Datensatz: Zohos Antwort auf einen früheren Versuch ging verloren. Sehen Sie dort nach, bevor Sie entscheiden. Mailpin sendet sie nicht noch einmal: Ihre Organisation erlaubt keine E-Mails mehr bei Datensätzen von der Art des zweiten. Wählen Sie einen anderen oder keinen, oder fragen Sie Ihren Administrator und versuchen Sie es erneut.",
  "not-added.unclear":
    "„{ $name }“ ist vielleicht schon bei den Anhängen des Datensatzes: Eine Antwort von Zoho ging verloren, oder die E-Mail war schon dort, und die Liste verrät es nicht. Sehen Sie dort nach. Ein neuer Versuch fügt die Datei noch einmal hinzu.",
  "not-added.lost":
    "Zohos Antwort zu „{ $name }“ ging verloren. Mailpin sieht gleich nach, ob die Datei dort ist, bevor es sie noch einmal sendet.",
  "not-added.held-back":
    "„{ $name }“ wartet: Noch ist nicht bekannt, ob eine Datei mit demselben Namen und derselben Größe aus der E-Mail „{ $subject }“ bei den Anhängen des Datensatzes ist. Danach geht es von selbst weiter. Wartet jene E-Mail im Postausgang auf Sie, entscheiden Sie zuerst dort; oder verzichten Sie auf diese Datei.",
  "not-added.too-large":
    "„{ $name }“ ist größer, als Zoho es bei den Anhängen eines Datensatzes zulässt.",
  "not-added.storage-full":
    "„{ $name }“ wurde nicht hinzugefügt: Der Dateispeicher Ihrer Organisation in Zoho ist voll. Bitten Sie einen Administrator, Platz zu schaffen, und versuchen Sie es dann erneut.",
  "not-added.virus":
    "Zohos Virenprüfung hat „{ $name }“ abgelehnt. Verzichten Sie darauf, und warnen Sie den Absender.",
  "not-added.scope":
    "„{ $name }“ wurde nicht hinzugefügt: Mailpin fehlt in Zoho die Berechtigung für Anhänge. Melden Sie sich neu an, um sie zu erteilen, und versuchen Sie es dann erneut.",
  "not-added.permission":
    "„{ $name }“ wurde nicht hinzugefügt: Ihr Profil in Zoho lässt es nicht zu. Bitten Sie einen Administrator um die Berechtigung, und versuchen Sie es dann erneut.",
  "not-added.not-allowed":
    "„{ $name }“ wurde nicht hinzugefügt: Die Regeln Ihrer Organisation oder Ihre Liste „Nie ablegen“ erlauben es nicht mehr. Verzichten Sie darauf, oder fragen Sie Ihren Administrator und versuchen Sie es erneut.",
  "not-added.not-allowed-unsure":
    "„{ $name }“ ist vielleicht schon bei den Anhängen des Datensatzes: Eine Antwort von Zoho ging verloren. Mailpin sendet die Datei nicht noch einmal: Regeln Ihrer Organisation oder Ihre Liste „Nie ablegen“ erlauben es nicht mehr. Sehen Sie dort nach. Verzichten Sie auf die Datei, oder fragen Sie Ihren Administrator und versuchen Sie es erneut.",
  "not-added.record":
    "„{ $name }“ wurde nicht hinzugefügt: Der Datensatz wurde gelöscht, Sie haben keinen Zugriff darauf, oder sein Modul hat keine Anhänge.",
  "not-added.refused":
    "Zoho hat „{ $name }“ nicht angenommen. Speichern Sie die Datei aus der E-Mail, und fügen Sie sie dem Datensatz von Hand hinzu.",
  "not-added.given-up":
    "„{ $name }“ wurde nicht hinzugefügt: Zoho oder Ihr Netzwerk hat mehrmals versagt. Versuchen Sie es später erneut.",
  "not-added.bytes-missing":
    "„{ $name }“ wurde nicht hinzugefügt: Die Datei fehlt auf diesem Computer oder ist beschädigt.",
  "not-added.internal":
    "„{ $name }“ wurde nicht hinzugefügt: In Mailpin ist etwas schiefgegangen. Versuchen Sie es erneut.",
  "not-added.from-backup":
    "„{ $name }“ ist vielleicht inzwischen bei den Anhängen des Datensatzes: Mailpins Daten waren beschädigt und wurden aus einer Sicherung wiederhergestellt. Ein neuer Versuch sieht zuerst dort nach.",
  "job-unreadable":
    "Mailpin kann seine Daten zu dieser Ablage nicht mehr lesen. Legen Sie die E-Mail noch einmal ab.",
  "from-backup":
    "Die Daten von Mailpin waren beschädigt, und diese Ablage wurde aus einer Sicherung wiederhergestellt. Sie kann inzwischen bei Zoho angekommen sein. Versuchen Sie es erneut, um es herauszufinden: Zoho nimmt sie kein zweites Mal an.",
  "original-gone":
    "Die Datei dieser E-Mail ist nicht mehr auf diesem Computer. Wie lange die Dateien abgelegter E-Mails aufbewahrt werden, steht in den Einstellungen.",
  "bytes-missing":
    "Eine Datei, die zu dieser E-Mail gehört, fehlt auf diesem Computer oder ist beschädigt. Ziehen Sie die E-Mail noch einmal hierher.",
  "internal.filing":
    "Beim Ablegen dieser E-Mail ist in Mailpin etwas schiefgegangen. Versuchen Sie es erneut; nichts ging verloren.",

  "outbox-unwritable":
    "{ $disk } Bis dahin sendet Mailpin nichts. Danach macht der Postausgang von selbst weiter.",
  "lock-unusable":
    "Mailpin kann nichts senden, weil es die Datei „{ $file }“ nicht sperren kann. Vergewissern Sie sich, dass Sie in ihren Ordner schreiben dürfen und der Datenträger nicht voll ist. Mailpin macht dann von selbst weiter. Bis dahin warten E-Mails, die Sie ablegen, im Postausgang.",

  "organisation-gone":
    "Mailpin ist mit dieser Organisation nicht mehr verbunden. Wählen Sie eine andere, oder verbinden Sie sie erneut.",
  "link-unknown":
    "Mailpin kennt die Webadresse dieses Datensatzes nicht. Öffnen Sie ihn in Ihrem CRM.",
  "credits-scarce":
    "Ihre Firma hat bei Zoho nur noch wenige API-Credits; deshalb sucht Mailpin dort nur, wenn Sie es verlangen.",
  "asked-anew": "Durch eine neuere Suche ersetzt.",
  "online-only":
    "Sie sind offline, und ein Kontakt oder Lead lässt sich nur online anlegen. Versuchen Sie es erneut, wenn das Netzwerk wieder da ist.",
  "offline.no-match": "Das CRM war nicht erreichbar, und die lokale Kopie enthält keinen Treffer.",
} satisfies Record<keyof typeof english, string>;
