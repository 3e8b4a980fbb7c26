/** The policy of the pages refuses code made from text, with which zod checks faster: it is told not to try. First of all imports. */
import { config } from 'zod';

config({ jitless: true });
