import type { zoho as english } from "../../en/problems/zoho.ts";

export const zoho = {
  offline: "Zoho est injoignable. Mailpin reprendra de lui-même dès que le réseau sera rétabli.",
  "network-in-the-way":
    "Votre réseau a répondu à la place de Zoho. Ouvrez une page dans votre navigateur pour voir s’il vous demande de vous connecter ; dans une entreprise, demandez si Zoho est bloqué. Mailpin reprendra de lui-même.",
  "proxy-sign-in":
    "Le proxy de votre réseau demande un nom d’utilisateur et un mot de passe. Connectez-vous-y dans la fenêtre de Mailpin ; Mailpin reprendra ensuite de lui-même.",
  "no-answer": "Zoho ou votre réseau ne répond plus. Mailpin réessaiera de lui-même.",
  "no-answer.given-up":
    "Zoho ou votre réseau a cessé plusieurs fois de répondre. Réessayez, si possible sur un autre réseau.",
  "connection-lost":
    "La connexion à Zoho a été perdue avant la réponse. Mailpin réessaiera de lui-même.",
  "connection-lost.given-up":
    "La connexion à Zoho a été perdue plusieurs fois avant la réponse. Réessayez, si possible sur un autre réseau.",
  "zoho-busy":
    "Zoho demande à Mailpin d’attendre, car la limite de requêtes est atteinte. Mailpin reprendra de lui-même.",
  "zoho-down": "Zoho a un problème en ce moment. Mailpin réessaiera de lui-même.",
  "zoho-down.given-up": "Zoho a un problème depuis un jour. Réessayez plus tard.",
  "signed-out":
    "Zoho n’accepte plus cette connexion. Reconnectez-vous ; tout le contenu de la boîte d’envoi est conservé. Si cela se répète, dites-le à votre administrateur : trop de personnes utilisent peut-être le même client.",
  "client-refused":
    "Zoho n’accepte pas l’ID client ou le secret client de Mailpin dans ce centre de données. Vérifiez-les dans les paramètres, puis reconnectez-vous.",
  "scope-missing":
    "Il manque à Mailpin une autorisation dans Zoho. Reconnectez-vous pour l’accorder ; tout le contenu de la boîte d’envoi est conservé.",
  "no-api-access":
    "Votre profil dans Zoho n’a pas d’accès à l’API. Demandez à un administrateur de l’activer, puis réessayez ; la boîte d’envoi est conservée.",
  "upload-failed": "Zoho n’a pas pu accepter une pièce jointe. Réessayez, ou laissez-la de côté.",
  "upload-not-allowed":
    "Zoho ne vous autorise pas à envoyer des pièces jointes. Demandez l’autorisation à un administrateur, ou classez l’e-mail sans elles.",
  "upload-broke-off.broken":
    "La connexion a été perdue pendant l’envoi de « { $name } » ({ BYTES($size) }). Mailpin réessaiera de lui-même.",
  "upload-broke-off.broken-given-up":
    "« { $name } » ({ BYTES($size) }) n’a pas pu être envoyé en { $tries } tentatives : la connexion a été perdue. Réessayez sur un réseau plus rapide ou différent, ou laissez ce fichier de côté.",
  "upload-broke-off.silent":
    "Zoho ou votre réseau a cessé de répondre pendant l’envoi de « { $name } » ({ BYTES($size) }). Mailpin réessaiera de lui-même.",
  "upload-broke-off.silent-given-up":
    "« { $name } » ({ BYTES($size) }) n’a pas pu être envoyé en { $tries } tentatives : Zoho ou votre réseau a cessé de répondre. Réessayez sur un réseau plus rapide ou différent, ou laissez ce fichier de côté.",
  "attachment-too-large":
    "Une pièce jointe est plus volumineuse que ce que Zoho accepte. Laissez-la de côté.",
  virus:
    "L’antivirus de Zoho a refusé une pièce jointe. Laissez-la de côté, et prévenez l’expéditeur.",
  "storage-full":
    "L’espace de stockage de votre organisation dans Zoho est plein. Demandez à un administrateur d’en libérer, ou laissez les pièces jointes de côté.",
  duplicate:
    "Cet e-mail est déjà dans Zoho, dans cette fiche ou une autre. Il n’a pas été classé une seconde fois.",
  "attachments-too-large":
    "Ensemble, les pièces jointes dépassent les { BYTES($mailLimit) } que Zoho accepte avec un e-mail. Laissez-en de côté.",
  "files-refused":
    "Zoho n’a plus les pièces jointes envoyées. Réessayez pour les envoyer de nouveau.",
  "link-refused":
    "La deuxième fiche ne peut plus être liée : elle a été supprimée, ou vous n’y avez pas accès. Choisissez-en une autre.",
  "owner-refused":
    "La personne à qui cet e-mail doit appartenir n’est pas un utilisateur actif dans Zoho. Classez-le en votre propre nom.",
  "owner-not-allowed":
    "Seuls les administrateurs peuvent classer l’e-mail d’un autre utilisateur. Classez-le en votre propre nom, ou demandez à un administrateur.",
  "limit-reached":
    "Zoho indique qu’une limite est atteinte, mais pas laquelle. Réessayez plus tard, ou demandez à un administrateur.",
  "not-allowed":
    "Zoho ne permet pas de classer cet e-mail dans cette fiche. Choisissez-en une autre, ou demandez à un administrateur.",
  "text-refused":
    "Zoho n’accepte pas le texte de cet e-mail, même raccourci. Enregistrez l’e-mail comme fichier et joignez-le à la main dans Zoho.",
  "record-gone": "La fiche a été supprimée, ou vous n’y avez pas accès. Choisissez-en une autre.",
  "module-gone":
    "Votre organisation ne propose plus ce type de fiche pour les e-mails. Choisissez-en un autre.",
  "no-permission":
    "Votre profil dans Zoho ne le permet pas. Choisissez une autre fiche, ou demandez l’autorisation à un administrateur.",
  "create-not-allowed":
    "Votre profil dans Zoho ne vous permet pas de créer ce type de fiche. Demandez l’autorisation à un administrateur.",
  "record-exists":
    "Une autre fiche dans Zoho a l’une de ces valeurs, et votre organisation ne l’autorise qu’une fois.",
  "field-missing":
    "Votre organisation exige un champ qui n’est pas rempli ici. Remplissez-le, ou créez la fiche dans Zoho.",
  "value-refused": "Zoho n’accepte pas l’une de ces valeurs. Corrigez-la, puis réessayez.",
  "search-refused":
    "Zoho ne peut pas effectuer cette recherche. Utilisez d’autres mots, ou davantage de mots.",
  "list-changed":
    "Zoho a perdu sa position dans une longue liste. Mailpin relit la liste depuis le début.",
  "list-too-long":
    "La liste est trop longue pour que Zoho l’envoie en entier. Recherchez les fiches qui manquent.",
  rejected:
    "Zoho n’a pas accepté ce que Mailpin a envoyé. C’est une erreur de Mailpin ou un changement chez Zoho ; merci de le signaler.",
} satisfies Record<keyof typeof english, string>;
