// Stands in for bittorrent-dht, @silentbot1/nat-api and load-ip-set (see "overrides" in package.json).
// webtorrent does without them where they are not there, as in a browser: so the code that would speak with
// strangers, routers and servers of lists is not even installed. And for sync-fetch: what would ask for it are
// matchers for tests that come along with the schema of SARIF, and only the schema is used.

export const Client = undefined;
export const Server = undefined;
export default undefined;
