import { AppError } from '../../shared/domain/erreurs.ts'

const CODE = 'usage'

/** The command line is written wrongly: exit code 2, where a refusal is 1. */
export function usageError(message: string): AppError {
  return new AppError(CODE, message)
}

export const isUsageCode = (code: string): boolean => code === CODE
