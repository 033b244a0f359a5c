/** The mail clients that the help tells apart. */
export const mailClients = [
  ...(["outlook", "new-outlook", "outlook-web", "gmail"] as const),
  ...(["apple-mail", "thunderbird", "mailspring", "other"] as const),
] as const;
export type MailClient = (typeof mailClients)[number];
