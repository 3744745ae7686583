export const decisionsHandlers = {}
