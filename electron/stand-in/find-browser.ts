import { chromium } from 'playwright-core'
import { findInstalled } from '../browser/find-installed.ts'

/** A Chromium of this machine: CHROMIUM_PATH, else playwright's own, else an installed Chromium, Chrome or Edge. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return findInstalled(chromium.executablePath(), env)
}
