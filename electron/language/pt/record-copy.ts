import type { recordCopy as english } from "../en/record-copy.ts";

export const recordCopy = {
  title: "Registros neste computador",
  help: `Com uma cópia dos registros, o Mailpin os encontra enquanto você digita, mesmo sem rede. Sem ela, ele pesquisa diretamente { $crm ->
    [Zoho] no Zoho
   *[other] no CRM
  }.`,
  keep: "Manter uma cópia dos registros neste computador",
  "not-allowed": "As configurações deste computador não permitem uma cópia.",
  records: "Registros",
  size: "Tamanho",
  "synchronised-at": "Última sincronização",
  never: "Nunca",
  update: "Sincronizar agora",
  clear: "Remover registros…",
  "doing.update": "Sincronizando…",
  "doing.clear": "Removendo…",
  "doing.keep": "Um momento…",
} satisfies Record<keyof typeof english, string>;
