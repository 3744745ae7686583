type SchemeHandler = (request: Request) => Response | Promise<Response>

const schemes = new Map<string, SchemeHandler>()

export const protocol = {
  registerSchemesAsPrivileged: (): void => undefined,
  handle(scheme: string, handler: SchemeHandler): void {
    schemes.set(scheme, handler)
  },
}

/** The response of the application to one of its own addresses; undefined for any other, which is never fetched. */
export async function answerScheme(url: string): Promise<Response | undefined> {
  const handler = schemes.get(new URL(url).protocol.slice(0, -1))
  return handler?.(new Request(url))
}
