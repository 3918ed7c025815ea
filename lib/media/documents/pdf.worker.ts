import { expose } from 'comlink';
import { createPdfReader } from './read-pdf';

expose(createPdfReader(self.location.origin));
