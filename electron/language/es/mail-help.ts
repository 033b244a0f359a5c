import type { mailHelp as english } from "../en/mail-help.ts";

export const mailHelp = {
  title: "Cómo traer un correo aquí",
  open: "Cómo traer un correo aquí…",
  "show-how": "Mostrar cómo",
  clients: "Programas de correo",
  "client.outlook": "Outlook clásico",
  "client.new-outlook": "Nuevo Outlook",
  "client.outlook-web": "Outlook en la web",
  "client.gmail": "Gmail",
  "client.apple-mail": "Apple Mail",
  "client.thunderbird": "Thunderbird",
  "client.mailspring": "Mailspring",
  "client.other": "Teléfono u otro",
  "step.select": "Seleccione el correo en la lista, o varios.",
  "step.drag": "Arrástrelo a esta ventana y suéltelo.",
  "step.stays": "Ya está en la bandeja. Su programa de correo conserva su copia.",
  "step.menu": "Abra el menú del correo: los tres puntos.",
  "step.save-as": "Elija «Guardar como». El correo se convierte en un archivo.",
  "step.save-or-download":
    "Elija «Guardar como» o «Descargar». El correo se convierte en un archivo.",
  "step.download": "Elija «Descargar mensaje». Se convierte en un archivo.",
  "step.desktop": "Arrástrelo al escritorio. Allí se convierte en un archivo.",
  "step.right-click": "Haga clic con el botón derecho en el correo.",
  "step.save-as-eml": "Guárdelo como .eml. El correo se convierte en un archivo.",
  "step.computer": "Abra el buzón en este equipo. Lo que está en su teléfono también está ahí.",
  "step.save-file": "Guarde el correo como archivo: .eml, .msg o .mbox.",
  "step.file": "Suelte el archivo en esta ventana.",
  "step.comes": "Mailpin lo toma por sí mismo de { $folder }.",
  "note.desktop": "También puede arrastrar el correo al escritorio y después el archivo aquí.",
  "note.outlook-for-mac": "Con Outlook para Mac es igual.",
  "note.thunderbird":
    "En un Mac, arrastre primero el correo al escritorio. Si en Linux no llega ningún archivo, guarde el correo en sus descargas y suelte ese archivo.",
  "note.open":
    "«Abrir…» también encuentra archivos guardados, y los archivos copiados se pueden pegar.",
  "last-drop": "¿Qué llegó por último?",
  "last-drop.title": "Lo que llegó por último",
  "last-drop.none": "Todavía no se ha arrastrado ni pegado nada en esta ventana.",
  "last-drop.what":
    "Si los correos no llegan como deben, estas líneas ayudan al soporte. Contienen formatos, tamaños y códigos, pero no asuntos, direcciones, nombres de archivo ni textos, y desaparecen con la ventana.",
} satisfies Record<keyof typeof english, string>;
