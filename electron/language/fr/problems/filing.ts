import type { filing as english } from "../../en/problems/filing.ts";

export const filing = {
  "draft-gone": "Cet e-mail n’est plus dans le bac à courrier.",
  "draft-unread":
    "Mailpin doit relire cet e-mail. Réessayez dans un instant, ou déposez l’e-mail de nouveau.",
  "attachment-unknown":
    "Cet e-mail n’a pas cette pièce jointe. Choisissez parmi celles qu’il affiche.",
  "photo-not-smaller":
    "La photo réduite n’a pas pu être utilisée ; la photo reste donc telle quelle. Vous pouvez la laisser de côté.",
  "no-such-attachment": "Cet e-mail n’a pas de pièce jointe nommée « { $name } ».",

  "being-filed": "Cet e-mail est déjà en route vers « { $title } ».",
  "already-filed":
    "Cet e-mail est déjà classé dans « { $title } ». Choisissez une autre fiche, ou retirez-le du bac à courrier.",
  "needs-you":
    "Cet e-mail est déjà dans la boîte d’envoi pour « { $title } » et attend votre intervention. Ouvrez la boîte d’envoi pour voir pourquoi et ce que vous pouvez faire.",
  "same-id": `{ $count ->
    [one] Un e-mail avec le Message-ID de celui-ci est déjà classé dans « { $title } » ou en route vers cette fiche : « { $subject } ». Son contenu est différent ou inconnu. Si ce n’est pas le même e-mail, classez celui-ci sous un ID à lui.
   *[other] Des e-mails avec les Message-ID de { $count } de ceux-ci sont déjà classés dans « { $title } » ou en route vers cette fiche. Leur contenu est différent ou inconnu. Si ce ne sont pas les mêmes e-mails, classez ceux-ci sous des ID à eux.
  }`,
  "never-file.address":
    "Cet e-mail ne peut pas être classé : { $address } figure sur votre liste « Ne jamais classer ».",
  "never-file.domain":
    "Cet e-mail ne peut pas être classé : { $address } figure sur votre liste « Ne jamais classer », comme toutes les adresses de { $entry }.",
  "never-file-damaged":
    "Mailpin ne peut plus lire toute votre liste « Ne jamais classer » et ne classe donc rien. Les e-mails restent où ils sont. Ouvrez la liste « Ne jamais classer » dans les réglages et complétez-la : dès la première modification, elle compte à nouveau. Réessayez ensuite.",
  "not-an-entry":
    "Saisissez une adresse e-mail, comme ana@client.example, ou un domaine, comme client.example.",
  "public-domain":
    "Tout le monde peut avoir une adresse chez { $domain } : tous ses utilisateurs compteraient comme vos collègues. Ajoutez plutôt votre propre adresse, ou un domaine que seule votre entreprise possède.",
  "module-unknown":
    "Vous n’avez pas accès à ce type de fiche dans votre CRM. Choisissez une autre fiche à lier.",
  "not-connected-yet":
    "Mailpin n’a pas encore atteint votre CRM et ne peut donc rien classer. L’e-mail reste dans le bac à courrier. Connectez-vous au réseau, puis réessayez.",
  "recipient-unknown":
    "Cet e-mail n’a aucune adresse de destinataire, et Zoho en exige une. Si vous l’avez reçu, classez-le comme reçu.",
  "sender-unknown":
    "Cet e-mail n’a pas d’adresse d’expéditeur, et Zoho en exige une. Si vous l’avez envoyé vous-même, classez-le comme envoyé.",
  "attachments-too-large.excess":
    "Les pièces jointes dépassent la limite : { BYTES($excess) } de trop. Zoho accepte { BYTES($mailLimit) } avec un e-mail. Laissez-en de côté.",
  "too-many-attachments": `{ $count ->
    [one] { $count } pièce jointe de trop. Zoho en accepte { $limit } avec un e-mail. Laissez-en de côté.
   *[other] { $count } pièces jointes de trop. Zoho en accepte { $limit } avec un e-mail. Laissez-en de côté.
  }`,

  "job-gone": "Ce classement n’est plus dans la boîte d’envoi.",
  "too-late":
    "Cet e-mail est déjà en route vers Zoho ou classé là-bas ; il ne peut plus être repris.",
  "may-have-arrived":
    "La réponse de Zoho s’est perdue ; cet e-mail est donc peut-être déjà dans Zoho. Il ne peut plus être repris. Réessayez pour le savoir.",
  "named-file": "« { $name } »",
  "filed-without-files":
    "Dans le CRM, il manque à cet e-mail : { $names }. Mailpin ne peut pas modifier un e-mail classé ; ajoutez à la main à la fiche ce qui manque.",
  "same-id-there.other":
    "« { $title } » a déjà un e-mail avec le Message-ID de celui-ci, mais son contenu est différent. Cet e-mail n’est pas classé. Si ce n’est pas le même, classez-le comme un autre e-mail ; sinon, remettez-le dans le bac et retirez-le.",
  "same-id-there.unseen":
    "Zoho indique qu’un e-mail avec le Message-ID de celui-ci est déjà dans « { $title } », mais ne le montre pas à Mailpin : un collègue a peut-être classé cet e-mail, ou un autre. Vérifiez d’abord sur place. Si ce n’est pas le même, classez-le comme un autre e-mail ; sinon, remettez-le dans le bac et retirez-le.",
  "already-elsewhere":
    "Zoho a déjà cet e-mail dans « { $title } » et ne l’accepte pas pour une deuxième fiche. Liez-le à cette fiche dans Zoho, ou laissez-le où il est.",
  "no-longer-allowed.address":
    "Mailpin n’envoie pas cet e-mail : { $address } figure désormais sur votre liste « Ne jamais classer ». Remettez l’e-mail dans le bac, ou réessayez quand l’entrée aura été retirée. Les entrées de votre organisation sont retirées par votre administrateur.",
  "no-longer-allowed.domain":
    "Mailpin n’envoie pas cet e-mail : { $address } figure désormais sur votre liste « Ne jamais classer », comme toutes les adresses de { $entry }. Remettez l’e-mail dans le bac, ou réessayez quand l’entrée aura été retirée. Les entrées de votre organisation sont retirées par votre administrateur.",
  "no-longer-allowed.module":
    "Mailpin n’envoie pas cet e-mail : votre organisation ne permet plus de classer des e-mails dans ce type de fiche. Choisissez une autre fiche, ou adressez-vous à votre administrateur et réessayez.",
  "no-longer-allowed.link":
    "Mailpin n’envoie pas cet e-mail : votre organisation ne permet plus de classer des e-mails dans des fiches du type de la deuxième. Choisissez-en une autre ou aucune, ou adressez-vous à votre administrateur et réessayez.",
  "not-sent-again.address":
    "Cet e-mail est peut-être déjà dans la fiche : la réponse de Zoho à une tentative précédente s’est perdue. Vérifiez sur place avant de décider. Mailpin ne l’envoie pas une nouvelle fois : { $address } figure désormais sur votre liste « Ne jamais classer ». Remettez l’e-mail dans le bac, ou réessayez quand l’entrée aura été retirée. Les entrées de votre organisation sont retirées par votre administrateur.",
  "not-sent-again.domain":
    "Cet e-mail est peut-être déjà dans la fiche : la réponse de Zoho à une tentative précédente s’est perdue. Vérifiez sur place avant de décider. Mailpin ne l’envoie pas une nouvelle fois : { $address } figure désormais sur votre liste « Ne jamais classer », comme toutes les adresses de { $entry }. Remettez l’e-mail dans le bac, ou réessayez quand l’entrée aura été retirée. Les entrées de votre organisation sont retirées par votre administrateur.",
  "not-sent-again.module":
    "Cet e-mail est peut-être déjà dans la fiche : la réponse de Zoho à une tentative précédente s’est perdue. Vérifiez sur place avant de décider. Mailpin ne l’envoie pas une nouvelle fois : votre organisation ne permet plus de classer des e-mails dans ce type de fiche. Choisissez une autre fiche, ou adressez-vous à votre administrateur et réessayez.",
  "not-sent-again.link":
    "Cet e-mail est peut-être déjà dans la fiche : la réponse de Zoho à une tentative précédente s’est perdue. Vérifiez sur place avant de décider. Mailpin ne l’envoie pas une nouvelle fois : votre organisation ne permet plus de classer des e-mails dans des fiches du type de la deuxième. Choisissez-en une autre ou aucune, ou adressez-vous à votre administrateur et réessayez.",
  "not-added.unclear":
    "« { $name } » est peut-être déjà parmi les pièces jointes de la fiche : une réponse de Zoho s’est perdue, ou l’e-mail y était déjà, et la liste ne permet pas de le savoir. Vérifiez sur place. Réessayer ajoute le fichier une fois de plus.",
  "not-added.lost":
    "La réponse de Zoho au sujet de « { $name } » s’est perdue. Mailpin vérifie dans un instant si le fichier y est, avant de le renvoyer.",
  "not-added.held-back":
    "« { $name } » attend : on ne sait pas encore si un fichier de même nom et de même taille, de l’e-mail « { $subject } », est parmi les pièces jointes de la fiche. La suite se fait toute seule dès que c’est connu. Si cet e-mail attend votre intervention dans la boîte d’envoi, décidez d’abord là ; ou renoncez à ce fichier.",
  "not-added.too-large":
    "« { $name } » est plus volumineux que ce que Zoho accepte parmi les pièces jointes d’une fiche.",
  "not-added.storage-full":
    "« { $name } » n’a pas été ajouté : l’espace de stockage de votre organisation dans Zoho est plein. Demandez à un administrateur d’en libérer, puis réessayez.",
  "not-added.virus":
    "L’antivirus de Zoho a refusé « { $name } ». Renoncez-y et prévenez l’expéditeur.",
  "not-added.scope":
    "« { $name } » n’a pas été ajouté : il manque à Mailpin l’autorisation pour les pièces jointes dans Zoho. Reconnectez-vous pour l’accorder, puis réessayez.",
  "not-added.permission":
    "« { $name } » n’a pas été ajouté : votre profil dans Zoho ne le permet pas. Demandez l’autorisation à un administrateur, puis réessayez.",
  "not-added.not-allowed":
    "« { $name } » n’a pas été ajouté : les règles de votre organisation ou votre liste « Ne jamais classer » ne le permettent plus. Passez-vous du fichier, ou adressez-vous à votre administrateur et réessayez.",
  "not-added.not-allowed-unsure":
    "« { $name } » est peut-être déjà parmi les pièces jointes de la fiche : une réponse de Zoho s’est perdue. Mailpin n’envoie pas le fichier une nouvelle fois : les règles de votre organisation ou votre liste « Ne jamais classer » ne le permettent plus. Vérifiez d’abord sur place. Renoncez au fichier, ou adressez-vous à votre administrateur et réessayez.",
  "not-added.record":
    "« { $name } » n’a pas été ajouté : la fiche a été supprimée, vous n’y avez pas accès, ou son module n’a pas de pièces jointes.",
  "not-added.refused":
    "Zoho n’a pas accepté « { $name } ». Enregistrez le fichier depuis l’e-mail et ajoutez-le à la fiche à la main.",
  "not-added.given-up":
    "« { $name } » n’a pas été ajouté : Zoho ou votre réseau a échoué plusieurs fois. Réessayez plus tard.",
  "not-added.bytes-missing":
    "« { $name } » n’a pas été ajouté : le fichier est absent ou endommagé sur cet ordinateur.",
  "not-added.internal":
    "« { $name } » n’a pas été ajouté : une erreur s’est produite dans Mailpin. Réessayez.",
  "not-added.from-backup":
    "« { $name } » est peut-être déjà parmi les pièces jointes de la fiche : les données de Mailpin étaient endommagées et ont été restaurées depuis une sauvegarde. Réessayer vérifie d’abord sur place.",
  "job-unreadable":
    "Mailpin ne peut plus lire ses données sur ce classement. Classez l’e-mail de nouveau.",
  "from-backup":
    "Les données de Mailpin étaient endommagées, et ce classement a été restauré depuis une sauvegarde. Il est peut-être arrivé dans Zoho entre-temps. Réessayez pour le savoir : Zoho ne l’acceptera pas deux fois.",
  "original-gone":
    "Le fichier de cet e-mail n’est plus sur cet ordinateur. La durée de conservation des fichiers d’e-mails classés se trouve dans les paramètres.",
  "bytes-missing":
    "Un fichier qui fait partie de cet e-mail manque ou est endommagé sur cet ordinateur. Déposez l’e-mail encore une fois.",
  "internal.filing":
    "Un problème est survenu dans Mailpin pendant le classement de cet e-mail. Réessayez ; rien n’a été perdu.",

  "outbox-unwritable":
    "{ $disk } D’ici là, Mailpin n’envoie rien. Ensuite, la boîte d’envoi reprendra d’elle-même.",
  "lock-unusable":
    "Mailpin ne peut rien envoyer, car il ne peut pas verrouiller le fichier « { $file } ». Assurez-vous d’avoir le droit d’écrire dans son dossier et que le disque n’est pas plein. Mailpin reprendra alors de lui-même. D’ici là, les e-mails que vous classez attendent dans la boîte d’envoi.",

  "organisation-gone":
    "Mailpin n’est plus connecté à cette organisation. Choisissez-en une autre, ou connectez-la de nouveau.",
  "link-unknown": "Mailpin ne connaît pas l’adresse web de cette fiche. Ouvrez-la dans votre CRM.",
  "credits-scarce":
    "Il reste à votre entreprise peu de crédits d’API chez Zoho ; Mailpin n’y fait donc une recherche que si vous le demandez.",
  "asked-anew": "Remplacée par une recherche plus récente.",
  "online-only":
    "Vous êtes hors ligne, et un contact ou un lead ne peut être créé qu’en ligne. Réessayez quand le réseau sera rétabli.",
  "offline.no-match": "Le CRM était injoignable, et la copie locale n’a aucun résultat.",
} satisfies Record<keyof typeof english, string>;
