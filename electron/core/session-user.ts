import { userInfo } from 'node:os'

/** Name of the system's session, as the journal shows it; « inconnu » when the system does not list the user. */
export function nomUtilisateur(): string {
  try {
    return userInfo().username
  } catch (cause) {
    // A container may run under a number that has no name.
    if (cause instanceof Error && 'code' in cause) return 'inconnu'
    throw cause
  }
}
