/**
 * Characters as the limits of the documents (不超过500字) are counted here: every character that is not white space, punctuation
 * and digits included, rare characters once. WPS calls this number 字符数（不计空格）; its 字数 takes a Latin word or a
 * number as one and is never higher, so a text within the limit here is within it there.
 */
export const countCharacters = (text: string): number => Array.from(text.normalize('NFC').replace(/\s/g, '')).length
