import type { firstSteps as english } from "../en/first-steps.ts";

export const firstSteps = {
  title: "Primeiros passos",
  place: "{ $step } de { $count }",
  leave: "Sair dos primeiros passos",
  again: "Você os encontra de novo nas configurações.",
  skip: "Pular",
  later: "Mais tarde",
  next: "Avançar",
  practice: "Experimentar com a empresa de teste",
  "practice.help":
    "Ela existe apenas neste computador, então nada pode dar errado. Abra os e-mails de exemplo, veja o registro que o Mailpin sugere e pressione Enter.",
  connect: "Conectar o Zoho CRM",
  "connect.help":
    "Seus e-mails vão então para os seus próprios registros. A empresa de teste fica para outra tentativa.",
  addresses: "Quais endereços são seus?",
  modules: "Onde você arquiva e-mails?",
  open: "Primeiros passos…",
  "go-on": "Continuar",
} satisfies Record<keyof typeof english, string>;
