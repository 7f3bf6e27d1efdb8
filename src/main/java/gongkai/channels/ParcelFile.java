package gongkai.channels;

/** A file that goes with a parcel: the cleaned copy, as the public may see it. */
public record ParcelFile(String name, String contentType, byte[] bytes) {

    @Override
    public String toString() {
        return "ParcelFile[" + name + ", " + contentType + ", " + bytes.length + " bytes]";
    }
}
