import type { NpmPackage } from '../../kit/npm-package.ts';

const version = '0.33.4';

/** The addons by platform, pinned as in package-lock.json. */
const addons: Readonly<Record<string, string>> = {
  'linux-x64-gnu':
    'sha512-xN0x3lcQ87qwOAmf1dBLVWrYY40LQ7pM4Y9wuNjP+EtN4IwiXqrhPdgupzGAElxna+n2NgBG0gT60dZpgoYU2Q==',
  'linux-arm64-gnu':
    'sha512-rR4yjwxpI1miLSrruLGcfR9yfw0Qebw+Twt+u+lKsL9SwmXxTm5pJhUAa9RU+c35oZ98IyAxGFjRwwq85BTbog==',
  'darwin-arm64':
    'sha512-bkIA+IbModz/NUmbVYTSWj8dZvkiab+cU4zOa6rhfKsNcW3EkdD2/DDoJjUrRrw+LbEZ40V7NuAKUlMNFDXFsw==',
  'darwin-x64':
    'sha512-+dLnwiwC3GdWqW0OQShZcSFYrx3hRx0+7U85swoiP3iiRqtDUARME6AIAmW3glpP0vmus1jv5KhPCy/Q+jAvqw==',
  'win32-x64-msvc':
    'sha512-eU0w/9ykrNaA5vWs5gjVs3Qxa45jbQ8mYoMyh5OWnRCE5GzXKxHCpfhFUnO+jGqi0KxkyP0hSA6fiwXXkirk6g==',
  'win32-arm64-msvc':
    'sha512-TeDV2tSPm+qAnF6MIPlLFTIlobSYLwOVe3/wQl+8hD/q3cEPTQi7vByFaQQ5lRULKKdnjKRR5iDMsxMilqbtXA==',
};

/** node-datachannel with its addon for this machine; undefined where there is none. */
export function webRtcPackage(
  platform: string = process.platform,
  arch: string = process.arch,
): NpmPackage | undefined {
  const suffix = { linux: '-gnu', win32: '-msvc' }[platform] ?? '';
  const target = `${platform}-${arch}${suffix}`;
  const integrity = Object.hasOwn(addons, target) ? addons[target] : undefined;
  if (integrity === undefined) return undefined;
  return {
    name: 'node-datachannel',
    version,
    integrity:
      'sha512-qiUrdh8vY9XhglEnx91HK0N2JEAAu8qTZl0fcR3yQd0fFrdO39NwDeJD/KpG+WKUb9/o4p2UwnP+/HftA/xMbQ==',
    dependencies: [
      { name: `@node-datachannel/${target}`, version, integrity },
      {
        name: 'detect-libc',
        version: '2.1.2',
        integrity:
          'sha512-Btj2BOOO83o3WyH59e8MgXsxEQVcarkUOpEYrubB0urwnN10yQ364rsiByU11nZlqWYZm05i/of7io4mzihBtQ==',
      },
    ],
  };
}
