// Loads the addon for this machine.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const platform = `${process.platform}-${process.arch}`;
const file = join(__dirname, '../../addons', platform, 'node_sqlite3.node');
if (!existsSync(file)) {
  throw new Error(`This bundle has SQLite for linux-x64 and linux-arm64, not for ${platform}.`);
}
module.exports = require(file);
