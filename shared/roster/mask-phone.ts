/** A telephone number with its middle covered (`138****0001`), as lists show it until somebody asks for it. */
export const maskPhone = (phone: string): string =>
  phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`
