import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "Am Proxy anmelden",
  why: "Die Verbindung von diesem Computer zu Zoho läuft über einen Proxy Ihres Netzwerks, { $proxy }. Er verlangt einen Benutzernamen und ein Passwort; es sind nicht die von Zoho.",
  realm: "Er nennt sich „{ $realm }“.",
  refused:
    "Der Proxy hat Benutzername und Passwort nicht akzeptiert. Prüfen Sie beides, auch die Groß- und Kleinschreibung.",
  "user-name": "Benutzername",
  "windows-account": "Bei einem Windows-Konto mit der Domäne: DOMÄNE\\name.",
  password: "Passwort",
  "kept-how": "Mailpin bewahrt sie auf wie Ihre Anmeldungen und gibt sie nur diesem Proxy.",
  "not-now": "Jetzt nicht",
  "sign-in": "Anmelden",
} satisfies Record<keyof typeof english, string>;
