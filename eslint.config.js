import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const domains = ['e2e', 'images', 'seed', 'tizen', 'compose'];

/**
 * Who may not know whom; see "Where things are" in CONTRIBUTING.md. The tests of every domain may start the
 * world of mock-content/, as the end-to-end suite itself does.
 */
const zones = (mayUseMockContent) => [
  {
    target: './kit',
    from: ['./mock-content', './nginx', './actions', './cli', ...domains.map((d) => `./${d}`)],
    message: 'kit/ is the ground: it knows nobody.',
  },
  {
    target: './mock-content',
    from: ['./actions', './cli', ...domains.map((d) => `./${d}`)],
    message: 'mock-content/ knows kit/ alone.',
  },
  {
    target: './nginx',
    from: ['./mock-content', './actions', './cli', ...domains.map((d) => `./${d}`)],
    message: 'nginx/ knows kit/ alone.',
  },
  ...domains.map((domain) => ({
    target: `./${domain}`,
    from: [
      './actions',
      './cli',
      ...(domain === 'compose' ? [] : ['./nginx']),
      ...domains.filter((other) => other !== domain).map((other) => `./${other}`),
      ...(mayUseMockContent(domain) ? [] : ['./mock-content']),
    ],
    message: 'A domain knows kit/ and its own assets: no other domain, no adapter.',
  })),
  { target: './cli', from: './actions', message: 'The terminal does not know GitHub.' },
  { target: './actions', from: './cli', message: 'An action does not know the terminal.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'build/', 'node_modules/', 'reports/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: zones((domain) => domain === 'e2e') }],
      'import-x/no-cycle': 'error',
      'import-x/order': ['error', { alphabetize: { order: 'asc' }, 'newlines-between': 'always' }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@actions/core', '@actions/cache'],
              message: 'Only actions/ knows that GitHub exists.',
            },
          ],
        },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      eqeqeq: 'error',
    },
  },
  { files: ['actions/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['**/*.test.ts', '**/*.testing.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zones(() => true) }] },
  },
  { files: ['**/*.test.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['**/*.js'], extends: [tseslint.configs.disableTypeChecked] },
);
