import { ConfigurationError } from '../../kit/errors.ts';
import { parseSourceKey } from '../../mock-content/released/source-encryption.ts';

import type { BackendDatabase } from './miauflix-database.ts';

const fileName = 'MIAUFLIX_BACKEND_DATABASE';
const keyName = 'MIAUFLIX_BACKEND_SOURCE_KEY';

/**
 * The database of a released backend on this machine, as the environment names it; undefined when it does not.
 * @throws {ConfigurationError} for one without the other, and for a key of another form
 */
export function databaseSetting(
  env: Readonly<Record<string, string | undefined>>,
): BackendDatabase | undefined {
  const { [fileName]: file = '', [keyName]: sourceKey = '' } = env;
  if (file === '' && sourceKey === '') return undefined;
  if (file === '') {
    throw new ConfigurationError(`${keyName} is given without ${fileName}, the path of its database.sqlite.`);
  }
  if (sourceKey === '') {
    throw new ConfigurationError(
      `${fileName} is given without ${keyName}, the backend's SOURCE_SECURITY_KEY.`,
    );
  }
  parseSourceKey(sourceKey);
  return { file, sourceKey };
}
