import { AccountPause } from "../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../electron/scheduling/steady-clock.ts";

/**
 * The pause of an account by a test's clock.
 *
 * @param share of a random wait, from 0 to 1
 */
export const pauseBy = (now: () => number, share = 0, monotonic = now): AccountPause =>
  new AccountPause({ clock: new SteadyClock({ now, monotonic }), random: () => share });
