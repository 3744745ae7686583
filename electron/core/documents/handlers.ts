export const documentsHandlers = {}
