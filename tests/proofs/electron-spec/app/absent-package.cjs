/** Stands for a package that this checkout does not have. */
module.exports = {};
