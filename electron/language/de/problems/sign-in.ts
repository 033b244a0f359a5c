import type { signIn as english } from "../../en/problems/sign-in.ts";

export const signIn = {
  "sign-in-cancelled": "Die Anmeldung wurde abgebrochen.",
  "client-missing":
    "Geben Sie die Client-ID und das Client-Secret ein, die Ihre Organisation für Mailpin in der API-Konsole von Zoho registriert hat.",
  "zoho-unreachable":
    "Zoho ist nicht erreichbar. Prüfen Sie das Netzwerk, und melden Sie sich dann erneut an.",
  "access-denied":
    "Der Zugriff wurde in Zoho verweigert. Melden Sie sich erneut an, und stimmen Sie dem Zugriff zu, nach dem Zoho fragt.",
  "no-org":
    "Dieses Zoho-Konto hat keine Organisation in Zoho CRM. Melden Sie sich mit einem anderen Konto an, oder bitten Sie einen Administrator, dieses hinzuzufügen.",
  "data-centre-unknown.account":
    "Ihr Konto liegt in einem Rechenzentrum, das Mailpin nicht kennt oder vom gewählten aus nicht erreicht. Es wurde kein Secret dorthin gesendet. Wählen Sie das Rechenzentrum, das die Webadresse Ihres CRM zeigt, und melden Sie sich dann erneut an.",
  "data-centre-unknown.chosen":
    "Mailpin kennt dieses Rechenzentrum nicht. Wählen Sie eines aus der Liste.",
  "data-centre-unknown.policy":
    "Die Regeln Ihrer Organisation erlauben nur ein Rechenzentrum, das Mailpin nicht kennt. Fragen Sie Ihren Administrator.",
  "code-missing": "Der Browser kam ohne Code von Zoho zurück. Melden Sie sich erneut an.",
  "sign-in-timeout": `{ $count ->
    [one] Der Browser kam nicht innerhalb einer Minute zu Mailpin zurück. Melden Sie sich erneut an. Wenn Zoho im Browser einen Fehler zeigt, prüfen Sie die Client-ID und ob diese Umleitungs-URIs für sie registriert sind: { $uris }.
   *[other] Der Browser kam nicht innerhalb von { $count } Minuten zu Mailpin zurück. Melden Sie sich erneut an. Wenn Zoho im Browser einen Fehler zeigt, prüfen Sie die Client-ID und ob diese Umleitungs-URIs für sie registriert sind: { $uris }.
  }`,
  "device-code-expired":
    "Der Code wurde nicht rechtzeitig eingegeben. Melden Sie sich erneut an, um einen neuen zu erhalten.",
  "listed-word": "{ $word }",
  "ports-taken":
    "Andere Programme belegen alle Ports, auf denen Mailpin auf den Browser warten kann: { $ports }. Schließen Sie sie, und melden Sie sich erneut an, oder melden Sie sich mit einem Code an.",
  "key-ring-refused":
    "Ihr Computer hat Mailpin den Schlüsselspeicher nicht benutzen lassen, in dem die Anmeldung liegt. Entsperren Sie ihn, oder lassen Sie Mailpin zu, wenn der Computer fragt. Melden Sie sich dann erneut an.",
  "key-ring-refused.kept":
    "Ihr Computer hat Mailpin die Anmeldung nicht aus dem Schlüsselspeicher lesen lassen. Entsperren Sie ihn, oder lassen Sie Mailpin zu, wenn der Computer fragt, und kehren Sie dann in dieses Fenster zurück. Wenn das nicht hilft, starten Sie Mailpin neu, oder melden Sie sich erneut an.",
  "refresh-token-missing":
    "Zoho hat den Zugriff nur für eine Stunde gewährt. Entfernen Sie Mailpin aus den verbundenen Apps Ihres Zoho-Kontos, und melden Sie sich dann erneut an.",
  "sign-in-refused":
    "Zoho hat die Anmeldung abgelehnt. Prüfen Sie Client-ID, Client-Secret und Typ des Clients in der API-Konsole von Zoho, und melden Sie sich dann erneut an.",
  "code-refused.browser":
    "Zoho hat den Code aus dem Browser nicht akzeptiert. Melden Sie sich erneut an.",
  "code-refused.self-client":
    "Zoho akzeptiert diesen Code nicht. Ein Code gilt einmal, für wenige Minuten und nur für den Client und das Rechenzentrum, für die er erstellt wurde. Erstellen Sie einen neuen, und melden Sie sich dann erneut an.",
  "code-refused.device":
    "Zoho akzeptiert den angezeigten Code nicht mehr. Melden Sie sich erneut an, um einen neuen zu erhalten.",
  "client-refused.sign-in":
    "Zoho akzeptiert diesen Client im Rechenzentrum { $place } nicht. Prüfen Sie seine ID und sein Secret. Prüfen Sie in der API-Konsole von Zoho, ob er für dieses Rechenzentrum aktiviert ist. Melden Sie sich dann erneut an.",
  "redirect-uri-refused":
    "Die Umleitungs-URIs von Mailpin sind für diesen Client nicht registriert. Registrieren Sie sie in der API-Konsole von Zoho, und melden Sie sich dann erneut an: { $uris }.",
  "sign-in-throttled":
    "Es gab zu viele Anmeldungen in kurzer Zeit. Warten Sie zehn Minuten, und melden Sie sich dann erneut an.",
  "zoho-unreadable":
    "Die Antwort von Zoho war nicht lesbar. Prüfen Sie das Netzwerk, oder warten Sie einige Minuten. Melden Sie sich dann erneut an.",
} satisfies Record<keyof typeof english, string>;
