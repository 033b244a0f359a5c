import type { computer as english } from "../../en/problems/computer.ts";

export const computer = {
  "disk-full":
    "Le disque est plein : Mailpin ne peut pas écrire ses données. Libérez de l’espace, puis réessayez.",
  "disk-full.folder":
    "Le disque est plein : Mailpin ne peut pas écrire dans « { $folder } ». Libérez de l’espace, puis réessayez.",
  "disk-read-only":
    "Mailpin ne peut pas écrire ses données : le disque est en lecture seule ou n’est plus connecté. Vérifiez le disque, puis réessayez.",
  "disk-read-only.folder":
    "Mailpin ne peut pas écrire dans « { $folder } » : le disque est en lecture seule ou n’est plus connecté. Vérifiez le disque, puis réessayez.",
  "disk-read-only.not-allowed":
    "Mailpin n’a pas le droit de lire ou d’écrire dans son dossier de données. Donnez ce droit à votre utilisateur, ou fermez le programme qui le verrouille, puis réessayez.",
  "disk-read-only.folder-not-allowed":
    "Mailpin n’a pas le droit de lire ou d’écrire dans « { $folder } ». Donnez ce droit à votre utilisateur, ou fermez le programme qui verrouille ce dossier, puis réessayez.",
  "disk-fault":
    "Mailpin ne peut pas utiliser ses données : le disque est défectueux ou n’est plus connecté. Vérifiez le disque, puis réessayez.",
  "disk-fault.folder":
    "Mailpin ne peut pas utiliser « { $folder } » : le disque est défectueux ou n’est plus connecté. Vérifiez le disque, puis réessayez.",
  "disk-file-in-the-way":
    "Mailpin ne peut pas utiliser son dossier de données : un fichier occupe sa place, ou celle d’un dossier parent. Déplacez ce fichier, puis réessayez.",
  "disk-file-in-the-way.folder":
    "Mailpin ne peut pas utiliser le dossier « { $folder } » : un fichier occupe sa place, ou celle d’un dossier parent. Déplacez ce fichier, puis réessayez.",
  "folder-not-seen":
    "Mailpin ne peut pas voir le contenu du dossier « { $folder } » ; il n’est donc pas surveillé. Choisissez-en un autre, ou autorisez Mailpin à le lire.",
  "not-a-mailbox":
    "Ce fichier n’est pas une boîte aux lettres ; il n’est donc pas surveillé. Choisissez le fichier où votre logiciel de messagerie garde les e-mails envoyés, ou un dossier d’e-mails enregistrés.",
  "sent-unreachable":
    "Mailpin ne peut pas lire cette boîte aux lettres en ce moment. Vérifiez qu’elle existe toujours et que vous avez le droit de la lire.",
  "sent-mail-gone":
    "Cet e-mail n’est plus dans la boîte des e-mails envoyés. Faites-le plutôt glisser depuis votre logiciel de messagerie.",
  "file-not-saved":
    "Mailpin n’a pas pu écrire « { $file } ». Choisissez un autre dossier ou un autre nom, puis réessayez.",

  "database-too-new":
    "Un Mailpin plus récent a été utilisé sur cet ordinateur. Installez la dernière version pour continuer.",
  "database-damaged":
    "Les données de Mailpin sur cet ordinateur sont endommagées. Ouvrez la fenêtre de Mailpin : il répare ce qu’il peut.",
  "database-unusable":
    "Mailpin ne peut pas ouvrir ses données sur cet ordinateur. Vérifiez le disque, puis redémarrez.",
  "connected-unreadable":
    "Mailpin ne peut pas lire « { $file } », la liste des entreprises connectées. Fermez le programme qui utilise ce fichier, ou donnez à votre utilisateur le droit de le lire et de l’écrire, puis redémarrez Mailpin.",
  "connected-unreadable.folder":
    "Mailpin ne peut pas lire « { $file } », la liste des entreprises connectées. C’est un dossier : déplacez-le ailleurs, puis redémarrez Mailpin.",

  "link-refused.address":
    "Ce lien ne mène pas à une page web ni à une adresse e-mail ; Mailpin ne l’a donc pas ouvert.",
  "link-failed":
    "Votre ordinateur n’a pas pu ouvrir ce lien. Il est peut-être trop long, ou aucun programme n’est prévu pour l’ouvrir.",

  "installation-damaged":
    "Une partie de Mailpin manque sur cet ordinateur. Réinstallez Mailpin ; vos e-mails et vos paramètres restent tels quels.",
  "installation-damaged.window":
    "Mailpin ne peut pas lire cette partie de sa fenêtre. Redémarrez Mailpin ; si cela ne suffit pas, réinstallez-le. Vos e-mails et vos paramètres restent tels quels.",
  "practice-unavailable":
    "L’entreprise d’entraînement ne peut pas démarrer sur cet ordinateur. Vérifiez qu’il reste de la place sur le disque, puis redémarrez Mailpin.",
  "not-installed": "Seul un Mailpin installé peut démarrer à l’ouverture de votre session.",
  "login-of-desktop":
    "Ce Mailpin tourne dans un Flatpak et ne peut pas démarrer de lui-même à l’ouverture de votre session. Votre bureau le peut : dans ses paramètres, ajoutez Mailpin aux applications qu’il lance.",
  "hotkey-taken":
    "Un autre logiciel, ou le système, utilise ces touches. Rien n’a changé ; choisissez-en d’autres.",
  "no-window": "La fenêtre de Mailpin est fermée.",
  "no-answer.main":
    "Mailpin n’a pas répondu. Fermez-le et redémarrez-le ; ce que vous avez classé est en sécurité dans la boîte d’envoi.",
  "bad-request": "Mailpin n’a pas pu le faire. Redémarrez Mailpin, puis réessayez.",
  "internal.request":
    "Un problème est survenu dans Mailpin. Rien n’a été perdu. Réessayez ; si cela se reproduit, redémarrez Mailpin.",
  "internal.start":
    "Un problème est survenu dans Mailpin. Vos e-mails sont conservés. Redémarrez Mailpin. Si cela ne suffit pas, redémarrez l’ordinateur ou réinstallez Mailpin.",

  // The company's policy
  "policy-broken.not-trusted":
    "Les règles de votre organisation pour Mailpin se trouvent dans { $place }, et d’autres que l’administrateur de cet ordinateur peuvent les modifier. Mailpin ne démarre pas tant que votre administrateur n’a pas corrigé cela. Les e-mails en attente restent sur cet ordinateur.",
  "policy-broken.unreadable":
    "Les règles de votre organisation pour Mailpin dans { $place } sont illisibles. Mailpin ne démarre pas sans elles. Demandez à votre administrateur. Les e-mails en attente restent sur cet ordinateur.",
  "policy-broken.invalid":
    "Les règles de votre organisation pour Mailpin sont incompréhensibles : { $place }. Mailpin ne démarre pas tant que votre administrateur n’a pas corrigé cela. Les e-mails en attente restent sur cet ordinateur.",
  "policy-broken.central":
    "Mailpin n’atteint pas les règles de votre organisation dans { $place }, nécessaires au premier démarrage. Connectez-vous au réseau de votre organisation, puis redémarrez Mailpin.",
  "policy-broken.signature":
    "La signature des règles de votre organisation pour Mailpin dans { $place } est incorrecte. Mailpin ne démarre pas avec elles. Demandez à votre administrateur. Les e-mails en attente restent sur cet ordinateur.",
  "organisation-not-allowed":
    "Votre organisation ne permet pas à Mailpin de classer des e-mails dans cette organisation Zoho. Connectez-vous avec le compte de votre entreprise.",
  "module-not-allowed":
    "Votre organisation ne permet pas de classer des e-mails dans ce type de fiche. Choisissez une autre fiche.",
  "module-not-allowed.link":
    "Votre organisation ne permet pas de classer des e-mails dans des fiches du type de la deuxième. Choisissez-en une autre, ou aucune.",
  "practice-off":
    "Votre organisation n’utilise pas l’entreprise d’entraînement. Connectez Mailpin à Zoho CRM pour classer des e-mails.",
} satisfies Record<keyof typeof english, string>;
