/** An expected refusal: `code` is stable for scripts, `message` is the French sentence that is shown as it is. */
export class AppError extends Error {
  readonly code: string
  readonly details: unknown

  constructor(code: string, message: string, details: unknown = null, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}
