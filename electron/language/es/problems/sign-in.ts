import type { signIn as english } from "../../en/problems/sign-in.ts";

export const signIn = {
  "sign-in-cancelled": "El inicio de sesión se canceló.",
  "client-missing":
    "Escriba el ID y el secreto de cliente que su organización registró para Mailpin en la consola de API de Zoho.",
  "zoho-unreachable": "No se puede acceder a Zoho. Compruebe la red e inicie sesión de nuevo.",
  "access-denied":
    "Se denegó el acceso en Zoho. Inicie sesión de nuevo y acepte el acceso que Zoho solicita.",
  "no-org":
    "Esta cuenta de Zoho no tiene ninguna organización en Zoho CRM. Inicie sesión con otra cuenta o pida a un administrador que agregue esta.",
  "data-centre-unknown.account":
    "Su cuenta está en un centro de datos que Mailpin no conoce o al que no puede acceder desde el que usted eligió. No se envió allí ningún secreto. Elija el centro de datos que aparece en la dirección web de su CRM e inicie sesión de nuevo.",
  "data-centre-unknown.chosen": "Mailpin no conoce este centro de datos. Elija uno de la lista.",
  "data-centre-unknown.policy":
    "Las reglas de su organización solo permiten un centro de datos que Mailpin no conoce. Pregunte a su administrador.",
  "code-missing": "El navegador volvió de Zoho sin un código. Inicie sesión de nuevo.",
  "sign-in-timeout": `{ $count ->
    [one] El navegador no volvió a Mailpin en un minuto. Inicie sesión de nuevo. Si Zoho muestra un error en el navegador, compruebe el ID de cliente y que estos URI de redirección estén registrados para él: { $uris }.
   *[other] El navegador no volvió a Mailpin en { $count } minutos. Inicie sesión de nuevo. Si Zoho muestra un error en el navegador, compruebe el ID de cliente y que estos URI de redirección estén registrados para él: { $uris }.
  }`,
  "device-code-expired":
    "El código no se introdujo a tiempo. Inicie sesión de nuevo para obtener otro.",
  "listed-word": "{ $word }",
  "ports-taken":
    "Otros programas ocupan todos los puertos en los que Mailpin puede esperar al navegador: { $ports }. Ciérrelos e inicie sesión de nuevo, o inicie sesión con un código.",
  "key-ring-refused":
    "Su equipo no permitió que Mailpin usara el almacén de claves donde se guarda el inicio de sesión. Desbloquéelo o autorice a Mailpin cuando el equipo lo pida. Después, inicie sesión de nuevo.",
  "key-ring-refused.kept":
    "Su equipo no permitió que Mailpin leyera el inicio de sesión del almacén de claves. Desbloquéelo o autorice a Mailpin cuando el equipo lo pida y vuelva a esta ventana. Si eso no ayuda, reinicie Mailpin o inicie sesión de nuevo.",
  "refresh-token-missing":
    "Zoho dio acceso solo por una hora. Quite Mailpin de las aplicaciones conectadas de su cuenta de Zoho e inicie sesión de nuevo.",
  "sign-in-refused":
    "Zoho rechazó el inicio de sesión. Compruebe el ID de cliente, su secreto y su tipo en la consola de API de Zoho e inicie sesión de nuevo.",
  "code-refused.browser": "Zoho no aceptó el código del navegador. Inicie sesión de nuevo.",
  "code-refused.self-client":
    "Zoho no acepta este código. Un código sirve una vez, durante unos minutos y solo para el cliente y el centro de datos para los que se creó. Cree uno nuevo e inicie sesión de nuevo.",
  "code-refused.device":
    "Zoho ya no acepta el código que se mostró. Inicie sesión de nuevo para obtener otro.",
  "client-refused.sign-in":
    "Zoho no acepta este cliente en el centro de datos { $place }. Compruebe su ID y su secreto. Compruebe en la consola de API de Zoho que esté habilitado para este centro de datos. Después, inicie sesión de nuevo.",
  "redirect-uri-refused":
    "Los URI de redirección de Mailpin no están registrados para este cliente. Regístrelos en la consola de API de Zoho e inicie sesión de nuevo: { $uris }.",
  "sign-in-throttled":
    "Hubo demasiados inicios de sesión en poco tiempo. Espere diez minutos e inicie sesión de nuevo.",
  "zoho-unreadable":
    "La respuesta de Zoho no se pudo leer. Compruebe la red o espere unos minutos. Después, inicie sesión de nuevo.",
} satisfies Record<keyof typeof english, string>;
