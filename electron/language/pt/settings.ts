import type { settings as english } from "../en/settings.ts";

export const settings = {
  title: "Configurações",
  "group.filing": "Arquivamento",
  "group.window": "Janela",
  "group.programs": "E-mails de outros programas",
  "group.background": "Em segundo plano",
  "group.privacy": "Privacidade",

  hold: "Tempo para desfazer um arquivamento",
  "hold.help":
    "O Zoho não permite excluir um e-mail arquivado. Por isso, um arquivamento espera esse tempo, e Desfazer o recupera.",
  "hold.none":
    "O Zoho não permite excluir um e-mail arquivado. O que tem envio imediato não pode ser recuperado.",
  "left-out": "Citar os arquivos omitidos",
  "left-out.help": "No fim do texto no CRM, para que quem o ler saiba que eles existem.",
  "add-left-out": "Adicionar ao registro os arquivos omitidos",
  "add-left-out.help":
    "Eles vão para os anexos do registro depois do e-mail. Você pode decidir diferente em cada e-mail.",

  appearance: "Aparência",
  "appearance.system": "Como o sistema",
  "appearance.light": "Clara",
  "appearance.dark": "Escura",
  language: "Idioma",
  "language.system": "Como o sistema",
  keys: "Usar teclas isoladas",
  "keys.help": "1 a 9 escolhem uma sugestão, e ? mostra os atalhos. Desative-as para ditar.",
  shortcuts: "Atalhos de teclado…",
  hotkey: "Trazer o Mailpin para a frente em qualquer programa",
  "hotkey.none": "Nenhuma tecla",
  "hotkey.press": "Pressione as teclas…",
  "hotkey.choosing": "Esc deixa as teclas como estão. Backspace as remove.",
  "hotkey.help": "Estas teclas funcionam em todos os programas enquanto o Mailpin está aberto.",
  "hotkey.refused":
    "Os programas precisam destas teclas. Mantenha pressionadas duas de { $keys } e pressione uma letra ou um dígito.",
  "hotkey.taken":
    "Outro programa, ou o sistema, usa estas teclas. Até que as libere, elas não fazem nada aqui.",
  "hotkey.suggest": "Usar { $keys }",
  strip: "Manter uma faixa de soltar na borda da tela",
  "strip.help":
    "Ela recebe e-mails enquanto outras janelas cobrem esta, e fica lá enquanto esta janela estiver aberta. Um clique nela mostra o Mailpin.",
  "strip.place": "A que altura da borda ela fica, de cima para baixo",

  folder: "Receber novos e-mails de uma pasta",
  "folder.help":
    "Para programas que não entregam um arquivo: salve um e-mail nela. Nenhum arquivo é excluído.",
  "folder.unreachable": "Não é possível acessar a pasta. O Mailpin continua quando ela voltar.",
  "choose-folder": "Escolher outra…",

  notifications: "Mostrar notificações",
  "notifications.help":
    "Só enquanto você não olha para esta janela. Elas mostram quantidades, sem assuntos nem nomes.",
  login: "Iniciar o Mailpin quando você entrar no sistema",
  "login.help": "Ele espera na área de notificação e continua lá quando você fecha a janela.",

  history: "Dias para manter o histórico",
  "days-allowed": "Digite um número inteiro de dias, de { $least } a { $most }.",
  files: "Dias para manter os arquivos dos e-mails arquivados",
  "files.help":
    "Até lá, você pode salvar o arquivo de um e-mail a partir do comprovante no histórico.",
  "files.none": "O arquivo de um e-mail é excluído assim que o e-mail é arquivado.",

  managed: "Definido pela sua organização.",
  "managed.modules": "Sua organização decide quais módulos podem ser escolhidos.",
  "managed.organisations": "Sua organização decide quais empresas você pode conectar e como.",
} satisfies Record<keyof typeof english, string>;
