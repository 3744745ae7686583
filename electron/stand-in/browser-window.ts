import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import {
  app,
  type ContentsEvents,
  createEvent,
  type StandInContents,
  windowClosed,
  windows,
} from './application.ts'
import { hasScreen, launchBareContext, launchChromium } from './chromium.ts'
import { removeDroppedFiles } from './dropped-files.ts'
import { hooks } from './hooks.ts'
import { PAGE_RECEIVE } from './page-script.ts'
import { versNavigateur } from './scheme-origin.ts'
import { wireBareContext, wireContext } from './window-page.ts'

type WindowEvents = { 'ready-to-show': []; close: [event: Electron.Event]; closed: [] }
type PdfOptions = {
  generateTaggedPDF?: boolean
  generateDocumentOutline?: boolean
  printBackground?: boolean
  preferCSSPageSize?: boolean
}
type WindowOptions = Pick<
  Electron.BrowserWindowConstructorOptions,
  'width' | 'height' | 'minWidth' | 'minHeight' | 'show' | 'title' | 'backgroundColor' | 'autoHideMenuBar'
> & { webPreferences?: Electron.WebPreferences }

/**
 * One Chromium per window: the application has one, with its profile. A window without preload is a page that is only
 * printed: a Chromium without a screen whose profile goes away with it.
 */
export class BrowserWindow extends EventEmitter<WindowEvents> {
  readonly webContents: StandInContents & {
    send(channel: string, ...args: unknown[]): void
    printToPDF(options: PdfOptions): Promise<Buffer>
  }
  readonly #preload: string | null
  readonly #depots: string
  #page: Page | null = null
  #charge = false
  #taille: { width: number; height: number }

  constructor(options: WindowOptions) {
    super()
    const preload = options.webPreferences?.preload
    this.#preload = preload === undefined ? null : readFileSync(preload, 'utf8')
    this.#depots = path.join(app.getPath('userData'), 'depots')
    this.#taille = { width: options.width ?? 800, height: options.height ?? 600 }
    this.webContents = Object.assign(new EventEmitter<ContentsEvents>(), {
      setWindowOpenHandler: (_handler: () => { action: 'deny' }): void => undefined,
      send: (channel: string, ...args: unknown[]) => void this.#send(channel, args),
      printToPDF: (pdf: PdfOptions) => this.#print(pdf),
    })
    windows.add(this)
    app.emit('web-contents-created', createEvent(), this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    this.#page ??= await this.#launch(url)
    this.#charge = true
    await this.#page.goto(versNavigateur(url)).finally(() => {
      this.#charge = false
    })
    this.emit('ready-to-show')
  }

  #launch(url: string): Promise<Page> {
    return this.#preload === null ? this.#launchBare() : this.#launchMain(url, this.#preload)
  }

  async #launchBare(): Promise<Page> {
    const context = await launchBareContext()
    context.on('close', () => this.#closed())
    await wireBareContext(context)
    return context.pages()[0] ?? (await context.newPage())
  }

  async #launchMain(url: string, preload: string): Promise<Page> {
    removeDroppedFiles(this.#depots)
    const context = await launchChromium({
      profil: path.join(app.getPath('userData'), 'chromium'),
      headless: hooks.headless ?? !hasScreen(),
      ...this.#taille,
    })
    await wireContext(context, {
      preload,
      url,
      depots: this.#depots,
      isOwnLoad: () => this.#charge,
      allowNavigation: () => this.#allowNavigation(),
      onResize: (width, height) => {
        this.#taille = { width, height }
      },
    })
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('crash', () => this.webContents.emit('render-process-gone', createEvent(), { reason: 'crashed' }))
    page.on('close', () => void context.close())
    context.on('close', () => {
      removeDroppedFiles(this.#depots)
      this.#closed()
    })
    hooks.onPage?.(page)
    return page
  }

  #allowNavigation(): boolean {
    const event = createEvent()
    this.webContents.emit('will-navigate', event)
    return !event.defaultPrevented
  }

  async #send(channel: string, args: unknown[]): Promise<void> {
    const page = this.#page
    if (page === null || page.isClosed()) return
    try {
      await page.evaluate(([nom, canal, valeurs]) => Reflect.get(globalThis, nom)?.(canal, valeurs), [
        PAGE_RECEIVE,
        channel,
        args,
      ] as const)
    } catch (erreur) {
      // The page may close, or be replaced, while the message is on its way: Electron drops it as well.
      if (!(erreur instanceof Error) || !/closed|destroyed|navigation/i.test(erreur.message)) throw erreur
    }
  }

  #print(options: PdfOptions): Promise<Buffer> {
    if (this.#page === null) throw new Error('La fenêtre n’a pas encore de page.')
    return this.#page.pdf({
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
      printBackground: options.printBackground ?? false,
      preferCSSPageSize: options.preferCSSPageSize ?? false,
    })
  }

  #closed(): void {
    this.emit('close', createEvent())
    this.#page = null
    this.emit('closed')
    windowClosed(this)
  }

  close(): void {
    void this.destroy()
  }

  async destroy(): Promise<void> {
    if (this.#page !== null) await this.#page.context().close()
  }

  show(): void {
    this.focus()
  }

  focus(): void {
    void this.#page?.bringToFront()
  }

  getNormalBounds(): { width: number; height: number } {
    return { ...this.#taille }
  }

  /** The system's window manager owns these: the browser's own window keeps its state in its profile. */
  maximize(): void {}
  restore(): void {}
  isMaximized(): boolean {
    return false
  }
  isMinimized(): boolean {
    return false
  }
}
