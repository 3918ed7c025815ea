import { expose } from 'comlink';
import { createTiffReader } from './read-tiff';

expose(createTiffReader());
