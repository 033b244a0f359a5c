/**
 * How often a property is tried: so often where `MAILPIN_THOROUGH` is set, and a fifth of it in the
 * whole run, which draws other examples each time.
 */
export const often = (times: number): number =>
  process.env["MAILPIN_THOROUGH"] === undefined ? Math.ceil(times / 5) : times;
