// Stands for what no job here uses, so that a start stays cheap.
'use strict';
function leftOut() {
  throw new Error('The bundle was made without this: see scripts/bundle-parts.ts.');
}
module.exports = Object.assign(leftOut, {
  ProxyAgent: leftOut,
  OidcClient: Object.assign(() => leftOut(), { getIDToken: leftOut }),
});
