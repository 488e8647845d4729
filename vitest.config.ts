import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.{unit,contract,workflow,browser,infra}.test.{ts,tsx}'],
    // Files run in parallel processes; each test makes its own data folder, so order never matters.
    pool: 'forks',
    testTimeout: 30_000,
    passWithNoTests: true,
  },
});
