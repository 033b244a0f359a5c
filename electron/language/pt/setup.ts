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
  "modules.none-allowed":
    "Sua organização permite apenas módulos que o Mailpin ainda não leu do CRM ou que este CRM não tem.",
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
  "support-file": "Salvar um arquivo para o suporte…",
  "support-file.title": "Arquivo para o suporte",
  "support-file.help":
    "Aqui está tudo o que o arquivo contém: códigos e quantidades, nenhum nome, nenhum endereço, nada de um e-mail. O Mailpin não o envia a ninguém: salve-o e envie-o você mesmo.",
  "support-file.content": "Conteúdo do arquivo",
  "support-file.save": "Salvar…",
  "support-file.saved": "O arquivo está salvo.",
  updates: "Atualizações",
  "updates.stable": "Assim que são lançadas",
  "updates.beta": "Também versões de teste",
  "updates.off": "Nenhuma",
  "updates.help":
    "Uma nova versão é baixada enquanto você trabalha e começa na próxima inicialização.",
  "updates.elsewhere": "As novas versões vêm de onde o Mailpin foi instalado.",
} satisfies Record<keyof typeof english, string>;
