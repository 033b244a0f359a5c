import type { zoho as english } from "../../en/problems/zoho.ts";

export const zoho = {
  offline:
    "Zoho ist nicht erreichbar. Mailpin macht von selbst weiter, sobald das Netzwerk wieder da ist.",
  "network-in-the-way":
    "Statt Zoho hat Ihr Netzwerk geantwortet. Öffnen Sie im Browser eine Seite, um zu sehen, ob Sie sich anmelden sollen; fragen Sie in einer Firma nach, ob Zoho gesperrt ist. Mailpin macht von selbst weiter.",
  "proxy-sign-in":
    "Der Proxy Ihres Netzwerks verlangt Benutzername und Passwort. Melden Sie sich im Fenster von Mailpin bei ihm an; danach macht Mailpin von selbst weiter.",
  "no-answer":
    "Zoho oder Ihr Netzwerk antwortet nicht mehr. Mailpin versucht es von selbst erneut.",
  "no-answer.given-up":
    "Zoho oder Ihr Netzwerk hat mehrmals nicht mehr geantwortet. Versuchen Sie es erneut, wenn möglich in einem anderen Netzwerk.",
  "connection-lost":
    "Die Verbindung zu Zoho brach ab, bevor die Antwort kam. Mailpin versucht es von selbst erneut.",
  "connection-lost.given-up":
    "Die Verbindung zu Zoho brach mehrmals ab, bevor die Antwort kam. Versuchen Sie es erneut, wenn möglich in einem anderen Netzwerk.",
  "zoho-busy":
    "Zoho bittet Mailpin zu warten, weil die Zahl der Anfragen ausgeschöpft ist. Mailpin macht von selbst weiter.",
  "zoho-down": "Zoho hat im Moment eine Störung. Mailpin versucht es von selbst erneut.",
  "zoho-down.given-up": "Zoho hat seit einem Tag eine Störung. Versuchen Sie es später erneut.",
  "signed-out":
    "Zoho akzeptiert diese Anmeldung nicht mehr. Melden Sie sich erneut an; alles im Postausgang bleibt erhalten. Wenn das immer wieder vorkommt, sagen Sie es Ihrem Administrator: Vielleicht nutzen zu viele Personen denselben Client.",
  "client-refused":
    "Zoho akzeptiert Client-ID oder Client-Secret von Mailpin in diesem Rechenzentrum nicht. Prüfen Sie beides in den Einstellungen, und melden Sie sich dann erneut an.",
  "scope-missing":
    "Mailpin fehlt eine Berechtigung in Zoho. Melden Sie sich erneut an, um sie zu erteilen; alles im Postausgang bleibt erhalten.",
  "no-api-access":
    "Ihr Profil in Zoho hat keinen API-Zugriff. Bitten Sie einen Administrator, ihn einzuschalten, und versuchen Sie es dann erneut; der Postausgang bleibt erhalten.",
  "upload-failed":
    "Zoho konnte einen Anhang nicht annehmen. Versuchen Sie es erneut, oder lassen Sie den Anhang weg.",
  "upload-not-allowed":
    "Zoho lässt Sie keine Anhänge hochladen. Bitten Sie einen Administrator um die Berechtigung, oder legen Sie die E-Mail ohne Anhänge ab.",
  "upload-broke-off.broken":
    "Die Verbindung brach ab, während „{ $name }“ ({ BYTES($size) }) hochgeladen wurde. Mailpin versucht es von selbst erneut.",
  "upload-broke-off.broken-given-up":
    "„{ $name }“ ({ BYTES($size) }) ließ sich in { $tries } Versuchen nicht hochladen: Die Verbindung brach ab. Versuchen Sie es in einem schnelleren oder anderen Netzwerk erneut, oder lassen Sie die Datei weg.",
  "upload-broke-off.silent":
    "Zoho oder Ihr Netzwerk antwortete nicht mehr, während „{ $name }“ ({ BYTES($size) }) hochgeladen wurde. Mailpin versucht es von selbst erneut.",
  "upload-broke-off.silent-given-up":
    "„{ $name }“ ({ BYTES($size) }) ließ sich in { $tries } Versuchen nicht hochladen: Zoho oder Ihr Netzwerk antwortete nicht mehr. Versuchen Sie es in einem schnelleren oder anderen Netzwerk erneut, oder lassen Sie die Datei weg.",
  "attachment-too-large": "Ein Anhang ist größer, als Zoho zulässt. Lassen Sie ihn weg.",
  virus:
    "Die Virenprüfung von Zoho hat einen Anhang abgelehnt. Lassen Sie ihn weg, und warnen Sie den Absender.",
  "storage-full":
    "Der Dateispeicher Ihrer Organisation in Zoho ist voll. Bitten Sie einen Administrator, Platz zu schaffen, oder lassen Sie die Anhänge weg.",
  duplicate:
    "Diese E-Mail ist schon in Zoho, bei diesem oder einem anderen Datensatz. Sie wurde nicht ein zweites Mal abgelegt.",
  "attachments-too-large":
    "Die Anhänge sind zusammen größer als die { BYTES($mailLimit) }, die Zoho mit einer E-Mail annimmt. Lassen Sie einige weg.",
  "files-refused":
    "Zoho hat die hochgeladenen Anhänge nicht mehr. Versuchen Sie es erneut, um sie noch einmal hochzuladen.",
  "link-refused":
    "Der zweite Datensatz lässt sich nicht mehr verknüpfen: Er wurde gelöscht, oder Sie haben keinen Zugriff darauf. Wählen Sie einen anderen.",
  "owner-refused":
    "Die Person, der diese E-Mail gehören soll, ist in Zoho kein aktiver Benutzer. Legen Sie die E-Mail in Ihrem eigenen Namen ab.",
  "owner-not-allowed":
    "Nur Administratoren können E-Mails anderer Benutzer ablegen. Legen Sie die E-Mail in Ihrem eigenen Namen ab, oder fragen Sie einen Administrator.",
  "limit-reached":
    "Zoho meldet, dass eine Grenze erreicht ist, aber nicht, welche. Versuchen Sie es später erneut, oder fragen Sie einen Administrator.",
  "not-allowed":
    "Zoho erlaubt nicht, diese E-Mail bei diesem Datensatz abzulegen. Wählen Sie einen anderen, oder fragen Sie einen Administrator.",
  "text-refused":
    "Zoho nimmt den Text dieser E-Mail nicht an, auch nicht gekürzt. Speichern Sie die E-Mail als Datei, und hängen Sie sie in Zoho von Hand an.",
  "record-gone":
    "Der Datensatz wurde gelöscht, oder Sie haben keinen Zugriff darauf. Wählen Sie einen anderen.",
  "module-gone":
    "Ihre Organisation bietet diese Art von Datensatz für E-Mails nicht mehr an. Wählen Sie eine andere.",
  "no-permission":
    "Ihr Profil in Zoho erlaubt das nicht. Wählen Sie einen anderen Datensatz, oder bitten Sie einen Administrator um die Berechtigung.",
  "create-not-allowed":
    "Ihr Profil in Zoho erlaubt Ihnen nicht, diese Art von Datensatz anzulegen. Bitten Sie einen Administrator um die Berechtigung.",
  "record-exists":
    "Ein anderer Datensatz in Zoho hat einen dieser Werte, und Ihre Organisation erlaubt ihn nur einmal.",
  "field-missing":
    "Ihre Organisation verlangt ein Feld, das hier nicht ausgefüllt ist. Füllen Sie es aus, oder legen Sie den Datensatz in Zoho an.",
  "value-refused":
    "Zoho nimmt einen dieser Werte nicht an. Berichtigen Sie ihn, und versuchen Sie es erneut.",
  "search-refused": "Danach kann Zoho nicht suchen. Verwenden Sie andere oder mehr Wörter.",
  "list-changed":
    "Zoho hat in einer langen Liste die Stelle verloren. Mailpin liest die Liste noch einmal von vorn.",
  "list-too-long":
    "Die Liste ist zu lang, als dass Zoho sie ganz senden könnte. Suchen Sie nach den Datensätzen, die fehlen.",
  rejected:
    "Zoho hat nicht angenommen, was Mailpin gesendet hat. Das ist ein Fehler in Mailpin oder eine Änderung bei Zoho; bitte melden Sie ihn.",
} satisfies Record<keyof typeof english, string>;
