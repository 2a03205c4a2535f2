// Stands in for bittorrent-dht, @silentbot1/nat-api and load-ip-set (see "overrides" in package.json).
// webtorrent does without them where they are not there, as in a browser: so the code that would speak with
// strangers, routers and servers of lists is not even installed.

export const Client = undefined;
export const Server = undefined;
export default undefined;
