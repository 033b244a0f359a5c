import type { commandLine as english } from "../../en/main/command-line.ts";

export const commandLine = {
  usage: "Uso:",
  parse: "mostra o que o Mailpin lê em cada e-mail, uma linha JSON por e-mail",
  find: "mostra registros em que arquivar, uma linha JSON por registro; sem TEXT, os mais recentes",
  file: "arquiva e-mails em um registro",
  history: "mostra o que foi arquivado, uma linha JSON por e-mail, primeiro o mais recente",
  status: "mostra o que está na caixa de saída e o tamanho da cópia dos registros",
  which:
    "find, file, history e status usam a organização que a janela do Mailpin mostra. Se ela mostra a empresa de teste e há outras conectadas, indique a que você quer:",
  practice: "a empresa de teste integrada",
  organisation: "uma das organizações conectadas, pelo nome ou ID",
  "data-folder": "guardar todos os dados em DIR",
  version: "mostrar a versão do Mailpin",

  "no-command": "Não existe o comando “{ $word }”.",
  "no-record": "Indique o registro em que arquivar, p. ex. { $example }.",
  "one-direction": "Um e-mail é --sent ou --received, não ambos.",
  "owner-id": "--owner espera o ID de um usuário, que tem apenas dígitos.",
  "one-organisation": "Use --practice ou --organisation, não ambos.",
  "record-word": "{ $option } espera MODULE/ID, p. ex. { $example }.",
  "no-file": "Indique pelo menos um arquivo.",
  "data-folder-word":
    "Indique a pasta de dados com um sinal de igual: { $word }. Nada foi feito em { $folder }.",

  "no-such-organisation": "Nenhuma organização conectada tem esse nome. { $connected }",
  "none-connected": "Nenhuma está conectada.",
  "these-connected": "Organizações conectadas: { $names }.",
  "connect-one":
    "Nenhuma organização do Zoho está conectada. Conecte uma na janela do Mailpin ou adicione --practice para usar a empresa de teste integrada.",
  "name-one":
    "A janela do Mailpin mostra a empresa de teste. Indique a organização desejada com --organisation ou adicione --practice. { $connected }",

  "needs-display":
    "Este comando precisa do seu login, que só o chaveiro do sistema na área de trabalho pode abrir, e aqui não há tela. Execute-o em uma sessão da área de trabalho ou use --practice.",
  "not-started": "Não foi possível iniciar o Mailpin ({ $program }): { $reason }",
  "went-wrong": "Algo deu errado no Mailpin. Nada se perdeu; informe o seguinte:",
  "runs-already": "O Mailpin já está aberto; a janela dele vem para a frente.",
  notice: "{ $title }. { $message }",

  held: "retido",
  waiting: "em espera",
  filing: "sendo arquivado",
  filed: "arquivado",
  duplicate: "já estava lá",
  "needs-you": "requer sua atenção",
  cancelled: "recuperado",
  "outbox-empty": "A caixa de saída está vazia.",
  "copy-not-kept": `{ $count ->
    [one] Nenhuma cópia dos registros é mantida; encontrado até agora: { $count } registro, { $size }.
   *[other] Nenhuma cópia dos registros é mantida; encontrados até agora: { $count } registros, { $size }.
  }`,
  "copy-incomplete": `{ $count ->
    [one] Cópia dos registros: { $count } registro, { $size }, ainda incompleta.
   *[other] Cópia dos registros: { $count } registros, { $size }, ainda incompleta.
  }`,
  "copy-complete": `{ $count ->
    [one] Cópia dos registros: { $count } registro, { $size }, sincronizada { $time }.
   *[other] Cópia dos registros: { $count } registros, { $size }, sincronizada { $time }.
  }`,
} satisfies Record<keyof typeof english, string>;
