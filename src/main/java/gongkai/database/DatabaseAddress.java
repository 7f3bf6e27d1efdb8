package gongkai.database;

/** Where a PostgreSQL database is reached. */
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
