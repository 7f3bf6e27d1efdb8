package gongkai.screening;

/** The number of a resident's identity card (居民身份证号码, GB 11643-1999). */
public final class ResidentNumber {

    private ResidentNumber() {}

    /** 18 characters with a place, a day that exists, and the right check character. */
    public static boolean isWellFormed(String number) {
        return Checksums.isResidentId(number);
    }
}
