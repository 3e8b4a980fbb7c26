export { loadLibrary } from '../../scripts/load-library.ts';
