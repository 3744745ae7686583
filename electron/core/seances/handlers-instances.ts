export const instancesHandlers = {}
