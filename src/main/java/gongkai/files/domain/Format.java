package gongkai.files.domain;

import gongkai.files.Reading;
import java.io.IOException;

/** One kind of file. */
interface Format {

    Reading read(byte[] bytes) throws IOException;

    /** The same file without what is hidden in it. */
    byte[] cleaned(byte[] bytes) throws IOException;
}
