import { expect, test } from 'vitest'
import { isOwnPage } from '../../../electron/shell/own-page.ts'

const page = 'app://tandem/index.html'

test.each([
  [{ url: 'app://tandem/index.html#/bilans', parent: null }, true],
  [{ url: 'app://tandem/index.html', parent: {} }, false],
  [{ url: 'app://ailleurs/index.html', parent: null }, false],
  [{ url: 'https://tandem/index.html', parent: null }, false],
  [{ url: 'about:blank', parent: null }, false],
  [{ url: '', parent: null }, false],
  [null, false],
])('%j est notre page : %s', (frame, attendu) => {
  expect(isOwnPage(frame, page)).toBe(attendu)
})
