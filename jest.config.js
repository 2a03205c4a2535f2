const swc = [
  '@swc/jest',
  {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2024', experimental: { keepImportAttributes: true } },
    module: { type: 'es6' },
  },
];

const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': swc },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/'],
};

/** `npm test` runs the project "unit"; `npm run test:itg` the project "integration". */
export default {
  // a hang, not slowness: on a busy machine a process may take seconds to start
  testTimeout: 60_000,
  // most of a test's time is spent waiting for a process
  maxWorkers: '100%',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.itg\\.test\\.ts$'],
    },
    { ...common, displayName: 'integration', testMatch: ['**/*.itg.test.ts'] },
  ],
};
