import type { settings as english } from "../en/settings.ts";

export const settings = {
  title: "Configuración",
  "group.filing": "Archivado",
  "group.window": "Ventana",
  "group.programs": "Correos de otros programas",
  "group.background": "En segundo plano",
  "group.privacy": "Privacidad",

  hold: "Tiempo para deshacer un archivado",
  "hold.help":
    "Zoho no permite eliminar un correo archivado. Por eso un archivado espera este tiempo, y Deshacer lo recupera.",
  "hold.none":
    "Zoho no permite eliminar un correo archivado. Lo que se envía de inmediato no se puede recuperar.",
  "left-out": "Nombrar los archivos omitidos",
  "left-out.help": "Al final del texto en el CRM, para que quienes lo lean sepan que existen.",
  "add-left-out": "Añadir al registro los archivos omitidos",
  "add-left-out.help":
    "Van a los archivos adjuntos del registro después del correo. Puede decidir otra cosa en cada correo.",

  appearance: "Apariencia",
  "appearance.system": "Como el sistema",
  "appearance.light": "Clara",
  "appearance.dark": "Oscura",
  language: "Idioma",
  "language.system": "Como el sistema",
  keys: "Usar teclas sueltas",
  "keys.help": "Del 1 al 9 eligen una sugerencia y ? muestra los atajos. Desactívelas para dictar.",
  shortcuts: "Atajos de teclado…",
  hotkey: "Traer Mailpin al frente desde cualquier programa",
  "hotkey.none": "Ninguna tecla",
  "hotkey.press": "Pulse las teclas…",
  "hotkey.choosing": "Esc deja las teclas como están. Retroceso las quita.",
  "hotkey.help": "Estas teclas funcionan en todos los programas mientras Mailpin está abierto.",
  "hotkey.refused":
    "Los programas necesitan estas teclas. Mantenga pulsadas dos de { $keys } y pulse una letra o una cifra.",
  "hotkey.taken":
    "Otro programa, o el sistema, usa estas teclas. Hasta que las deje libres, aquí no hacen nada.",
  "hotkey.suggest": "Usar { $keys }",
  strip: "Tener una franja para soltar en el borde de la pantalla",
  "strip.help":
    "Recibe correos mientras otras ventanas cubren esta, y está ahí mientras esta ventana siga abierta. Un clic en ella muestra Mailpin.",
  "strip.place": "A qué altura del borde está, de arriba abajo",

  folder: "Tomar los correos nuevos de una carpeta",
  "folder.help":
    "Para programas que no entregan un archivo: guarde allí un correo. No se elimina ningún archivo.",
  "folder.unreachable": "No se puede acceder a la carpeta. Mailpin continuará cuando vuelva.",
  "choose-folder": "Elegir otra…",

  notifications: "Mostrar notificaciones",
  "notifications.help":
    "Solo mientras no mira esta ventana. Muestran cantidades, sin asuntos ni nombres.",
  login: "Iniciar Mailpin al iniciar sesión",
  "login.help": "Espera en el área de notificación y sigue allí al cerrar la ventana.",

  history: "Días que se conserva el historial",
  "days-allowed": "Escriba un número entero de días, de { $least } a { $most }.",
  files: "Días que se conservan los archivos de los correos archivados",
  "files.help":
    "Hasta entonces puede guardar el archivo de un correo desde su justificante en el historial.",
  "files.none": "El archivo de un correo se elimina en cuanto el correo se archiva.",

  managed: "Definido por su organización.",
  "managed.modules": "Su organización decide qué módulos se pueden elegir.",
  "managed.organisations": "Su organización decide qué empresas puede conectar y cómo.",
} satisfies Record<keyof typeof english, string>;
