import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    // Real files, real bases and other programs: slow on a busy machine, never flaky for it.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Europe/Paris' },
  },
})
