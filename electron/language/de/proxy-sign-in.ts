import type { proxySignIn as english } from "../en/proxy-sign-in.ts";

export const proxySignIn = {
  title: "Am Proxy anmelden",
  why: "Der Weg von diesem Computer zu Zoho führt über einen Proxy Ihres Netzwerks, { $proxy }. Er verlangt Benutzername und Passwort. Es sind nicht die von Zoho.",
  realm: "Er nennt sich „{ $realm }“.",
  refused:
    "Der Proxy hat Benutzername und Passwort nicht akzeptiert. Prüfen Sie beide, auch auf Großbuchstaben.",
  "user-name": "Benutzername",
  "windows-account": "Bei einem Windows-Konto mit der Domäne: DOMÄNE\\name.",
  password: "Passwort",
  "kept-how": "Mailpin bewahrt sie auf wie Ihre Anmeldungen und gibt sie nur diesem Proxy.",
  "not-now": "Jetzt nicht",
  "sign-in": "Anmelden",
} satisfies Record<keyof typeof english, string>;
