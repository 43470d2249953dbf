/**
 * DSSE pre-authentication encoding (secure-systems-lab/dsse protocol v1): binds the type of the payload to its bytes.
 * What is signed is `DSSEv1 <length of type> <type> <length of body> <body>`.
 */
export const pae = (payloadType: string, body: Uint8Array): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder()
  const typeBytes = encoder.encode(payloadType)
  const head = encoder.encode(`DSSEv1 ${typeBytes.length} ${payloadType} ${body.length} `)
  const message = new Uint8Array(head.length + body.length)
  message.set(head)
  message.set(body, head.length)
  return message
}
