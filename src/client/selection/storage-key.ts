/** Where the reader's list lies in local storage. */
export const storageKey = 'offline-mbo:reading-list';
