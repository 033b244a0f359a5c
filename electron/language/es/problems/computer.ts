import type { computer as english } from "../../en/problems/computer.ts";

export const computer = {
  "disk-full":
    "El disco está lleno: Mailpin no puede escribir sus datos. Libere espacio e inténtelo de nuevo.",
  "disk-full.folder":
    "El disco está lleno: Mailpin no puede escribir en «{ $folder }». Libere espacio e inténtelo de nuevo.",
  "disk-read-only":
    "Mailpin no puede escribir sus datos: el disco es de solo lectura o ya no está conectado. Compruebe el disco e inténtelo de nuevo.",
  "disk-read-only.folder":
    "Mailpin no puede escribir en «{ $folder }»: el disco es de solo lectura o ya no está conectado. Compruebe el disco e inténtelo de nuevo.",
  "disk-read-only.not-allowed":
    "Mailpin no tiene permiso para leer o escribir en su carpeta de datos. Dé el permiso a su usuario o cierre el programa que la mantiene bloqueada e inténtelo de nuevo.",
  "disk-read-only.folder-not-allowed":
    "Mailpin no tiene permiso para leer o escribir en «{ $folder }». Dé el permiso a su usuario o cierre el programa que mantiene bloqueada la carpeta e inténtelo de nuevo.",
  "disk-fault":
    "Mailpin no puede usar sus datos: el disco tiene un fallo o ya no está conectado. Compruebe el disco e inténtelo de nuevo.",
  "disk-fault.folder":
    "Mailpin no puede usar «{ $folder }»: el disco tiene un fallo o ya no está conectado. Compruebe el disco e inténtelo de nuevo.",
  "disk-file-in-the-way":
    "Mailpin no puede usar su carpeta de datos: un archivo ocupa su lugar o el de una carpeta superior. Mueva el archivo e inténtelo de nuevo.",
  "disk-file-in-the-way.folder":
    "Mailpin no puede usar la carpeta «{ $folder }»: un archivo ocupa su lugar o el de una carpeta superior. Mueva el archivo e inténtelo de nuevo.",
  "folder-not-seen":
    "Mailpin no puede ver el contenido de la carpeta «{ $folder }», así que no la vigila. Elija otra o permita que Mailpin la lea.",
  "not-a-mailbox":
    "Este archivo no es un buzón, así que no se vigila. Elija el archivo en el que su programa de correo guarda los correos enviados o una carpeta de correos guardados.",
  "sent-unreachable":
    "Mailpin no puede leer este buzón en este momento. Compruebe que siga ahí y que usted pueda leerlo.",
  "sent-mail-gone":
    "Este correo ya no está en el buzón de correos enviados. Arrástrelo desde su programa de correo.",
  "file-not-saved":
    "Mailpin no pudo escribir «{ $file }». Elija otra carpeta u otro nombre e inténtelo de nuevo.",

  "database-too-new":
    "En este equipo se ha usado un Mailpin más reciente. Instale la última versión para continuar.",
  "database-damaged":
    "Los datos de Mailpin en este equipo están dañados. Abra la ventana de Mailpin: reparará lo que pueda.",
  "database-unusable":
    "Mailpin no puede abrir sus datos en este equipo. Compruebe el disco y vuelva a empezar.",
  "connected-unreadable":
    "Mailpin no puede leer «{ $file }», su lista de empresas conectadas. Cierre el programa que usa el archivo o permita a su usuario leerlo y escribirlo, y reinicie Mailpin.",
  "connected-unreadable.folder":
    "Mailpin no puede leer «{ $file }», su lista de empresas conectadas. Es una carpeta: muévala a otro lugar y reinicie Mailpin.",

  "link-refused.address":
    "Este enlace no lleva a una página web ni a una dirección de correo, así que Mailpin no lo abrió.",
  "link-failed":
    "Su equipo no pudo abrir este enlace. Quizá sea demasiado largo o no haya ningún programa asignado para abrirlo.",

  "installation-damaged":
    "Falta una parte de Mailpin en este equipo. Instale Mailpin de nuevo; sus correos y su configuración quedan como están.",
  "installation-damaged.window":
    "Mailpin no puede leer esta parte de su ventana. Reinicie Mailpin; si eso no ayuda, instálelo de nuevo. Sus correos y su configuración quedan como están.",
  "practice-unavailable":
    "La empresa de práctica no puede iniciarse en este equipo. Compruebe que el disco tenga espacio y reinicie Mailpin.",
  "not-installed":
    "Solo un Mailpin instalado puede iniciarse cuando usted abre la sesión del equipo.",
  "login-of-desktop":
    "Este Mailpin se ejecuta en un Flatpak y no puede iniciarse solo cuando usted abre la sesión. Su escritorio sí puede: en su configuración, añada Mailpin a los programas que inicia.",
  "hotkey-taken": "Otro programa, o el sistema, usa estas teclas. Nada ha cambiado; elija otras.",
  "no-window": "La ventana de Mailpin está cerrada.",
  "no-answer.main":
    "Mailpin no respondió. Ciérrelo y vuelva a abrirlo; lo que archivó está a salvo en la bandeja de salida.",
  "bad-request": "Mailpin no pudo hacerlo. Reinicie Mailpin e inténtelo otra vez.",
  "internal.request":
    "Algo falló en Mailpin. No se perdió nada. Inténtelo de nuevo; si vuelve a ocurrir, reinicie Mailpin.",
  "internal.start":
    "Algo falló en Mailpin. Sus correos se conservan. Reinicie Mailpin. Si eso no ayuda, reinicie el equipo o instale Mailpin de nuevo.",

  // The company's policy
  "policy-broken.not-trusted":
    "Las reglas de su organización para Mailpin están en { $place }, y otras personas además del administrador de este equipo pueden cambiarlas. Mailpin no se inicia hasta que su administrador lo corrija. Los correos en espera permanecen en este equipo.",
  "policy-broken.unreadable":
    "No se pueden leer las reglas de su organización para Mailpin en { $place }. Mailpin no se inicia sin ellas. Pregunte a su administrador. Los correos en espera permanecen en este equipo.",
  "policy-broken.invalid":
    "No se entienden las reglas de su organización para Mailpin: { $place }. Mailpin no se inicia hasta que su administrador lo corrija. Los correos en espera permanecen en este equipo.",
  "policy-broken.central":
    "Mailpin no llega a las reglas de su organización en { $place }, que necesita para iniciarse por primera vez. Conéctese a la red de su organización y vuelva a iniciar Mailpin.",
  "policy-broken.signature":
    "Las reglas de su organización para Mailpin en { $place } tienen una firma incorrecta. Mailpin no se inicia con ellas. Pregunte a su administrador. Los correos en espera permanecen en este equipo.",
  "organisation-not-allowed":
    "Su organización no permite que Mailpin archive correos en esta organización de Zoho. Inicie sesión con la cuenta de su empresa.",
  "module-not-allowed":
    "Su organización no permite correos en registros de este tipo. Elija otro registro.",
  "module-not-allowed.link":
    "Su organización no permite correos en registros del tipo del segundo. Elija otro o ninguno.",
  "practice-off":
    "Su organización no usa la empresa de práctica. Conecte Mailpin con Zoho CRM para archivar correos.",
} satisfies Record<keyof typeof english, string>;
