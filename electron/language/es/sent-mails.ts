import type { sentMails as english } from "../en/sent-mails.ts";

export const sentMails = {
  title: "Enviados y sin archivar",

  line: "Correos enviados",
  "open-this-week": `{ $open } de { $sent ->
    [one] { $sent } correo enviado
   *[other] { $sent } correos enviados
  } a clientes esta semana { $open ->
    [one] está sin archivar
   *[other] están sin archivar
  }`,
  "open-last-week": `{ $count ->
    [one] { $count } correo enviado a clientes la semana pasada está sin archivar
   *[other] { $count } correos enviados a clientes la semana pasada están sin archivar
  }`,
  show: "Mostrar",
  "show-them": "Mostrar los correos enviados que están sin archivar",

  none: "No se envió ningún correo a clientes esta semana.",
  counts: `{ $sent ->
    [one] { $sent } enviado a clientes esta semana
   *[other] { $sent } enviados a clientes esta semana
  }, { $filed ->
    [one] { $filed } archivado
   *[other] { $filed } archivados
  }.`,
  "counts-and-tray": `{ $sent ->
    [one] { $sent } enviado a clientes esta semana
   *[other] { $sent } enviados a clientes esta semana
  }, { $filed ->
    [one] { $filed } archivado
   *[other] { $filed } archivados
  } y { $waiting } en la bandeja.`,

  "drop-all-filed": `{ $sent ->
    [one] { $sent } enviado a clientes, ya archivado
   *[other] { $sent } enviados a clientes, todos ya archivados
  }`,
  "drop-some-filed": `{ $sent ->
    [one] { $sent } enviado a clientes
   *[other] { $sent } enviados a clientes
  }, { $filed ->
    [one] { $filed } ya está archivado
   *[other] { $filed } ya están archivados
  }`,
  "keep-none": "Quitarlos de la bandeja",
  "keep-open": `{ $count ->
    [one] Conservar solo { $count } correo sin archivar
   *[other] Conservar solo los { $count } correos sin archivar
  }`,

  "this-week": "Esta semana",
  "last-week": "La semana pasada",
  to: "para { $people }",
  "more-people": `{ $count ->
    [one] { $count } más
   *[other] { $count } más
  }`,
  file: "Archivar…",
  "file-of": "Archivar { $subject }…",
  "not-needed": "No hace falta",
  "not-needed-of": "No hace falta archivar { $subject }",
  "file-all": "Llevar todos a la bandeja",
  "taken-off": "Quitado de la lista: { $subject }",
  "put-back": "Volver a ponerlo",
  "put-back-of": "Volver a poner { $subject }",
  "nothing-left": "No queda nada por archivar.",

  find: "Buscar correos enviados sin archivar",
  "choose-another": "Elegir otro…",
  places: "Dónde se guardan los correos enviados",
  "of-thunderbird": "{ $mailbox } de { $account }, en Thunderbird",
  "another-mailbox": "Otro buzón (un archivo)…",
  "saved-mails": "Una carpeta de correos guardados…",
  unreachable: "La carpeta no está en este momento. Mailpin continúa cuando vuelva.",
  unreadable: "Mailpin no puede leer este buzón. Lo intenta de nuevo por sí solo.",
  reading: "Leyendo lo que se envió en las últimas dos semanas…",
  found: "{ $counts } Nada de esto sale de este equipo.",
  help: "Mailpin mira en la carpeta donde Thunderbird, u otro programa, guarda lo que usted envió y muestra los correos a clientes que están sin archivar. No cambia nada allí, conserva dos semanas y nada de esto sale de este equipo.",
} satisfies Record<keyof typeof english, string>;
