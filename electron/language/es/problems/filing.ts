import type { filing as english } from "../../en/problems/filing.ts";

export const filing = {
  "draft-gone": "Este correo ya no está en la bandeja.",
  "draft-unread":
    "Mailpin tiene que volver a leer este correo. Inténtelo dentro de un momento o suelte el correo otra vez.",
  "attachment-unknown": "Este correo no tiene ese archivo adjunto. Elija uno de los que muestra.",
  "photo-not-smaller":
    "No se pudo usar la foto reducida, así que la foto queda como está. Si lo prefiere, déjela fuera.",
  "no-such-attachment": "Este correo no tiene ningún archivo adjunto llamado «{ $name }».",

  "being-filed": "Este correo ya va en camino a «{ $title }».",
  "already-filed":
    "Este correo ya está archivado en «{ $title }». Elija otro registro o quítelo de la bandeja.",
  "needs-you":
    "Este correo ya está en la bandeja de salida para «{ $title }» y requiere su atención. Abra la bandeja de salida para ver por qué y qué puede hacer.",
  "same-id": `{ $count ->
    [one] Un correo con el Message-ID de este ya está archivado en «{ $title }» o va en camino: «{ $subject }». Su contenido es otro o no se conoce. Si no es el mismo correo, archive este con un ID propio.
   *[other] Correos con los Message-ID de { $count } de estos ya están archivados en «{ $title }» o van en camino. Su contenido es otro o no se conoce. Si no son los mismos correos, archive estos con un ID propio.
  }`,
  "never-file.address":
    "Este correo no se puede archivar: { $address } está en su lista «No archivar nunca».",
  "never-file.domain":
    "Este correo no se puede archivar: { $address } está en su lista «No archivar nunca», como todas las direcciones de { $entry }.",
  "never-file-damaged":
    "Mailpin ya no puede leer toda su lista «No archivar nunca», así que no archiva nada. Los correos se quedan donde están. Abra la lista «No archivar nunca» en los ajustes y complétela: con el primer cambio vuelve a valer. Después, inténtelo de nuevo.",
  "not-an-entry":
    "Escriba una dirección de correo, como ana@client.example, o un dominio, como client.example.",
  "public-domain":
    "Cualquiera puede tener una dirección en { $domain }: todos sus usuarios contarían como compañeros suyos. Añada en su lugar su propia dirección, o un dominio que solo tenga su empresa.",
  "module-unknown":
    "Usted no tiene acceso a este tipo de registro en su CRM. Elija otro registro para vincular.",
  "not-connected-yet":
    "Mailpin aún no ha podido acceder a su CRM, así que no puede archivar. El correo se queda en la bandeja. Conéctese a la red e inténtelo de nuevo.",
  "recipient-unknown":
    "Este correo no tiene la dirección de ningún destinatario y Zoho necesita una. Si usted lo recibió, archívelo como recibido.",
  "sender-unknown":
    "Este correo no tiene la dirección del remitente y Zoho necesita una. Si lo envió usted, archívelo como enviado.",
  "attachments-too-large.excess":
    "Los archivos adjuntos superan el límite en { BYTES($excess) }. Zoho acepta { BYTES($mailLimit) } con un correo. Deje fuera algunos.",
  "too-many-attachments": `{ $count ->
    [one] Sobra 1 archivo adjunto. Zoho acepta { $limit } con un correo. Deje fuera alguno.
   *[other] Sobran { $count } archivos adjuntos. Zoho acepta { $limit } con un correo. Deje fuera algunos.
  }`,

  "job-gone": "Este archivado ya no está en la bandeja de salida.",
  "too-late":
    "Este correo ya va en camino a Zoho o está archivado allí, así que no se puede recuperar.",
  "may-have-arrived":
    "La respuesta de Zoho se perdió, así que este correo quizá ya esté en Zoho. Ya no se puede recuperar. Inténtelo de nuevo para averiguarlo.",
  "named-file": "«{ $name }»",
  "filed-without-files":
    "En el CRM, a este correo le falta: { $names }. Mailpin no puede modificar un correo archivado; añada a mano al registro lo que falte.",
  "same-id-there.other":
    "«{ $title }» ya tiene un correo con el Message-ID de este, pero con otro contenido. Este correo no está archivado. Si no es el mismo, archívelo como otro correo; si lo es, devuélvalo a la bandeja y quítelo allí.",
  "same-id-there.unseen":
    "Zoho indica que un correo con el Message-ID de este ya está en «{ $title }», pero no se lo muestra a Mailpin: quizá alguien de su equipo archivó este correo, u otro. Compruébelo allí primero. Si no es el mismo, archívelo como otro correo; si lo es, devuélvalo a la bandeja y quítelo allí.",
  "already-elsewhere":
    "Zoho ya tiene este correo en «{ $title }» y no lo acepta para un segundo registro. Vincúlelo a este registro en Zoho o déjelo donde está.",
  "no-longer-allowed.address":
    "Mailpin no envía este correo: { $address } está ahora en su lista «No archivar nunca». Devuelva el correo a la bandeja, o inténtelo de nuevo cuando se haya quitado la entrada. Las entradas de su organización las quita su administrador.",
  "no-longer-allowed.domain":
    "Mailpin no envía este correo: { $address } está ahora en su lista «No archivar nunca», como todas las direcciones de { $entry }. Devuelva el correo a la bandeja, o inténtelo de nuevo cuando se haya quitado la entrada. Las entradas de su organización las quita su administrador.",
  "no-longer-allowed.module":
    "Mailpin no envía este correo: su organización ya no permite correos en registros de este tipo. Elija otro registro, o pregunte a su administrador e inténtelo de nuevo.",
  "no-longer-allowed.link":
    "Mailpin no envía este correo: su organización ya no permite correos en registros del tipo del segundo. Elija otro o ninguno, o pregunte a su administrador e inténtelo de nuevo.",
  "not-sent-again.address":
    "Es posible que este correo ya esté en el registro: se perdió la respuesta de Zoho a un intento anterior. Compruébelo allí antes de decidir. Mailpin no lo envía otra vez: { $address } está ahora en su lista «No archivar nunca». Devuelva el correo a la bandeja, o inténtelo de nuevo cuando se haya quitado la entrada. Las entradas de su organización las quita su administrador.",
  "not-sent-again.domain":
    "Es posible que este correo ya esté en el registro: se perdió la respuesta de Zoho a un intento anterior. Compruébelo allí antes de decidir. Mailpin no lo envía otra vez: { $address } está ahora en su lista «No archivar nunca», como todas las direcciones de { $entry }. Devuelva el correo a la bandeja, o inténtelo de nuevo cuando se haya quitado la entrada. Las entradas de su organización las quita su administrador.",
  "not-sent-again.module":
    "Es posible que este correo ya esté en el registro: se perdió la respuesta de Zoho a un intento anterior. Compruébelo allí antes de decidir. Mailpin no lo envía otra vez: su organización ya no permite correos en registros de este tipo. Elija otro registro, o pregunte a su administrador e inténtelo de nuevo.",
  "not-sent-again.link":
    "Es posible que este correo ya esté en el registro: se perdió la respuesta de Zoho a un intento anterior. Compruébelo allí antes de decidir. Mailpin no lo envía otra vez: su organización ya no permite correos en registros del tipo del segundo. Elija otro o ninguno, o pregunte a su administrador e inténtelo de nuevo.",
  "not-added.unclear":
    "Es posible que «{ $name }» ya esté entre los archivos adjuntos del registro: se perdió una respuesta de Zoho, o el correo ya estaba allí, y la lista no permite saberlo. Compruébelo allí. Si lo intenta de nuevo, el archivo se añade otra vez.",
  "not-added.lost":
    "Se perdió la respuesta de Zoho sobre «{ $name }». Mailpin comprueba en un momento si el archivo está allí, antes de enviarlo otra vez.",
  "not-added.held-back":
    "«{ $name }» espera: aún no se sabe si un archivo del mismo nombre y tamaño, del correo «{ $subject }», está entre los archivos adjuntos del registro. Continuará por sí solo cuando se sepa. Si ese correo requiere su atención en la bandeja de salida, decida primero allí; o renuncie a este archivo.",
  "not-added.too-large":
    "«{ $name }» es más grande de lo que Zoho acepta entre los archivos adjuntos de un registro.",
  "not-added.storage-full":
    "«{ $name }» no se añadió: el almacenamiento de archivos de su organización en Zoho está lleno. Pida a un administrador que libere espacio e inténtelo de nuevo.",
  "not-added.virus":
    "El antivirus de Zoho rechazó «{ $name }». Renuncie a él y avise al remitente.",
  "not-added.scope":
    "«{ $name }» no se añadió: a Mailpin le falta el permiso para los archivos adjuntos en Zoho. Inicie sesión otra vez para concederlo e inténtelo de nuevo.",
  "not-added.permission":
    "«{ $name }» no se añadió: su perfil en Zoho no lo permite. Pida el permiso a un administrador e inténtelo de nuevo.",
  "not-added.not-allowed":
    "«{ $name }» no se añadió: las reglas de su organización o su lista «No archivar nunca» ya no lo permiten. Prescinda del archivo, o pregunte a su administrador e inténtelo de nuevo.",
  "not-added.not-allowed-unsure":
    "Es posible que «{ $name }» ya esté entre los archivos adjuntos del registro: se perdió una respuesta de Zoho. Mailpin no envía el archivo otra vez: las reglas de su organización o su lista «No archivar nunca» ya no lo permiten. Compruébelo allí primero. Renuncie al archivo, o pregunte a su administrador e inténtelo de nuevo.",
  "not-added.record":
    "«{ $name }» no se añadió: el registro se eliminó, usted no tiene acceso a él o su módulo no tiene archivos adjuntos.",
  "not-added.refused":
    "Zoho no aceptó «{ $name }». Guarde el archivo desde el correo y añádalo al registro a mano.",
  "not-added.given-up":
    "«{ $name }» no se añadió: Zoho o su red fallaron varias veces. Inténtelo de nuevo más tarde.",
  "not-added.bytes-missing":
    "«{ $name }» no se añadió: el archivo falta o está dañado en este equipo.",
  "not-added.internal":
    "«{ $name }» no se añadió: algo falló dentro de Mailpin. Inténtelo de nuevo.",
  "not-added.from-backup":
    "Es posible que «{ $name }» ya esté entre los archivos adjuntos del registro: los datos de Mailpin se dañaron y se restauraron de una copia de seguridad. Al intentarlo de nuevo se comprueba primero allí.",
  "job-unreadable":
    "Mailpin ya no puede leer sus datos sobre este archivado. Archive el correo de nuevo.",
  "from-backup":
    "Los datos de Mailpin estaban dañados y este archivado se restauró de una copia de seguridad. Mientras tanto, puede haber llegado a Zoho. Inténtelo de nuevo para averiguarlo: Zoho no lo acepta dos veces.",
  "original-gone":
    "El archivo de este correo ya no está en este equipo. En la configuración consta cuánto tiempo se guardan los archivos de los correos archivados.",
  "bytes-missing":
    "Un archivo que pertenece a este correo falta o está dañado en este equipo. Suelte el correo otra vez.",
  "internal.filing":
    "Algo falló en Mailpin mientras archivaba este correo. Inténtelo de nuevo; no se perdió nada.",

  "outbox-unwritable":
    "{ $disk } Hasta entonces, Mailpin no envía nada. Después, la bandeja de salida continuará por sí sola.",
  "lock-unusable":
    "Mailpin no puede enviar nada porque no puede bloquear el archivo «{ $file }». Asegúrese de que tiene permiso para escribir en su carpeta y de que el disco no está lleno. Mailpin continuará entonces por sí solo. Hasta entonces, los correos que archive esperan en la bandeja de salida.",

  "organisation-gone":
    "Mailpin ya no está conectado a esta organización. Elija otra o conéctela de nuevo.",
  "link-unknown": "Mailpin no conoce la dirección web de este registro. Ábralo en su CRM.",
  "credits-scarce":
    "A su empresa le quedan pocos créditos de API en Zoho, así que Mailpin solo busca allí cuando usted se lo pide.",
  "asked-anew": "Sustituida por una búsqueda más reciente.",
  "online-only":
    "No tiene conexión, y un contacto o un cliente potencial solo se puede crear en línea. Inténtelo de nuevo cuando vuelva la red.",
  "offline.no-match": "No se pudo acceder al CRM y la copia local no tiene ninguna coincidencia.",
} satisfies Record<keyof typeof english, string>;
