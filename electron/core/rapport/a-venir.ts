import { AppError } from '../../../shared/domain/erreurs.ts'

/** Temporary: goes away with the last channel of the report. */
export function aVenir(): never {
  throw new AppError('a_venir', 'Cette fonction arrive.')
}
