import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { basename, join } from 'node:path';

// Run when the image is built: without types, for a gateway that need not carry what takes them away, 25 MB. And Node's
// modules are taken without `import`, which looks at each thing that they export, and so loads what `node:http` has only
// for whoever asks (fetch, HTTP/2, cluster): 12 MB.

const [target = '', ...files] = process.argv.slice(2);
for (const file of files) {
  const code = stripTypeScriptTypes(readFileSync(file, 'utf8'));
  const into = join(target, file, '..');
  mkdirSync(into, { recursive: true });
  writeFileSync(
    join(into, `${basename(file, '.ts')}.js`),
    code
      .replaceAll(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'")
      .replaceAll(
        /^import \{([^}]*)\} from '(node:[^']+)';/gm,
        (_, names: string, from) =>
          `const {${names.replaceAll(' as ', ': ')}} = process.getBuiltinModule('${String(from)}');`,
      ),
  );
}
writeFileSync(join(target, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`);
if (readdirSync(target).length < 2) throw new Error('There was nothing to strip.');
