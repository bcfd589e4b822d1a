/** `npm test`: every test, those in real browsers too; arguments are file name filters. Ends with the count. */
import { startVitest, type TestModule } from 'vitest/node';

/** Passed and failed tests of a file; a file that could not be loaded is one failure. */
function count(module: TestModule): { passed: number; failed: number } {
  const results = [...module.children.allTests()].map((test) => test.result().state);
  const failed = results.filter((state) => state !== 'passed').length;
  return {
    passed: results.length - failed,
    failed: failed + (module.errors().length > 0 || results.length === 0 ? 1 : 0),
  };
}

const vitest = await startVitest('test', process.argv.slice(2), {
  config: 'tests/vitest.config.ts',
  watch: false,
});
const counts = vitest.state.getTestModules().map(count);
const passed = counts.reduce((sum, one) => sum + one.passed, 0);
const failed = counts.reduce((sum, one) => sum + one.failed, 0) + vitest.state.getUnhandledErrors().length;
await vitest.close();
if (passed === 0 || failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
