// Prints how many tests passed and failed in a results file of jest; a file that could not run is one failure.
import { readFileSync } from 'node:fs';

const results = JSON.parse(readFileSync(process.argv[2], 'utf8'));
console.log(results.numPassedTests, results.numFailedTests + results.numRuntimeErrorTestSuites);
