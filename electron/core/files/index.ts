export { type DataFolder, dataFolder, prepareDataFolder } from './dataFolder.ts';
export { hashOfFile, hashOfStored, storedPath, storeFile } from './store.ts';
export { fileOfToken, newTokenPlace, offerExisting, safeFileName } from './tokens.ts';
