import type { warnings as english } from "../en/warnings.ts";

const asReport = "Il est lu comme un e-mail à part, avec ses éléments en pièces jointes.";
const asReceipt = "Elle est lue comme un e-mail à part, avec ses éléments en pièces jointes.";
const asMeeting =
  "Elle est lue comme tout autre e-mail ; Mailpin ne répond rien et n’inscrit rien dans un agenda.";
const unchecked = "Mailpin n’a pas vérifié la signature.";
const stillEncrypted =
  "Mailpin affiche ses en-têtes et conserve son contenu, toujours chiffré, comme fichier joint.";
const insteadOfDate = "Il sera classé avec l’heure à laquelle vous l’avez ouvert.";

export const warnings = {
  "signed.smime": `L’e-mail est signé (S/MIME). ${unchecked}`,
  "signed.pgp": `L’e-mail est signé (PGP). ${unchecked}`,
  "encrypted.smime": `L’e-mail est chiffré (S/MIME). ${stillEncrypted}`,
  "encrypted.pgp": `L’e-mail est chiffré (PGP). ${stillEncrypted}`,
  "encrypted.text": "Le texte de l’e-mail est chiffré (PGP) ; il est affiché tel quel.",
  "smime.part":
    "Une partie de l’e-mail est signée ou chiffrée (S/MIME) ; elle est conservée comme fichier joint.",
  "smime.unreadable":
    "L’e-mail entier est emballé (S/MIME) d’une façon que Mailpin ne sait pas ouvrir ; son contenu est dans le fichier joint.",
  "content-cut.smime":
    "La fin du contenu signé de l’e-mail (S/MIME) manque ; le reste est affiché.",
  certificates:
    "L’e-mail contient des certificats (S/MIME) et aucun message ; ils sont conservés comme fichier joint.",
  winmail:
    "Outlook a emballé une partie de cet e-mail dans un fichier winmail.dat, qui est endommagé ; il est conservé comme fichier joint. Demandez à l’expéditeur de renvoyer l’e-mail au format HTML.",
  "content-cut.winmail":
    "Une partie de ce qu’Outlook a emballé dans cet e-mail (winmail.dat) manque ou est endommagée ; le reste est affiché.",
  "attached-item":
    "Un contact, une tâche ou un rendez-vous d’Outlook est joint à cet e-mail. Il est conservé comme e-mail avec son titre, son texte et ses fichiers ; pour le reste, ouvrez l’original dans Outlook.",
  "report.other": `Ceci est un rapport automatique au sujet d’un autre e-mail. ${asReport}`,
  "report.failed": `Ceci est un rapport de remise : un e-mail n’a pas pu être remis. ${asReport}`,
  "report.delayed": `Ceci est un rapport de remise : un e-mail est retardé. ${asReport}`,
  "report.delivered": `Ceci est un rapport de remise : un e-mail a été remis. ${asReport}`,
  "report.read": `Ceci est une confirmation de lecture : un e-mail a été ouvert. ${asReceipt}`,
  "report.not-read": `Ceci est une confirmation de lecture : un e-mail a été supprimé ou n’a pas été lu. ${asReceipt}`,
  "report.complaint": `Ceci est une plainte (signalement de spam) au sujet d’un autre e-mail. ${asReceipt}`,
  "meeting.other": `Ceci est une information sur une réunion. ${asMeeting}`,
  "meeting.invitation": `Ceci est une invitation à une réunion. ${asMeeting}`,
  "meeting.cancelled": `Ceci est l’annulation d’une réunion. ${asMeeting}`,
  "meeting.accepted": `Ceci est l’acceptation d’une invitation à une réunion. ${asMeeting}`,
  "meeting.declined": `Ceci est une réponse négative à une invitation à une réunion. ${asMeeting}`,
  "meeting.tentative": `Ceci est une réponse provisoire à une invitation à une réunion. ${asMeeting}`,
  appointment:
    "Ceci est un rendez-vous d’agenda ; son organisateur et ses invités sont affichés comme expéditeur et destinataires.",
  "task-request": "Ceci est une demande de tâche ; c’est l’e-mail qui la contenait qui est lu.",
  archived:
    "Ceci n’est qu’un renvoi : l’e-mail complet se trouve dans l’archive (Enterprise Vault).",
  "saved-page":
    "Ceci est une page web enregistrée par un navigateur, pas un e-mail envoyé par quelqu’un. Si elle montre un e-mail, enregistrez l’e-mail lui-même : dans un webmail, son menu propose « Télécharger » ou « Afficher l’original ».",
  "external-body":
    "Une pièce jointe de cet e-mail ne fait que nommer un fichier qui se trouve ailleurs ; le fichier lui-même n’est pas dans l’e-mail.",
  "empty-attachment": "Une pièce jointe de cet e-mail est vide (0 octet).",
  "text-failed": "Le texte mis en forme de l’e-mail n’a pas pu être lu entièrement.",
  "partial-emlx":
    "Apple Mail garde des pièces jointes de cet e-mail dans d’autres fichiers ; elles manquent donc ici. Pour les avoir, faites glisser l’e-mail directement depuis Mail.",
  "preview-text":
    "La mise en forme de l’e-mail est trop volumineuse ou trop complexe pour être affichée ; son texte est affiché à la place.",
  "preview-failed":
    "La mise en forme de l’e-mail n’a pas pu être rendue inoffensive ; son texte est affiché à la place.",
  "preview-cut": "Le texte de l’e-mail est très long ; seul le début est affiché.",
  "sender-name":
    "Le nom de l’expéditeur montre l’adresse { $shown }, mais l’e-mail indique { $address } comme expéditeur. Assurez-vous de qui l’a envoyé.",
  "headers-cut": "Les en-têtes de l’e-mail dépassent ce que Mailpin lit ; les derniers manquent.",
  "subject-cut": "L’objet de l’e-mail dépasse { $limit } caractères ; la fin a été coupée.",
  charset:
    "L’e-mail n’indique pas correctement l’encodage de ses caractères ; certains peuvent être faux.",
  "text-around-file":
    "Du texte qui n’en fait pas partie entoure un fichier joint ; il a été laissé de côté.",
  "too-many-parts":
    "L’e-mail comporte plus de { $limit } parties ; les autres ont été laissées de côté.",
  "type-guessed":
    "L’e-mail n’indique pas correctement ce qu’est l’une de ses parties ; Mailpin s’est fié à son nom et à son contenu. Vérifiez les pièces jointes.",
  "too-many-lines":
    "Le texte de l’e-mail dépasse { $limit } lignes ; les autres ont été laissées de côté.",
  "too-deep":
    "Les parties de l’e-mail sont imbriquées sur plus de { $limit } niveaux ; ce qui se trouve plus bas est joint.",
  "no-parts":
    "L’e-mail est censé avoir des parties ({ $type }), mais aucune n’a été trouvée ; il est affiché comme texte brut.",
  "offset-unknown":
    "L’e-mail n’indique pas dans quel fuseau horaire il a été écrit ; son heure est affichée en UTC.",
  "content-unreadable":
    "Le texte et les pièces jointes de l’e-mail n’ont pas pu être lus ; le fichier les conserve tels quels.",
  internal:
    "Ceci est un e-mail interne : tous les participants sont de votre entreprise. Assurez-vous qu’il a sa place dans votre CRM.",
  "sender-address":
    "Le fichier ne contient que le nom de l’expéditeur, pas son adresse e-mail : l’e-mail vient de son propre serveur Exchange.",
  "sender-address.field":
    "L’adresse e-mail de l’expéditeur manque ou est illisible ; seul le nom est connu.",
  "too-many-people.mail":
    "L’e-mail mentionne plus de { $limit } personnes ; les autres ont été laissées de côté.",
  "recipient-address":
    "Pour certains destinataires, le fichier ne contient que le nom, pas l’adresse e-mail.",
  rtf: "Le texte mis en forme (RTF) de l’e-mail ne peut pas être lu entièrement : il est endommagé ou trop volumineux.",
  damaged: "Le fichier de l’e-mail est endommagé ; il peut en manquer une partie.",
  cut: "Cet e-mail semble tronqué : il peut en manquer une partie. Enregistrez-le ou téléchargez-le de nouveau.",
  "too-many-people.field":
    "L’e-mail mentionne plus de { $limit } personnes dans un même champ ; les autres ont été laissées de côté.",
  "address-repaired":
    "Une adresse de cet e-mail est mal écrite, et Mailpin l’a corrigée. Vérifiez l’expéditeur et les destinataires.",
  "date-missing": `L’e-mail n’a pas de date. ${insteadOfDate}`,
  "date-unreadable": `La date de l’e-mail est illisible. ${insteadOfDate}`,
  "date-from-delivery.missing":
    "L’e-mail n’a pas de date ; l’heure de sa remise est affichée à la place.",
  "date-from-delivery.unreadable":
    "La date de l’e-mail est illisible ; l’heure de sa remise est affichée à la place.",
  "date-from-creation":
    "L’e-mail n’indique pas quand il a été envoyé ; l’heure de sa création est affichée à la place. Vérifiez-la.",
  "partial.unnumbered":
    "Ceci est une partie d’un e-mail plus long, envoyé en morceaux ; le fichier ne contient que ce morceau.",
  "partial.numbered":
    "Ceci est la partie { $number } d’un e-mail plus long, envoyé en morceaux ; le fichier ne contient que ce morceau.",
  "partial.counted":
    "Ceci est la partie { $number } sur { $total } d’un e-mail plus long, envoyé en morceaux ; le fichier ne contient que ce morceau.",
  "attachment-linked": `{ $count ->
    [one] { $names } n’est pas dans cet e-mail, qui n’en contient que le lien. Enregistrez le fichier depuis ce lien, puis joignez-le à la fiche à la main.
   *[other] { $names } ne sont pas dans cet e-mail, qui n’en contient que les liens. Enregistrez les fichiers depuis ces liens, puis joignez-les à la fiche à la main.
  }`,
  "attachment-object": `{ $count ->
    [one] { $names } figure dans cet e-mail sous une forme que seul Outlook sait ouvrir. Enregistrez le fichier dans Outlook, puis joignez-le à la fiche à la main.
   *[other] { $names } figurent dans cet e-mail sous une forme que seul Outlook sait ouvrir. Enregistrez les fichiers dans Outlook, puis joignez-les à la fiche à la main.
  }`,
  "attachment-missing":
    "Impossible d’extraire de cet e-mail : { $names }. Le fichier est endommagé. Enregistrez de nouveau l’e-mail, puis déposez le nouveau fichier.",

  "attachment.named": "« { $name } »",
  "attachment.unnamed": "une pièce jointe",
  more: "{ $count } de plus",
  "link.onedrive": "{ $file } (dans OneDrive)",
  "link.sharepoint": "{ $file } (dans SharePoint)",
  "link.google-drive": "{ $file } (dans Google Drive)",
  "link.dropbox": "{ $file } (dans Dropbox)",
  "link.web": "{ $file } (sur le web)",
  "link.file-server": "{ $file } (sur un serveur de fichiers)",
  "link.computer": "{ $file } (sur l’ordinateur de l’expéditeur)",
  "link.elsewhere": "{ $file } (ailleurs)",

  "earlier-version": "{ $text }",
  unknown: "Une partie de cet e-mail n’a pas pu être lue.",
} satisfies Record<keyof typeof english, string>;
