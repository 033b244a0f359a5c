import type { files as english } from "../../en/problems/files.ts";

const leftUnread =
  "Ce fichier fait { BYTES($size) } ; Mailpin ouvre des e-mails de { BYTES($limit) } au plus.";

export const files = {
  "file-vanished":
    "Le logiciel de messagerie a supprimé ou verrouillé le fichier avant qu’il puisse être lu. L’e-mail est peut-être protégé, ou le logiciel s’exécute dans un bac à sable comme Flatpak ou Snap. Enregistrez le message, puis déposez le fichier enregistré.",
  "file-gone":
    "Ce fichier n’a pas pu être ouvert. Vérifiez qu’il existe toujours et que vous avez le droit de le lire.",
  "file-gone.named":
    "Ce fichier n’a pas pu être ouvert. Vérifiez son nom et que vous avez le droit de le lire.",
  "not-a-file": "Ce n’est pas un fichier. Ouvrez plutôt les e-mails du dossier.",
  folder:
    "Les dossiers ne sont pas pris en charge ; sélectionnez les e-mails qu’ils contiennent et déposez-les.",
  "folder.apple-mailbox":
    "Apple Mail exporte une boîte aux lettres comme un dossier. Faites un clic droit dessus, choisissez « Afficher le contenu du paquet », et déposez le fichier « mbox » qui s’y trouve.",
  "empty-file":
    "Ce fichier est vide. Enregistrez de nouveau l’e-mail dans votre logiciel de messagerie, puis déposez le fichier enregistré.",
  "empty-file.blank":
    "Il n’y a rien dans ce fichier : il n’a pas été enregistré ou téléchargé jusqu’au bout. Enregistrez de nouveau l’e-mail dans votre logiciel de messagerie, puis déposez le fichier enregistré.",
  "too-large.mail": `${leftUnread} Enregistrez ses grandes pièces jointes, puis joignez-les à la fiche dans Zoho.`,
  "too-large.mail-store": `${leftUnread} Ouvrez-le dans votre logiciel de messagerie, et faites glisser depuis là les e-mails que vous voulez classer.`,
  "too-much-together": "Plus de { BYTES($limit) } à la fois. Déposez ce fichier de nouveau, seul.",
  "file-too-large":
    "Ce fichier dépasse { BYTES($limit) }, le maximum que Mailpin ouvre comme e-mail.",
  "file-too-large.unread": "Ce fichier est plus gros que ce que Mailpin lit comme e-mail.",

  unreadable:
    "Mailpin n’a pas pu lire cet e-mail : le fichier est endommagé. Enregistrez de nouveau l’e-mail, puis déposez le nouveau fichier.",
  "unreadable.file":
    "Mailpin n’a pas pu lire ce fichier. Les autres fichiers ne sont pas concernés. Essayez d’enregistrer de nouveau l’e-mail.",
  "unreadable.not-kept":
    "Mailpin n’a pas pu lire ce fichier, ou n’a pas pu conserver ses pièces jointes. Vérifiez qu’il reste de la place sur le disque, puis déposez-le de nouveau.",
  "unreadable.printed": "Ce fichier n’a pas pu être lu.",
  "too-many-emails":
    "Ce fichier contient plus de { $limit } e-mails ; les autres n’ont pas été ouverts. Ouvrez-les dans votre logiciel de messagerie, et faites glisser ici ceux que vous voulez classer.",
  "parse-timeout":
    "La lecture de cet e-mail a pris trop de temps. Enregistrez-le de nouveau, ou classez ses pièces jointes à la main.",
  "parse-crashed":
    "Cet e-mail n’a pas pu être lu : il est endommagé, ou trop gros pour cet ordinateur.",
  "parse-answer": "Cet e-mail n’a pas pu être lu : il est endommagé d’une façon inhabituelle.",
  "parse-closed": "Mailpin se fermait pendant la lecture de cet e-mail. Ouvrez-le de nouveau.",

  "filing-goes-on":
    "Cet e-mail est déjà dans la boîte d’envoi. Ses fichiers manquants sont de retour, et Mailpin poursuit son classement.",
} satisfies Record<keyof typeof english, string>;
