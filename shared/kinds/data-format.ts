/**
 * The format of what this version writes into a data folder. It is raised by one whenever a kind of record is added or a
 * kind gets a member: an earlier version, whose schemas refuse what they do not know, then says E_DATA_NEWER instead of
 * reading half. `test/kinds/data-format.test.ts` tells when it is to be raised.
 *
 * 1: up to the rules 2026.11 · 2: kinds are declared in one list, forms print any of them
 */
export const DATA_FORMAT = 2
