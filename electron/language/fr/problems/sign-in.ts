import type { signIn as english } from "../../en/problems/sign-in.ts";

export const signIn = {
  "sign-in-cancelled": "La connexion a été annulée.",
  "client-missing":
    "Saisissez l’ID client et le secret client que votre organisation a enregistrés pour Mailpin dans la console d’API de Zoho.",
  "zoho-unreachable": "Zoho est injoignable. Vérifiez le réseau, puis reconnectez-vous.",
  "access-denied":
    "L’accès a été refusé dans Zoho. Reconnectez-vous, et acceptez l’accès que Zoho demande.",
  "no-org":
    "Ce compte Zoho n’a pas d’organisation dans Zoho CRM. Connectez-vous avec un autre compte, ou demandez à un administrateur d’ajouter celui-ci.",
  "data-centre-unknown.account":
    "Votre compte se trouve dans un centre de données que Mailpin ne connaît pas ou ne peut pas joindre depuis celui que vous avez choisi. Aucun secret n’y a été envoyé. Choisissez le centre de données qu’indique l’adresse web de votre CRM, puis reconnectez-vous.",
  "data-centre-unknown.chosen":
    "Mailpin ne connaît pas ce centre de données. Choisissez-en un dans la liste.",
  "data-centre-unknown.policy":
    "Les règles de votre organisation ne permettent qu’un centre de données que Mailpin ne connaît pas. Demandez à votre administrateur.",
  "code-missing": "Le navigateur est revenu de Zoho sans code. Reconnectez-vous.",
  "sign-in-timeout": `{ $count ->
    [one] Le navigateur n’est pas revenu à Mailpin en une minute. Reconnectez-vous. Si Zoho affiche une erreur dans le navigateur, vérifiez l’ID client, et vérifiez que ces URI de redirection sont enregistrées pour lui : { $uris }.
   *[other] Le navigateur n’est pas revenu à Mailpin en { $count } minutes. Reconnectez-vous. Si Zoho affiche une erreur dans le navigateur, vérifiez l’ID client, et vérifiez que ces URI de redirection sont enregistrées pour lui : { $uris }.
  }`,
  "device-code-expired":
    "Le code n’a pas été saisi à temps. Reconnectez-vous pour en obtenir un nouveau.",
  "listed-word": "{ $word }",
  "ports-taken":
    "D’autres programmes occupent tous les ports sur lesquels Mailpin peut attendre le navigateur : { $ports }. Fermez-les et reconnectez-vous, ou connectez-vous avec un code.",
  "key-ring-refused":
    "Votre ordinateur n’a pas laissé Mailpin utiliser le trousseau de clés où la connexion est conservée. Déverrouillez-le, ou autorisez Mailpin quand l’ordinateur le demande. Reconnectez-vous ensuite.",
  "key-ring-refused.kept":
    "Votre ordinateur n’a pas laissé Mailpin lire la connexion dans le trousseau de clés. Déverrouillez-le, ou autorisez Mailpin quand l’ordinateur le demande, puis revenez à cette fenêtre. Si cela ne suffit pas, redémarrez Mailpin, ou reconnectez-vous.",
  "refresh-token-missing":
    "Zoho n’a donné l’accès que pour une heure. Retirez Mailpin des applications connectées de votre compte Zoho, puis reconnectez-vous.",
  "sign-in-refused":
    "Zoho a refusé la connexion. Vérifiez l’ID client, son secret et son type dans la console d’API de Zoho, puis reconnectez-vous.",
  "code-refused.browser": "Zoho n’a pas accepté le code venu du navigateur. Reconnectez-vous.",
  "code-refused.self-client":
    "Zoho n’accepte pas ce code. Un code sert une seule fois, pendant quelques minutes, et seulement pour le client et le centre de données pour lesquels il a été créé. Créez-en un nouveau, puis reconnectez-vous.",
  "code-refused.device":
    "Zoho n’accepte plus le code affiché. Reconnectez-vous pour en obtenir un nouveau.",
  "client-refused.sign-in":
    "Zoho n’accepte pas ce client dans le centre de données { $place }. Vérifiez son ID et son secret. Vérifiez dans la console d’API de Zoho qu’il est activé pour ce centre de données. Reconnectez-vous ensuite.",
  "redirect-uri-refused":
    "Les URI de redirection de Mailpin ne sont pas enregistrées pour ce client. Enregistrez-les dans la console d’API de Zoho, puis reconnectez-vous : { $uris }.",
  "sign-in-throttled":
    "Il y a eu trop de connexions en peu de temps. Attendez dix minutes, puis reconnectez-vous.",
  "zoho-unreadable":
    "La réponse de Zoho est illisible. Vérifiez le réseau, ou attendez quelques minutes. Reconnectez-vous ensuite.",
} satisfies Record<keyof typeof english, string>;
