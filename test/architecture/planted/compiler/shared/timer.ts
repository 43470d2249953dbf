export const wait = () => setTimeout(() => 1, 1)
