import type { remarks as english } from "../en/remarks.ts";

export const remarks = {
  "words-only": "Zoho conservará el texto sin su formato, porque con él resulta demasiado largo.",
  "newest-only":
    "El texto supera lo que Zoho conserva ({ $limit } caracteres): los mensajes más antiguos se recortarán y el más reciente quedará entero.",
  "beginning-only":
    "El texto supera lo que Zoho conserva ({ $limit } caracteres): solo se conservará el principio.",
  "missing-images": `{ $count ->
    [one] Una imagen del texto faltará en el CRM: el correo no la contiene o Zoho no la acepta.
   *[other] { $count } imágenes del texto faltarán en el CRM: el correo no las contiene o Zoho no las acepta.
  }`,
  "remote-images": `{ $count ->
    [one] Una imagen que el correo carga de la web faltará en el CRM.
   *[other] { $count } imágenes que el correo carga de la web faltarán en el CRM.
  }`,
  "local-links": `{ $count ->
    [one] Un enlace a un archivo del equipo o de la red del remitente quedará como simple texto en el CRM.
   *[other] { $count } enlaces a archivos del equipo o de la red del remitente quedarán como simple texto en el CRM.
  }`,
  "too-many-recipients": `{ $field ->
    [To] { $count } personas en «Para»: Zoho conserva las primeras { $limit } y el texto indicará cuántas más había.
    [Bcc] { $count } personas en «CCO»: Zoho conserva las primeras { $limit } y el texto indicará cuántas más había.
   *[other] { $count } personas en «{ $field }»: Zoho conserva las primeras { $limit } y el texto indicará cuántas más había.
  }`,
  "without-address": `{ $count ->
    [one] Una persona en «{ $field ->
        [To] Para
        [Bcc] CCO
       *[other] { $field }
      }» no tiene dirección de correo: se la nombrará al final del texto.
   *[other] { $count } personas en «{ $field ->
        [To] Para
        [Bcc] CCO
       *[other] { $field }
      }» no tienen dirección de correo: se las nombrará al final del texto.
  }`,

  "earlier-version": "{ $text }",
  unknown: "Algo de este correo no se conservará tal como está.",
} satisfies Record<keyof typeof english, string>;
