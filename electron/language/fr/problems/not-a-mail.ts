import type { notAMail as english } from "../../en/problems/not-a-mail.ts";

const dropAnEmail =
  "Déposez un e-mail enregistré au format .eml ou .msg, ou faites-le glisser depuis votre logiciel de messagerie.";
const attached =
  "S’il est arrivé avec un e-mail, déposez cet e-mail : ses pièces jointes sont classées avec lui.";
const cameWith =
  "Qui l’a envoyé et quand, c’est l’e-mail qui le contenait qui le dit : déposez cet e-mail.";
const linked =
  "Il indique seulement où se trouve quelque chose. Déposez l’e-mail lui-même, enregistré au format .eml ou .msg.";
const unpack = "Décompressez-le, puis déposez les e-mails qu’il contient.";
const saved =
  "Si elle montre un e-mail, enregistrez l’e-mail lui-même : dans un webmail, son menu propose « Télécharger », « Enregistrer sous » ou « Afficher l’original » ; dans Outlook, choisissez le type .msg.";

export const notAMail = {
  "not-a-mail.outlook-data":
    "C’est un fichier de données Outlook (.pst ou .ost), pas un e-mail. Ouvrez-le dans Outlook, et faites glisser les e-mails depuis là.",
  "not-a-mail.outlook-mac":
    "C’est une archive d’Outlook pour Mac (.olm), pas un e-mail. Importez-la dans Outlook, et faites glisser les e-mails depuis là.",
  "not-a-mail.notes":
    "C’est une base de données Notes (.nsf), pas un e-mail. Ouvrez-la dans Notes, et faites glisser les e-mails depuis là vers le bureau ; déposez-les ensuite ici.",
  "not-a-mail.outlook-express":
    "C’est un dossier d’Outlook Express (.dbx), pas un e-mail. Importez-le dans un logiciel de messagerie, et faites glisser les e-mails depuis là.",
  "not-a-mail.thunderbird-index":
    "C’est un index de Thunderbird (.msf), pas un e-mail. Les e-mails sont dans le fichier du même nom sans .msf : déposez celui-là, ou faites glisser les e-mails depuis Thunderbird.",

  "not-a-mail.winmail":
    "C’est un fichier winmail.dat d’Outlook, c’est-à-dire seulement la partie emballée d’un e-mail. Déposez l’e-mail auquel il est joint : Mailpin ouvre le winmail.dat qu’il contient.",
  "not-a-mail.rpmsg":
    "C’est la partie verrouillée d’un e-mail protégé (message.rpmsg), pas un e-mail. Seul Outlook sait l’ouvrir. Déposez l’e-mail qui la contenait : il peut être classé, verrouillé comme il est.",
  "not-a-mail.pgp-key": `C’est une clé PGP, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.pgp": `C’est un fichier chiffré ou signé avec PGP, pas un e-mail. ${cameWith}`,
  "not-a-mail.pgp-encrypted": `C’est un fichier chiffré avec PGP, pas un e-mail. ${cameWith}`,
  "not-a-mail.certificate": `C’est un certificat ou une clé, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.smime-signed": `C’est un fichier signé (.p7m), pas un e-mail. ${cameWith}`,
  "not-a-mail.smime-compressed": `C’est un fragment compressé d’un e-mail (.p7m), pas un e-mail. ${cameWith}`,
  "not-a-mail.smime-encrypted": `C’est un fragment chiffré d’un e-mail (.p7m), pas un e-mail. ${cameWith}`,
  "not-a-mail.smime-certificates": `C’est un fichier de signature ou de certificat (.p7s), pas un e-mail. ${cameWith}`,
  "not-a-mail.calendar": `C’est un rendez-vous d’agenda, pas un e-mail. ${attached}`,
  "not-a-mail.contact-card": `C’est une carte de visite, pas un e-mail. ${dropAnEmail}`,

  "not-a-mail.outlook-contact": `C’est un contact Outlook, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-list": `C’est une liste de distribution Outlook, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-task": `C’est une tâche Outlook, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-note": `C’est une note Outlook, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-journal": `C’est une entrée du journal d’Outlook, pas un e-mail. ${dropAnEmail}`,

  "not-a-mail.shortcut": "C’est un raccourci, pas un e-mail. Déposez le fichier auquel il mène.",
  "not-a-mail.link": `C’est un lien, pas un e-mail. ${linked}`,
  "not-a-mail.icloud":
    "C’est le substitut d’un fichier qui se trouve dans iCloud, pas un e-mail. Cliquez sur le nuage à côté de son nom, et déposez le fichier une fois téléchargé.",
  "not-a-mail.apple-double":
    "Ce sont des notes d’un Mac au sujet d’un fichier, pas un e-mail. Déposez le fichier qui porte le même nom, sans « ._ » au début.",

  "not-a-mail.saved-page": `C’est une page web enregistrée, pas un e-mail. ${saved}`,
  "not-a-mail.web-page": `C’est une page web, pas un e-mail. ${saved}`,

  "not-a-mail.pdf": `C’est un document PDF, pas un e-mail. ${attached}`,
  "not-a-mail.postscript": `C’est un document PostScript, pas un e-mail. ${attached}`,
  "not-a-mail.rich-text": `C’est un document en texte enrichi, pas un e-mail. ${attached}`,
  "not-a-mail.office": `C’est un document Office, pas un e-mail. ${attached}`,
  "not-a-mail.word": `C’est un document Word, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.excel": `C’est un classeur Excel, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.powerpoint": `C’est une présentation PowerPoint, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.visio": `C’est un dessin Visio, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.thumbnails": `C’est un dossier de miniatures, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.compound": `C’est un document ou un programme d’installation d’un autre logiciel, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.picture": `C’est un fichier d’image, pas un e-mail. ${attached}`,
  "not-a-mail.film": `C’est un film ou un son, pas un e-mail. ${attached}`,

  "not-a-mail.zip": `C’est un fichier ZIP, pas un e-mail. ${unpack}`,
  "not-a-mail.rar": `C’est un fichier RAR, pas un e-mail. ${unpack}`,
  "not-a-mail.7-zip": `C’est un fichier 7-Zip, pas un e-mail. ${unpack}`,
  "not-a-mail.gzip": `C’est un fichier gzip, pas un e-mail. ${unpack}`,
  "not-a-mail.archive": `C’est un fichier d’archive, pas un e-mail. ${unpack}`,
  "not-a-mail.program": `C’est un programme, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.database": `C’est une base de données, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.xml": `C’est un document XML, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.json": `C’est un fichier de données (JSON), pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.table": `C’est un tableau (CSV), pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.text": `C’est un fichier de texte brut, pas un e-mail. ${dropAnEmail}`,
  "not-a-mail.other": `C’est un fichier d’un autre type, pas un e-mail. ${dropAnEmail}`,
} satisfies Record<keyof typeof english, string>;
