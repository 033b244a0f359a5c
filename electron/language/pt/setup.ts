import type { setup as english } from "../en/setup.ts";

export const setup = {
  account: "Conta",
  "signed-in": "Você entrou como { $person }.",
  practice: "A empresa de teste existe apenas neste computador. Ninguém fez login.",
  organisations: "Todas as organizações…",
  "own-addresses": "Seus endereços",
  "own-addresses.help":
    "E-mails destes endereços contam como enviados por você, e um domínio representa seus colegas. O domínio de um provedor público não representa ninguém.",
  "own-addresses.example": "sam@seller.example ou seller.example",
  "known-address": "Conhecido pelo CRM: { $address }",
  modules: "Módulos",
  "modules.help":
    "O Mailpin sugere e encontra registros dos módulos marcados. Um sempre fica marcado.",
  "modules.none": "Eles aparecem aqui assim que o Mailpin os tiver lido do CRM.",
  "forget-history": "Esquecer o histórico agora…",
  "history-forgotten": "O histórico está vazio.",
  network: "Rede",
  "route.direct": "O Mailpin se conecta ao CRM diretamente, sem proxy.",
  "route.proxy": "O Mailpin se conecta ao CRM pelo proxy { $proxy }.",
  "route.done": "Você fez login no proxy.",
  "route.wanted": "O proxy pede um nome de usuário e uma senha.",
  "route.help": "Isso segue as configurações do seu sistema.",
  support: "Sobre o Mailpin e suporte",
  "folder.data": "Pasta de dados",
  "folder.logs": "Pasta de logs",
  show: "Mostrar na pasta",
  "show.data": "Mostrar a pasta de dados",
  "show.logs": "Mostrar a pasta de logs",
  details: "Detalhes para o suporte",
  "details.help": "Apenas códigos e quantidades: nenhum nome, nenhum endereço, nada de um e-mail.",
} satisfies Record<keyof typeof english, string>;
