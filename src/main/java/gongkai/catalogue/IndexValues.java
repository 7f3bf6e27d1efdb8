package gongkai.catalogue;

/**
 * What an organ fills into the pattern of its index numbers; each may be empty.
 *
 * @param organisationCode nine characters (组织机构代码)
 * @param creditCode eighteen characters (统一社会信用代码)
 * @param region six digits (行政区划代码)
 * @param department the code of the department, by local rule
 * @param classCode the code of the class, by local rule
 */
public record IndexValues(
        String organisationCode, String creditCode, String region, String department, String classCode) {

    public static final IndexValues NONE = new IndexValues("", "", "", "", "");

    String of(IndexPattern.Token token) {
        return switch (token) {
            case ORG9 -> organisationCode;
            case USCC -> creditCode;
            case REGION6 -> region;
            case DEPT -> department;
            case CLASS -> classCode;
            case YYYY, YYYYMM, YYYYMMDD -> "";
        };
    }
}
