export const path = process.env
