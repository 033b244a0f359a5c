import type { computer as english } from "../../en/problems/computer.ts";

export const computer = {
  "disk-full":
    "O disco está cheio: o Mailpin não consegue gravar seus dados. Libere espaço e tente novamente.",
  "disk-full.folder":
    "O disco está cheio: o Mailpin não consegue gravar em “{ $folder }”. Libere espaço e tente novamente.",
  "disk-read-only":
    "O Mailpin não consegue gravar seus dados: o disco é somente leitura ou não está mais conectado. Verifique o disco e tente novamente.",
  "disk-read-only.folder":
    "O Mailpin não consegue gravar em “{ $folder }”: o disco é somente leitura ou não está mais conectado. Verifique o disco e tente novamente.",
  "disk-read-only.not-allowed":
    "O Mailpin não tem permissão para ler ou gravar na sua pasta de dados. Dê a permissão ao seu usuário ou feche o programa que mantém a pasta bloqueada e tente novamente.",
  "disk-read-only.folder-not-allowed":
    "O Mailpin não tem permissão para ler ou gravar em “{ $folder }”. Dê a permissão ao seu usuário ou feche o programa que mantém a pasta bloqueada e tente novamente.",
  "disk-fault":
    "O Mailpin não consegue usar seus dados: o disco tem um defeito ou não está mais conectado. Verifique o disco e tente novamente.",
  "disk-fault.folder":
    "O Mailpin não consegue usar “{ $folder }”: o disco tem um defeito ou não está mais conectado. Verifique o disco e tente novamente.",
  "disk-file-in-the-way":
    "O Mailpin não consegue usar sua pasta de dados: um arquivo ocupa o lugar dela ou o de uma pasta acima. Mova o arquivo para outro lugar e tente novamente.",
  "disk-file-in-the-way.folder":
    "O Mailpin não consegue usar a pasta “{ $folder }”: um arquivo ocupa o lugar dela ou o de uma pasta acima. Mova o arquivo para outro lugar e tente novamente.",
  "folder-not-seen":
    "O Mailpin não consegue ver o conteúdo da pasta “{ $folder }”; por isso, ela não é monitorada. Escolha outra ou permita que o Mailpin a leia.",
  "not-a-mailbox":
    "Este arquivo não é uma caixa de correio; por isso, não é monitorado. Escolha o arquivo em que o seu programa de e-mail guarda os e-mails enviados ou uma pasta de e-mails salvos.",
  "sent-unreachable":
    "O Mailpin não consegue ler esta caixa de correio no momento. Verifique se ela ainda está lá e se você pode lê-la.",
  "sent-mail-gone":
    "Este e-mail não está mais na caixa de e-mails enviados. Arraste-o do seu programa de e-mail.",
  "file-not-saved":
    "O Mailpin não conseguiu gravar “{ $file }”. Escolha outra pasta ou outro nome e tente novamente.",

  "database-too-new":
    "Um Mailpin mais recente foi usado neste computador. Instale a versão mais recente para continuar.",
  "database-damaged":
    "Os dados do Mailpin neste computador estão danificados. Abra a janela do Mailpin: ele repara o que puder.",
  "database-unusable":
    "O Mailpin não consegue abrir seus dados neste computador. Verifique o disco e comece de novo.",
  "connected-unreadable":
    "O Mailpin não consegue ler “{ $file }”, sua lista de empresas conectadas. Feche o programa que usa o arquivo ou permita que o seu usuário leia e grave nele e reinicie o Mailpin.",
  "connected-unreadable.folder":
    "O Mailpin não consegue ler “{ $file }”, sua lista de empresas conectadas. É uma pasta: mova-a para outro lugar e reinicie o Mailpin.",

  "link-refused.address":
    "Este link não leva a uma página da web nem a um endereço de e-mail; por isso, o Mailpin não o abriu.",
  "link-failed":
    "Seu computador não conseguiu abrir este link. Ele pode ser longo demais, ou nenhum programa está definido para abri-lo.",

  "installation-damaged":
    "Falta uma parte do Mailpin neste computador. Instale o Mailpin de novo; seus e-mails e suas configurações ficam como estão.",
  "installation-damaged.window":
    "O Mailpin não consegue ler esta parte da janela. Reinicie o Mailpin; se isso não ajudar, instale-o de novo. Seus e-mails e suas configurações ficam como estão.",
  "practice-unavailable":
    "A empresa de teste não consegue iniciar neste computador. Verifique se há espaço no disco e reinicie o Mailpin.",
  "not-installed": "Somente um Mailpin instalado pode iniciar quando você entra no computador.",
  "login-of-desktop":
    "Este Mailpin roda em um Flatpak e não pode iniciar sozinho quando você entra no computador. Seu ambiente de trabalho pode: nas configurações dele, adicione o Mailpin aos programas que ele inicia.",
  "hotkey-taken": "Outro programa, ou o sistema, usa estas teclas. Nada mudou; escolha outras.",
  "no-window": "A janela do Mailpin está fechada.",
  "no-answer.main":
    "O Mailpin não respondeu. Feche-o e abra-o de novo; o que você arquivou está seguro na caixa de saída.",
  "bad-request": "O Mailpin não conseguiu fazer isso. Reinicie o Mailpin e tente mais uma vez.",
  "internal.request":
    "Algo deu errado no Mailpin. Nada se perdeu. Tente novamente; se acontecer de novo, reinicie o Mailpin.",
  "internal.start":
    "Algo deu errado no Mailpin. Seus e-mails estão guardados. Reinicie o Mailpin. Se isso não ajudar, reinicie o computador ou instale o Mailpin de novo.",

  // The company's policy
  "policy-broken.not-trusted":
    "As regras da sua organização para o Mailpin estão em { $place }, e outras pessoas além do administrador deste computador podem alterá-las. O Mailpin não inicia até que o administrador corrija isso. Os e-mails em espera ficam neste computador.",
  "policy-broken.unreadable":
    "Não é possível ler as regras da sua organização para o Mailpin em { $place }. O Mailpin não inicia sem elas. Fale com o administrador. Os e-mails em espera ficam neste computador.",
  "policy-broken.invalid":
    "Não é possível entender as regras da sua organização para o Mailpin: { $place }. O Mailpin não inicia até que o administrador corrija isso. Os e-mails em espera ficam neste computador.",
  "policy-broken.central":
    "O Mailpin não alcança as regras da sua organização em { $place }, de que precisa para iniciar pela primeira vez. Conecte-se à rede da sua organização e inicie o Mailpin de novo.",
  "policy-broken.signature":
    "As regras da sua organização para o Mailpin em { $place } têm uma assinatura incorreta. O Mailpin não inicia com elas. Fale com o administrador. Os e-mails em espera ficam neste computador.",
  "organisation-not-allowed":
    "Sua organização não permite que o Mailpin arquive e-mails nesta organização do Zoho. Entre com a conta da sua empresa.",
  "module-not-allowed":
    "Sua organização não permite e-mails em registros deste tipo. Escolha outro registro.",
  "module-not-allowed.link":
    "Sua organização não permite e-mails em registros do tipo do segundo. Escolha outro ou nenhum.",
  "practice-off":
    "Sua organização não usa a empresa de teste. Conecte o Mailpin ao Zoho CRM para arquivar e-mails.",
} satisfies Record<keyof typeof english, string>;
