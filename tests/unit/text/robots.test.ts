import { describe, expect, it } from "vitest";
import { isRobot } from "../../../electron/text/robots.ts";

describe("the address of a robot", () => {
  it.each(
    (
      "noreply no-reply no_reply.orders do-not-reply donotreply shop-noreply noreply+x ne-pas-repondre " +
      "keine-antwort nichtantworten no-responder nao-responda mailer-daemon postmaster bounces+ana=x " +
      "notifications alert wordpress www-data kontaktformular contact-form webform website " +
      "newsletter crm-notify messages-noreply wp cron ne-repondez-pas no-contestar"
    ).split(" "),
  )("is %s", (name) => {
    expect(isRobot(`${name}@vendor.example`)).toBe(true);
  });

  it.each(
    (
      "ana info sales norbert.reply antonio robert formann weber systema informatik norman.mailer " +
      "jan.bot newsome"
    ).split(" "),
  )("is not %s", (name) => {
    expect(isRobot(`${name}@vendor.example`)).toBe(false);
  });
});
