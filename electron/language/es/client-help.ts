import type { clientHelp as english } from "../en/client-help.ts";

export const clientHelp = {
  title: "¿Por qué un cliente y dónde lo obtengo?",
  why: "Zoho solo da acceso a los clientes registrados en él. Su empresa registra una vez su propio cliente para Mailpin, de modo que nadie más conozca su secreto.",
  open: "Abra { $site } e inicie sesión.",

  "self.choose": "Elija { $kind }. Su pestaña { $tab } muestra el ID y el secreto.",
  "self.scopes":
    "En la pestaña { $tab }, introduzca estos ámbitos, diez minutos y una descripción cualquiera.",
  scopes: "Ámbitos (scopes)",
  "self.create":
    "Elija { $button } y su organización, y copie el código que aparece en el campo de abajo.",

  choose: "Elija { $button } y después { $kind }.",
  "device.name":
    "Póngale el nombre Mailpin e indique el sitio web de su empresa como página de inicio.",
  "browser.name":
    "Póngale el nombre Mailpin, indique el sitio web de su empresa como página de inicio y añada todos estos URI de redirección.",
  "redirect-uri": "URI de redirección { $number }",
  create: "Elija { $button } y copie el ID y el secreto de cliente en los campos de arriba.",
} satisfies Record<keyof typeof english, string>;
