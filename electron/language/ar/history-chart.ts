import type { historyChart as english } from "../en/history-chart.ts";

export const historyChart = {
  title: "ما سُجّل في آخر 30 يومًا",
  summary: `{ $count ->
    [zero] لم تُسجَّل أي رسالة خلال 30 يومًا ({ $wait })
    [one] رسالة واحدة سُجّلت خلال 30 يومًا، بعد { $wait }
    [two] رسالتان سُجّلتا خلال 30 يومًا، نصفها خلال { $wait }
    [few] { $count } رسائل سُجّلت خلال 30 يومًا، نصفها خلال { $wait }
    [many] { $count } رسالة سُجّلت خلال 30 يومًا، نصفها خلال { $wait }
   *[other] { $count } رسالة سُجّلت خلال 30 يومًا، نصفها خلال { $wait }
  }`,
  filed: "المسجَّل يوميًا، بحد أقصى { $most }",
  waits: "وسيط الانتظار يوميًا، بحد أقصى { $longest }",
  "column.day": "اليوم",
  "column.filed": "المسجَّل",
  "column.wait": "وسيط الانتظار",
} satisfies Record<keyof typeof english, string>;
