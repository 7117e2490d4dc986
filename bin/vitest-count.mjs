// What Vitest's JSON report says, counted. What fails outside of a test counts as one that failed.
export function countOfVitest({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) {
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const skipped = numPendingTests + numTodoTests
  return { passed: numPassedTests, failed: numFailedTests + broken.length, skipped }
}
