/**
 * Stands for a package that this checkout does not have. Spec files may call it while they load: it
 * gives itself. A case that needs it fails.
 */
const nothing = () => undefined;

/** @type {typeof nothing} */
const absent = new Proxy(nothing, {
  get: (_target, name) => (typeof name === "string" && name !== "then" ? absent : undefined),
  apply: () => absent,
  construct: () => absent,
});

module.exports = absent;
